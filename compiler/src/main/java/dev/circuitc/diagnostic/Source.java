package dev.circuitc.diagnostic;

/**
 * A text that is compiled, with the name shown in messages.
 *
 * @param name what a message calls it, usually a path as the user gave it
 * @param text the whole text, without a byte-order mark
 */
public record Source(String name, String text) {
  public Source {
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The place of a character offset; an offset past the end is the end. */
  public Place place(int offset) {
    int end = Math.min(offset, text.length());
    int line = 1;
    int start = 0;
    for (int next = text.indexOf('\n'); next >= 0 && next < end; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return new Place(name, line, end - start + 1);
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end).replaceFirst("\r$", "");
  }
}
