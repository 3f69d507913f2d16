package dev.circuitc.frontend;

/** Turns counts and quotes of the source into words for a message. */
final class Words {
  private static final int LONGEST = 40;

  private Words() {}

  /** {@code 1 argument}, {@code 3 arguments}, {@code 2 entries}. */
  static String count(long count, String noun) {
    boolean y = noun.endsWith("y");
    String many = y ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return count + " " + (count == 1 ? noun : many);
  }

  /** A piece of the source in quotes, on one line, cut where it is long. */
  static String quoted(String text) {
    return "'" + excerpt(text) + "'";
  }

  /** A piece of the source on one line, cut where it is long. */
  static String excerpt(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    boolean whole = line.length() <= LONGEST && line.length() == text.strip().length();
    String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3);
    return shown + (whole ? "" : "...");
  }
}
