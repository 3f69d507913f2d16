package dev.circuitc.fuzz;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import dev.circuitc.frontend.SourceIndex;
import dev.circuitc.frontend.Symbol;
import dev.circuitc.grammar.CircuitLexer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of the language: what the grammar spells out, what is built in, and usual others. */
final class Vocabulary {
  private static final List<String> USUAL =
      List.of(
          "f", "g", "h", "x", "y", "v", "a", "b", "i", "j", "k", "n", "s", "t", "0", "1", "2", "3",
          "4", "5", "9", "10", "100", "0.5", "1e3", "1e-3", "1e9", "1e999999999", "// c\n",
          "/* c */", "/*", "\"calibration.csv\"", "\"std/control.circuit\"",
          "\"std/order.circuit\"", "\"std/minplus.circuit\"", "\"fuzz.circuit\"", "\"\"", "\"",
          "?", "\n");

  private Vocabulary() {}

  /** Each word once, in an order that only grows at its end. */
  static List<String> words() {
    Set<String> words = new LinkedHashSet<>();
    IntStream.rangeClosed(0, CircuitLexer.VOCABULARY.getMaxTokenType())
        .mapToObj(CircuitLexer.VOCABULARY::getLiteralName)
        .filter(literal -> literal != null)
        .forEach(literal -> words.add(literal.substring(1, literal.length() - 1)));
    SourceIndex.of(new Source("empty", ""), MapImports.NONE).visibleAt(0).stream()
        .map(Symbol::name)
        .forEach(words::add);
    words.addAll(USUAL);
    return new ArrayList<>(words);
  }
}
