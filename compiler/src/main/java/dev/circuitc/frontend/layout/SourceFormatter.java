package dev.circuitc.frontend.layout;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.SyntaxReader;
import dev.circuitc.grammar.CircuitParser.DefinitionContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * Writes a source anew: the same tokens and comments in the same order, with blanks and line breaks
 * by the rules of {@code grammar/README.md}. What it wrote it leaves as it is.
 */
public final class SourceFormatter {
  private final Source source;
  private final Lines lines = new Lines();

  private SourceFormatter(Source source) {
    this.source = source;
  }

  /**
   * The text of a source, formatted.
   *
   * @throws CompileException if the source cannot be read
   */
  public static String format(Source source) {
    SourceFormatter formatter = new SourceFormatter(source);
    TokenStream tokens = SyntaxReader.visit(source, formatter::definition);
    formatter.comments(Gap.before(tokens.size() - 1, tokens, source));
    return formatter.lines.isEmpty() ? "" : formatter.lines + "\n";
  }

  private void definition(DefinitionContext tree, TokenStream tokens) {
    Gap gap = Gap.before(tree.getStart().getTokenIndex(), tokens, source);
    boolean isFirst = lines.isEmpty();
    boolean beginsLine = comments(gap) || isFirst;
    separate(beginsLine ? gap.breaks() : Math.max(1, gap.breaks()));
    new Printer(lines).print(new NodeBuilder(new LeafBuilder(tokens, source)).node(tree), 0, 0);
  }

  /** Writes the comments between two definitions, and says whether one of them begins a line. */
  private boolean comments(Gap gap) {
    boolean isEnded = false;
    for (Comment comment : gap.comments()) {
      separate(comment.breaks());
      lines.comment(comment, false);
      isEnded |= comment.breaks() > 0;
    }
    return isEnded;
  }

  /** Goes on where there is no line break, and keeps one blank line where there are some. */
  private void separate(int breaks) {
    if (lines.isEmpty()) {
      return;
    }
    if (breaks == 0) {
      lines.blank();
    }
    for (int i = 0; i < Math.min(breaks, 2); i++) {
      lines.newLine(0);
    }
  }
}
