package dev.circuitc.diagnostic;

/**
 * The part of a line that a message shows, and the carets below it.
 *
 * <p>Tabs become blanks up to the next multiple of four; characters two columns wide get two carets;
 * characters that would steer the terminal become dots; a long line is cut to a window around the span.
 *
 * @param line what is shown of the line
 * @param carets blanks, then at least one caret
 */
record Excerpt(String line, String carets) {
  /** Columns shown of a line. */
  static final int WINDOW = 100;

  private static final int BEFORE = 40; // columns shown before the span where the line is cut
  private static final String CUT = "...";

  static Excerpt of(Span span) {
    Place place = span.place();
    String line = span.source().line(place.line());
    int from = Math.min(place.column() - 1, line.length());
    int to = Math.min(from + span.end() - span.start(), line.length());
    int first = Math.max(0, from - 4 * WINDOW); // a line may be megabytes long
    int last = Math.min(line.length(), from + 4 * WINDOW);
    String before = shown(line.substring(first, from), 0);
    int start = DisplayWidth.of(before);
    String marked = shown(line.substring(from, Math.max(from, Math.min(to, last))), start);
    int end = start + DisplayWidth.of(marked);
    String after = shown(line.substring(Math.max(from, Math.min(to, last)), last), end);
    return window(before + marked + after, start, Math.max(end, start + 1));
  }

  private static Excerpt window(String line, int start, int end) {
    if (DisplayWidth.of(line) <= WINDOW) {
      return new Excerpt(line, " ".repeat(start) + "^".repeat(end - start));
    }
    int left = Math.max(0, start - BEFORE);
    String head = left > 0 ? CUT : "";
    String visible = DisplayWidth.columns(line, left, left + WINDOW);
    String tail = DisplayWidth.of(line) > left + WINDOW ? CUT : "";
    int carets = Math.min(end, left + WINDOW) - start;
    return new Excerpt(
        head + visible + tail, " ".repeat(head.length() + start - left) + "^".repeat(carets));
  }

  private static String shown(String text, int column) {
    StringBuilder shown = new StringBuilder();
    int width = column;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      int before = shown.length();
      if (character == '\t') {
        shown.append(" ".repeat(4 - width % 4));
      } else {
        shown.appendCodePoint(Printable.isShown(character) ? character : '.');
      }
      width += DisplayWidth.of(shown.substring(before));
    }
    return shown.toString();
  }
}
