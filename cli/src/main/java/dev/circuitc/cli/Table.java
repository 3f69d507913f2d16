package dev.circuitc.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Text in columns under a header. */
final class Table {
  private static final String GAP = "  ";

  private static final String RIGHT = ">";

  private final List<String> header;
  private final List<Boolean> right; // [columns]
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header the titles; a column whose title starts with {@code >} stands to the right
   */
  Table(String... header) {
    this.header = Arrays.stream(header).map(title -> title.replaceFirst(RIGHT, "")).toList();
    this.right = Arrays.stream(header).map(title -> title.startsWith(RIGHT)).toList();
  }

  void row(Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "a row of " + header.size() + " columns must not have " + cells.length);
    }
    rows.add(List.of(cells).stream().map(String::valueOf).toList());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
    line(text, header, widths);
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String blanks = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? "" : GAP);
      line.append(right.get(column) ? blanks + cell : cell + blanks);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private int width(int column) {
    int widest = header.get(column).length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }
}
