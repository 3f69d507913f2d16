package dev.circuitc.fuzz;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.frontend.Imports;
import dev.circuitc.frontend.SourceIndex;
import dev.circuitc.frontend.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A text in an editor, right or wrong, and the questions that the editor asks about places. */
final class EditorTarget implements FuzzTarget {
  private static final int PLACES = 4;

  private final Imports imports = Texts.imports();

  @Override
  public void accept(byte[] input) {
    Source source = new Source("fuzz.circuit", readable(input));
    SourceIndex index = SourceIndex.of(source, imports);
    SplittableRandom random = new SplittableRandom(input.length);
    for (int i = 0; i < PLACES; i++) {
      ask(index, random.nextInt(source.text().length() + 1));
    }
  }

  private static void ask(SourceIndex index, int offset) {
    index.symbolAt(offset).flatMap(Symbol::declaration).ifPresent(EditorTarget::check);
    index.nameAt(offset).ifPresent(span -> check(span, offset));
    index.expressionAt(offset).ifPresent(EditorTarget::check);
    index.visibleAt(offset).forEach(symbol -> symbol.declaration().ifPresent(EditorTarget::check));
    index.pathAt(offset);
    index.loweredAt(offset);
  }

  private static void check(Span span, int offset) {
    check(span);
    if (offset < span.start() || offset > span.end()) {
      throw new AssertionError("the name at " + offset + " stands at " + span);
    }
  }

  private static void check(Span span) {
    if (span.end() > span.source().text().length()) {
      throw new AssertionError("past the end: " + span);
    }
  }

  @Override
  public List<byte[]> seeds() {
    return Texts.encoded(Texts.sources());
  }

  @Override
  public String readable(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
