package dev.circuitc.frontend.layout;

import dev.circuitc.frontend.layout.Node.Leaf;
import java.util.List;

/** The text written so far, and where its next token goes. */
final class Lines {
  /** Columns of a line, where they suffice. */
  static final int WIDTH = 100;

  private static final int GOES_ON = -1;

  private final StringBuilder text = new StringBuilder();
  private int column;
  private boolean isBegun; // something stands on the line, beside its indent
  private int next = GOES_ON; // the indent of the line that the next token begins

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** Lets the next token begin a line, after the comments that stay with the token before. */
  void end(int indent) {
    next = indent;
  }

  /**
   * The column where a token would begin.
   *
   * @param indent of the line that it begins if a comment ends the one before
   */
  long columnOf(Leaf leaf, int indent) {
    if (next == GOES_ON && !leaf.isForced()) {
      return column + leaf.gap();
    }
    return (next == GOES_ON ? indent : next) + leaf.prefix();
  }

  /**
   * Writes a token and the comments before it.
   *
   * @param indent of the line that it begins if a comment ends the one before
   */
  void leaf(Leaf leaf, int indent) {
    int lineIndent = next == GOES_ON ? indent : next;
    if (next != GOES_ON && !leaf.isForced()) {
      newLine(lineIndent);
    }
    next = GOES_ON;
    boolean blank = leaf.blankBefore();
    for (List<Comment> line : leaf.lines()) {
      if (line != leaf.lines().get(0)) {
        newLine(lineIndent);
      }
      blank = comments(line, blank) ? leaf.blankAfter() : blank;
    }
    append(isBegun && blank ? " " : "");
    append(leaf.text());
    isBegun = true;
  }

  private boolean comments(List<Comment> line, boolean blank) {
    boolean wantsBlank = blank;
    for (Comment comment : line) {
      comment(comment, wantsBlank || comment.isLine());
      wantsBlank = true;
    }
    return !line.isEmpty();
  }

  /** Writes a comment; one that ends its line keeps its column if the code leaves it free. */
  void comment(Comment comment, boolean blank) {
    if (isBegun) {
      int free = column + (blank ? 1 : 0);
      boolean keeps = comment.isLine() && comment.column() <= WIDTH;
      append(" ".repeat((keeps ? Math.max(free, comment.column()) : free) - column));
    }
    append(comment.text());
    isBegun = true;
  }

  void blank() {
    append(" ");
  }

  void newLine(int indent) {
    append("\n" + " ".repeat(indent));
    isBegun = false;
  }

  private void append(String more) {
    text.append(more);
    int end = more.lastIndexOf('\n');
    column = end < 0 ? column + more.length() : more.length() - end - 1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
