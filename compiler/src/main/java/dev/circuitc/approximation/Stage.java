package dev.circuitc.approximation;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * One step of a plan by which a curved expression becomes a circuit; an operand is the position of an
 * earlier step.
 */
sealed interface Stage {
  /**
   * A combination of nodes of the circuit and of earlier stages: exact in them.
   *
   * @param exact over nodes, the constant included
   * @param stages coefficient by stage
   */
  record Combination(AffineForm exact, SparseVector stages) implements Stage {}

  /** A curved function of one earlier stage, to be fitted. */
  record Fit(Formula formula, int argument) implements Stage {}

  /** The product of two earlier stages, to be fitted by two squares. */
  record Product(int left, int right) implements Stage {}

  /** The largest of earlier stages: exact in them. */
  record Largest(List<Integer> operands) implements Stage {
    public Largest {
      operands = List.copyOf(operands);
    }
  }

  /** What to do with each kind of stage. */
  interface Visitor<R> {
    R combination(Combination stage);

    R fit(Fit stage);

    R product(Product stage);

    R largest(Largest stage);
  }

  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Combination stage) {
      return visitor.combination(stage);
    }
    if (this instanceof Fit stage) {
      return visitor.fit(stage);
    }
    if (this instanceof Product stage) {
      return visitor.product(stage);
    }
    return visitor.largest((Largest) this);
  }
}
