package dev.circuitc.approximation;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * One operation of a curved expression; an operand is the position of an earlier one in its list.
 *
 * <p>Quotients, powers and roots are functions of one variable, and products of them.
 */
sealed interface Curve {
  /** A form over nodes of a circuit, or over the one variable of a {@link Formula}: exact. */
  record Linear(AffineForm form) implements Curve {}

  /** A rational combination of earlier curves plus a constant. */
  record Sum(SparseVector terms, Rational constant) implements Curve {}

  /** A function of one variable at an earlier curve. */
  record Apply(UnivariateFunction function, int argument) implements Curve {}

  /** The product of two different earlier curves. */
  record Product(int left, int right) implements Curve {}

  /** The largest of earlier curves. */
  record Max(List<Integer> operands) implements Curve {
    public Max {
      operands = List.copyOf(operands);
    }
  }

  /** What to do with each kind of curve. */
  interface Visitor<R> {
    R linear(Linear curve);

    R sum(Sum curve);

    R apply(Apply curve);

    R product(Product curve);

    R max(Max curve);
  }

  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Linear curve) {
      return visitor.linear(curve);
    }
    if (this instanceof Sum curve) {
      return visitor.sum(curve);
    }
    if (this instanceof Apply curve) {
      return visitor.apply(curve);
    }
    if (this instanceof Product curve) {
      return visitor.product(curve);
    }
    return visitor.max((Max) this);
  }
}
