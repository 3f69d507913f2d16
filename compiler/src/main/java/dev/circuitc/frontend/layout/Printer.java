package dev.circuitc.frontend.layout;

import dev.circuitc.frontend.layout.Node.Group;
import dev.circuitc.frontend.layout.Node.Leaf;
import dev.circuitc.frontend.layout.Node.Part;

/** Lays nodes out in lines: each on one line if it fits there, else part by part. */
final class Printer {
  private static final int DEEPEST = 48; // columns; what nests deeper is not indented further

  private final Lines lines;

  Printer(Lines lines) {
    this.lines = lines;
  }

  /**
   * Writes a node.
   *
   * @param indent columns that its lines are indented
   * @param after columns that must follow on its last line
   */
  void print(Node node, int indent, long after) {
    if (node instanceof Leaf leaf) {
      lines.leaf(leaf, indent);
    } else if (node instanceof Group group) {
      parts(group, indent, after);
    }
  }

  private void parts(Group group, int indent, long after) {
    boolean allBreak =
        group.isConsistent() && !fits(group.first(), group.width() + after, indent);
    boolean wasBroken = false;
    for (int i = 0; i < group.parts().size(); i++) {
      Part part = group.parts().get(i);
      long width = part.width() + (i == group.parts().size() - 1 ? after : 0);
      if (i > 0 && (allBreak || wasBroken || !fits(part.first(), width, indent))) {
        lines.end(limited(indent + part.indent()));
      }
      wasBroken = !fits(part.first(), width, indent);
      nodes(part, limited(indent + part.inner()), width - part.width());
    }
  }

  private void nodes(Part part, int indent, long after) {
    long[] tails = part.tails(after);
    for (int i = 0; i < tails.length; i++) {
      print(part.nodes().get(i), indent, tails[i]);
    }
  }

  private boolean fits(Leaf first, long width, int indent) {
    return lines.columnOf(first, indent) + width <= Lines.WIDTH;
  }

  private static int limited(int indent) {
    return Math.min(indent, DEEPEST);
  }
}
