package dev.circuitc.diagnostic;

/** How many columns of a terminal a text takes: East Asian wide characters and emoji take two. */
final class DisplayWidth {
  private static final int[][] WIDE = { // first and last of each block, Unicode Standard Annex 11
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
  };

  private DisplayWidth() {}

  static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += of(text.codePointAt(i));
    }
    return width;
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] block : WIDE) {
      if (character >= block[0] && character <= block[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The part of a text between two columns; half a wide character becomes a blank. */
  static String columns(String text, int from, int to) {
    StringBuilder part = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length() && column < to; i += Character.charCount(text.codePointAt(i))) {
      int next = column + of(text.codePointAt(i));
      if (column >= from && next <= to) {
        part.appendCodePoint(text.codePointAt(i));
      } else if (next > from) {
        part.append(' ');
      }
      column = next;
    }
    return part.toString();
  }
}
