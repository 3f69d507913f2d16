package dev.circuitc.frontend;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitParser.DefinitionContext;
import org.antlr.v4.runtime.TokenStream;

/** Reads a source as far as parse trees, for those who ask how it is written. */
public final class SyntaxReader {
  private SyntaxReader() {}

  /** What is done with each definition, in order; its tree lives no longer than the visit. */
  public interface Visitor {
    /**
     * @param tokens all read so far, comments among them
     */
    void definition(DefinitionContext tree, TokenStream tokens);
  }

  /**
   * Visits the definitions on a stack deep enough for their nesting, and returns all tokens.
   *
   * @throws CompileException if the source cannot be read, when all that can be is visited
   */
  public static TokenStream visit(Source source, Visitor visitor) {
    return DeepStack.run(
        () -> {
          Reporter reporter = new Reporter();
          TokenStream tokens = SourceParser.visit(source, reporter, visitor);
          reporter.throwIfErrors();
          return tokens;
        });
  }
}
