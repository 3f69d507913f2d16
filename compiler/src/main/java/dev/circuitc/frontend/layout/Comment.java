package dev.circuitc.frontend.layout;

/**
 * A comment as it is written anew: verbatim but for line ends, and blanks before them.
 *
 * @param isLine whether it runs to the end of its line
 * @param breaks how many line breaks stand between it and what is before it
 * @param column where it stands in the source, counted from 0
 */
record Comment(String text, boolean isLine, int breaks, int column) {

  /** The comment at an offset of a text. */
  static Comment of(String source, int start, int end, int breaks) {
    String text = source.substring(start, end);
    return text.startsWith("//")
        ? new Comment(withoutBlanksAtEnd(text), true, breaks, column(source, start))
        : new Comment(text.replace("\r\n", "\n").replace('\r', '\n'), false, breaks, 0);
  }

  // U+00A0 and the like are no blanks of the language: they stay
  private static String withoutBlanksAtEnd(String text) {
    int end = text.length();
    while (" \t\f".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int column(String source, int start) {
    int lineStart = start;
    while (lineStart > 0 && "\r\n".indexOf(source.charAt(lineStart - 1)) < 0) {
      lineStart--;
    }
    return start - lineStart;
  }

  boolean isOneLine() {
    return text.indexOf('\n') < 0;
  }
}
