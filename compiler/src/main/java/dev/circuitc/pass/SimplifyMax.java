package dev.circuitc.pass;

import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drops operands of a maximum that never win, and opens a maximum that only another maximum reads.
 *
 * <p>An operand never wins if another is the same plus a larger constant, or if its upper bound on the
 * domain is not above another's lower bound.
 */
public final class SimplifyMax implements Pass {
  @Override
  public String name() {
    return "simplify-max";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Simplification(circuit).rewrite();
  }

  private static final class Simplification extends Rewriter {
    private final Bounds bounds;
    private final int[] readers; // [nodes of the old circuit]

    Simplification(Circuit circuit) {
      super(circuit);
      this.bounds = new Bounds(builder.inputs(), builder.nodes());
      this.readers = Readers.of(circuit);
    }

    @Override
    public Integer max(Node.Max node) {
      List<AffineForm> operands = withoutDominated(largestOfEachDirection(opened(node)));
      return builder.max(operands.stream().map(forms::emit).toList());
    }

    private List<Integer> opened(Node.Max node) {
      List<Integer> all = new ArrayList<>();
      for (int operand : node.operands()) {
        boolean open =
            readers[operand] == 1
                && circuit.node(operand) instanceof Node.Max
                && builder.node(rewritten(operand)) instanceof Node.Max;
        all.addAll(
            open
                ? ((Node.Max) builder.node(rewritten(operand))).operands()
                : List.of(rewritten(operand)));
      }
      return all;
    }

    private List<AffineForm> largestOfEachDirection(List<Integer> operands) {
      Map<SparseVector, Rational> constants = new LinkedHashMap<>();
      for (int operand : operands) {
        AffineForm form = forms.of(operand);
        constants.merge(form.terms(), form.constant(), Rational::max);
      }
      return constants.entrySet().stream()
          .map(entry -> new AffineForm(entry.getKey(), entry.getValue()))
          .toList();
    }

    private List<AffineForm> withoutDominated(List<AffineForm> operands) {
      Optional<Rational> floor =
          operands.stream().flatMap(f -> bounds.of(f).lower().stream()).reduce(Rational::max);
      List<AffineForm> kept =
          operands.stream().filter(form -> floor.isEmpty() || rises(form, floor.get())).toList();
      boolean floorKept =
          floor.isEmpty() || kept.stream().anyMatch(form -> reaches(form, floor.get()));
      if (floorKept) {
        return kept;
      }
      List<AffineForm> withFloor = new ArrayList<>(kept); // one operand is never below the floor
      operands.stream().filter(form -> reaches(form, floor.get())).findFirst().ifPresent(withFloor::add);
      return withFloor;
    }

    private boolean rises(AffineForm form, Rational floor) {
      Interval values = bounds.of(form);
      return values.upper().isEmpty() || values.upper().get().compareTo(floor) > 0;
    }

    private boolean reaches(AffineForm form, Rational floor) {
      return bounds.of(form).lower().map(lower -> lower.compareTo(floor) >= 0).orElse(false);
    }
  }
}
