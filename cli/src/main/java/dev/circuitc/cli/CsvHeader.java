package dev.circuitc.cli;

import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.math.Rational;
import java.util.Arrays;
import java.util.List;

/**
 * Which column of a CSV file feeds which input.
 *
 * @param width the number of columns of every row
 * @param columns [inputs] -> column, from 0
 */
record CsvHeader(int width, List<Integer> columns) {

  /** No header: the columns in the order of the inputs. */
  static CsvHeader none(NetFunction function) {
    int inputs = function.inputs().size();
    return new CsvHeader(inputs, java.util.stream.IntStream.range(0, inputs).boxed().toList());
  }

  /** Columns by name; columns that are no input are left alone. */
  static CsvHeader named(List<String> names, NetFunction function, String where) {
    List<Integer> columns =
        function.inputNames().stream().map(input -> column(names, input, where)).toList();
    return new CsvHeader(names.size(), columns);
  }

  private static int column(List<String> names, String input, String where) {
    int column = names.indexOf(input);
    if (column < 0) {
      String near =
          NearNames.closest(input, names)
              .map(name -> "'" + name + "' is near")
              .orElse("it has " + String.join(", ", names));
      throw new InputException(where + ": the header has no column '" + input + "'; " + near);
    }
    if (names.lastIndexOf(input) != column) {
      throw new InputException(where + ": the header has column '" + input + "' twice");
    }
    return column;
  }

  /** Whether a first row names columns: some field of it is no number. */
  static boolean isHeader(List<String> fields) {
    return fields.stream().anyMatch(field -> !isNumber(field));
  }

  private static boolean isNumber(String field) {
    try {
      Rational.parse(field);
      return true;
    } catch (NumberFormatException | ArithmeticException e) {
      return false; // the answer, not an error
    }
  }

  /** The fields of a line, without blanks and quotes around them. */
  static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(CsvHeader::bare).toList();
  }

  private static String bare(String field) {
    String stripped = field.strip();
    boolean quoted =
        stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
    return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
  }

  int column(int input) {
    return columns.get(input);
  }

  void requireSize(int fields, String where) {
    if (fields != width) {
      throw new InputException(
          "%s: found %s, wanted %d".formatted(where, NumberText.count(fields, "value"), width));
    }
  }
}
