package dev.circuitc.format;

/** A weight file cannot be read or written as asked; the message is one line for the user. */
public final class FormatException extends RuntimeException {

  /** The message says what was found and what was wanted, and names the tensor or operator. */
  public FormatException(String message) {
    super(oneLine(message));
  }

  public FormatException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** The same problem with the file in front. */
  FormatException in(String file) {
    return new FormatException("'" + file + "': " + getMessage(), this);
  }

  // names in a hostile file may hold anything: no line breaks, no terminal control, no megabytes
  private static String oneLine(String text) {
    int length = Math.min(text.length(), 500);
    StringBuilder line = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return length < text.length() ? line.append("...").toString() : line.toString();
  }
}
