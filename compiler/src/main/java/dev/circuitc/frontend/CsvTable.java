package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Knot;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CSV file of two columns, x and y; a first line that is no pair of numbers is a header. */
final class CsvTable {
  /** A point and where it stands. */
  record Row(Knot knot, Span span) {}

  private CsvTable() {}

  /**
   * The rows in the order of the file; blank lines are skipped.
   *
   * @throws Fault at the first line that is not two numbers, or at a limit
   */
  static List<Row> read(Source source, Budget budget) {
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    for (int line = 1; line <= source.lines(); line++) {
      String text = source.line(line);
      if (!text.isBlank()) {
        int start = source.lineStart(line);
        Span span = new Span(source, start, start + text.length());
        budget.checkEntries(1, span);
        Optional<Knot> knot = knot(text);
        if (knot.isEmpty() && !header) {
          throw new Fault(Diagnostic.error(Code.SYNTAX, span, fault(text)));
        }
        knot.ifPresent(found -> rows.add(new Row(found, span)));
        header = false;
      }
    }
    return rows;
  }

  private static Optional<Knot> knot(String line) {
    int comma = line.indexOf(',');
    if (comma < 0 || line.indexOf(',', comma + 1) >= 0) {
      return Optional.empty();
    }
    return number(line.substring(0, comma))
        .flatMap(x -> number(line.substring(comma + 1)).map(y -> new Knot(x, y)));
  }

  private static Optional<Rational> number(String text) {
    try {
      return Optional.of(Rational.parse(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // told as a fault of the whole line, which may be a header
    }
  }

  private static String fault(String line) {
    return "found " + Words.quoted(line) + ", wanted two numbers with a comma between them";
  }
}
