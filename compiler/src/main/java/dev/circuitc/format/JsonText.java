package dev.circuitc.format;

/** Writes strings as JSON does. */
final class JsonText {
  private static final String HEXADECIMAL = "0123456789abcdef";

  private JsonText() {}

  /** A string in quotes; what is not a printable ASCII character is escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7f) {
        quoted.append(c);
      } else {
        escape(quoted, c);
      }
    }
    return quoted.append('"').toString();
  }

  private static void escape(StringBuilder quoted, char c) {
    quoted.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      quoted.append(HEXADECIMAL.charAt(c >> shift & 0xf));
    }
  }
}
