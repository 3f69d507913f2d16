package dev.circuitc.format;

import dev.circuitc.diagnostic.Printable;

/** A weight file cannot be read or written as asked; the message is one line for the user. */
public final class FormatException extends RuntimeException {
  private static final int LONGEST = 500; // characters

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
    return text.length() <= LONGEST
        ? Printable.line(text)
        : Printable.line(text.substring(0, LONGEST)) + "...";
  }
}
