package dev.circuitc.frontend.layout;

import java.util.List;

/** A stretch of tokens that belong together, knowing how wide it is on one line. */
sealed interface Node {
  /** Wider than any line: a stretch that no line holds, since a comment ends the line in it. */
  long NO_LINE = 1L << 30;

  /** Where it begins. */
  Leaf first();

  /** Columns on one line, without what stands before its first token. */
  long width();

  /** Columns up to the first place where a line may end, counted as the width is. */
  long lead();

  /** Whether a line may end within it. */
  boolean isBreakable();

  /**
   * A token with the gap before it.
   *
   * @param blankBefore whether a blank stands before the token, or its comments if it has any
   * @param blankAfter whether a blank stands between its comments and the token
   * @param lines the comments of the gap, as {@link Gap#lines}
   */
  record Leaf(
      String text, boolean blankBefore, boolean blankAfter, List<List<Comment>> lines)
      implements Node {

    @Override
    public Leaf first() {
      return this;
    }

    @Override
    public long width() {
      return text.length();
    }

    @Override
    public long lead() {
      return text.length();
    }

    @Override
    public boolean isBreakable() {
      return false;
    }

    /** Whether a comment of the gap ends a line. */
    boolean isForced() {
      return lines.size() > 1;
    }

    /** Columns of the gap where the token stands on the line of the token before. */
    long gap() {
      return isForced() ? NO_LINE : (blankBefore ? 1 : 0) + prefix();
    }

    /** Columns of the comments that stand before the token on its line. */
    long prefix() {
      List<Comment> last = lines.get(lines.size() - 1);
      long width = last.isEmpty() ? 0 : last.size() - 1 + (blankAfter ? 1 : 0);
      for (Comment comment : last) {
        width += comment.isOneLine() ? comment.text().length() : NO_LINE;
      }
      return width;
    }
  }

  /**
   * Parts that may stand on lines of their own.
   *
   * @param isConsistent whether all parts begin lines if one does; else each line takes what fits
   */
  record Group(List<Part> parts, boolean isConsistent, boolean isBreakable, long width, long lead)
      implements Node {

    static Group of(List<Part> parts, boolean isConsistent) {
      long width = -parts.get(0).first().gap();
      for (Part part : parts) {
        width += part.first().gap() + part.width();
      }
      Part first = parts.get(0);
      boolean isBreakable = parts.size() > 1 || first.isBreakable();
      return new Group(List.copyOf(parts), isConsistent, isBreakable, width, first.lead());
    }

    @Override
    public Leaf first() {
      return parts.get(0).first();
    }
  }

  /**
   * Nodes one after the other; no line ends between them.
   *
   * @param indent columns that a line beginning with this part is indented, beside those of the group
   * @param inner columns that lines within this part are indented, beside those of the group
   */
  record Part(List<Node> nodes, int indent, int inner, long width) {

    static Part of(List<Node> nodes, int indent, int inner) {
      long width = -nodes.get(0).first().gap();
      for (Node node : nodes) {
        width += node.first().gap() + node.width();
      }
      return new Part(List.copyOf(nodes), indent, inner, width);
    }

    Leaf first() {
      return nodes.get(0).first();
    }

    boolean isBreakable() {
      return nodes.stream().anyMatch(Node::isBreakable);
    }

    /**
     * For each node, the columns that must follow its end up to where the line may end.
     *
     * @param after columns that must follow this part
     */
    long[] tails(long after) {
      long[] tails = new long[nodes.size()];
      long tail = after;
      for (int i = nodes.size() - 1; i >= 0; i--) {
        tails[i] = tail;
        Node node = nodes.get(i);
        tail = node.first().gap() + (node.isBreakable() ? node.lead() : node.width() + tail);
      }
      return tails;
    }

    long lead() {
      Node node = nodes.get(0);
      return node.isBreakable() ? node.lead() : node.width() + tails(0)[0];
    }
  }
}
