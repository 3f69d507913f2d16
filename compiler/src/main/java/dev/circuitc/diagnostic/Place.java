package dev.circuitc.diagnostic;

/**
 * A point in a source that outlives its text: {@code min.circuit:3:20}.
 *
 * @param source the name of the source
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
public record Place(String source, int line, int column) {

  /** Reads what {@link #toString} writes; {@link IllegalArgumentException} for anything else. */
  public static Place parse(String text) {
    int column = text.lastIndexOf(':');
    int line = text.lastIndexOf(':', column - 1);
    if (column < 0 || line < 0) {
      throw new IllegalArgumentException("'" + text + "' is not a place such as 'a.circuit:3:20'");
    }
    return new Place(
        text.substring(0, line),
        Integer.parseInt(text.substring(line + 1, column)),
        Integer.parseInt(text.substring(column + 1)));
  }

  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
