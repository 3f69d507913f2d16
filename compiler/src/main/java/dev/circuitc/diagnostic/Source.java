package dev.circuitc.diagnostic;

import java.util.Arrays;

/**
 * A text that is compiled, with the name shown in messages.
 *
 * <p>Knows where its lines start, so that finding a place takes logarithmic time.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts; // offsets, ascending; the first is 0

  /**
   * @param name what a message calls it, usually a path as the user gave it
   * @param text the whole text; a byte-order mark at its head is dropped
   */
  public Source(String name, String text) {
    this.name = name;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
      starts[lines++] = end + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  public String name() {
    return name;
  }

  /** The whole text, without a byte-order mark. */
  public String text() {
    return text;
  }

  /** How many lines there are; a text that ends in a line break has an empty last one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The place of a character offset; an offset past the end is the end. */
  public Place place(int offset) {
    int end = Math.min(offset, text.length());
    int found = Arrays.binarySearch(lineStarts, end);
    int line = found >= 0 ? found : -found - 2; // counted from 0
    return new Place(name, line + 1, end - lineStarts[line] + 1);
  }

  /** The offset of a line's first character, lines counted from 1. */
  public int lineStart(int number) {
    return lineStarts[number - 1];
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int number) {
    int start = lineStart(number);
    int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
    boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
    return text.substring(start, carriageReturn ? end - 1 : end);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Source other && name.equals(other.name) && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return name.hashCode(); // the text may be long
  }

  @Override
  public String toString() {
    return name;
  }
}
