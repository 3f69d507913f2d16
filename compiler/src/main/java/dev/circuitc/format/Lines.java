package dev.circuitc.format;

import java.util.ArrayList;
import java.util.List;

/** A list of texts as one text, each ended by a line feed; control characters are escaped. */
final class Lines {
  private static final String CONTROL = "\\\n\t\r";
  private static final String ESCAPES = "\\ntr";

  private Lines() {}

  /** Text without line feeds and tabs, which {@link #unescaped} reads back. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int control = CONTROL.indexOf(text.charAt(i));
      if (control >= 0) {
        escaped.append('\\').append(ESCAPES.charAt(control));
      } else {
        escaped.append(text.charAt(i));
      }
    }
    return escaped.toString();
  }

  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = c == '\\' && i + 1 < text.length() ? ESCAPES.indexOf(text.charAt(i + 1)) : -1;
      plain.append(escape < 0 ? c : CONTROL.charAt(escape));
      i += escape < 0 ? 0 : 1;
    }
    return plain.toString();
  }

  /** The parts between occurrences of a separator; one that ends the text ends the last part. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}
