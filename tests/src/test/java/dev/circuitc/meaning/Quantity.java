package dev.circuitc.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;

/**
 * A number or a vector of numbers.
 *
 * @param isVector whether it is a vector, of whatever length
 */
record Quantity(List<Dfp> entries, boolean isVector) {
  static Quantity scalar(Dfp number) {
    return new Quantity(List.of(number), false);
  }

  static Quantity vector(List<Dfp> entries) {
    return new Quantity(List.copyOf(entries), true);
  }

  Dfp number() {
    if (isVector) {
      throw new IllegalStateException("a vector is no number");
    }
    return entries.get(0);
  }

  int integer() {
    return number().rint().intValue();
  }

  Quantity map(UnaryOperator<Dfp> operator) {
    return new Quantity(entries.stream().map(operator).toList(), isVector);
  }

  /** Entry by entry; a scalar spreads. */
  Quantity with(Quantity other, BinaryOperator<Dfp> operator) {
    int length = isVector ? entries.size() : other.entries.size();
    List<Dfp> result = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Dfp a = entries.get(isVector ? i : 0);
      result.add(operator.apply(a, other.entries.get(other.isVector ? i : 0)));
    }
    return new Quantity(result, isVector || other.isVector);
  }
}
