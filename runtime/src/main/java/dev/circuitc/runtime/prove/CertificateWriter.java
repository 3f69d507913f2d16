package dev.circuitc.runtime.prove;

import dev.circuitc.decide.CellStep;
import dev.circuitc.decide.StepTrace;
import dev.circuitc.ir.Circuit;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the steps of a proof as the lines of a certificate.
 *
 * <p>The format, line by line:
 *
 * <pre>
 * circuitc certificate 1
 * expand 64                          nested maxima are opened up to 64 elements
 * fixed s4 1 0 0:1/2 3:2             branch 1 of node 4 of the source is never below branch 0
 * fixed n2.1 0 1 3:1                 branch 0 of unit 1 of hidden layer 2 is never below branch 1
 * split s7 1 0                       the cell is cut: first where branch 1 of node 7 is larger
 * zero                               all outputs agree on the cell
 * zero 0 1:1 | 2:3                   so does output 0, as it is at most and at least 0 by these
 * sums sha256 5f70...                     of all bytes before this line
 * </pre>
 *
 * <p>A multiplier {@code 3:1/2} is for constraint 3 of the cell: the bounds of the inputs in order,
 * lower before upper, then the splits on the way to the cell. A ReLU's branch 0 is zero and branch
 * 1 its operand; those of a maximum are its operands in order.
 */
final class CertificateWriter implements StepTrace {
  private final JointCircuit joint;
  private final int sourceNodes;
  private final Consumer<String> lines;

  /**
   * @param lines takes each line, without its end
   */
  CertificateWriter(JointCircuit joint, Circuit source, Consumer<String> lines) {
    this.joint = joint;
    this.sourceNodes = source.nodes().size();
    this.lines = lines;
  }

  @Override
  public void begin(int expansion) {
    lines.accept("circuitc certificate 1");
    lines.accept("expand " + expansion);
  }

  @Override
  public void step(CellStep step) {
    if (step instanceof CellStep.Fixed fixed) {
      String sum = fixed.multipliers().isZero() ? "" : " " + text(fixed.multipliers());
      lines.accept("fixed " + branches(fixed.node(), fixed.winner(), fixed.loser()) + sum);
    } else if (step instanceof CellStep.Split split) {
      lines.accept("split " + branches(split.node(), split.winner(), split.loser()));
    } else {
      lines.accept(
          "zero"
              + ((CellStep.Closed) step)
                  .bounds().stream().map(CertificateWriter::text).collect(Collectors.joining()));
    }
  }

  private String branches(int node, int winner, int loser) {
    return name(node) + " " + winner + " " + loser;
  }

  private String name(int node) {
    if (node < sourceNodes) {
      return "s" + node;
    }
    List<Integer> units = joint.lift().units();
    int layer = units.size();
    while (units.get(layer - 1) > node) {
      layer--;
    }
    return "n" + layer + "." + (node - units.get(layer - 1) + 1);
  }

  private static String text(CellStep.Bound bound) {
    return " " + bound.form() + " " + text(bound.above()) + " | " + text(bound.below());
  }

  private static String text(SparseVector multipliers) {
    return IntStream.range(0, multipliers.size())
        .mapToObj(k -> multipliers.index(k) + ":" + multipliers.value(k))
        .collect(Collectors.joining(" "));
  }
}
