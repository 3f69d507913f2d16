package dev.circuitc.diagnostic;

/** What a terminal shows as it is, and does not obey or hide. */
public final class Printable {
  private Printable() {}

  /** A text with a dot for each character that is not shown, line breaks among them. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> isShown(c) ? c : '.').forEach(line::appendCodePoint);
    return line.toString();
  }

  static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
