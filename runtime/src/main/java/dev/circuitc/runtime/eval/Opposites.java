package dev.circuitc.runtime.eval;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which units of a layer are opposites: relu(s) and relu(-s), of which at most one is not 0.
 *
 * <p>Floating-point sums of opposite terms are opposite too, so this holds after rounding as well.
 */
final class Opposites {
  private static final int NONE = -1;

  private final int[] partner; // [units], NONE where there is none

  Opposites(Layer layer) {
    partner = new int[layer.outputs()];
    Arrays.fill(partner, NONE);
    Map<Sum, Integer> single = new HashMap<>();
    for (int unit = 0; unit < partner.length; unit++) {
      Sum sum = new Sum(layer.weights().rows().get(unit), layer.bias().get(unit));
      Integer other = single.remove(sum.opposite());
      if (other == null) {
        single.put(sum, unit);
      } else {
        partner[unit] = other;
        partner[other] = unit;
      }
    }
  }

  private record Sum(SparseVector weights, Rational bias) {
    Sum opposite() {
      return new Sum(weights.negate(), bias.negate());
    }
  }

  boolean has(int unit) {
    return partner[unit] != NONE;
  }

  int of(int unit) {
    return partner[unit];
  }

  /** Whether the unit is the second of a pair. */
  boolean isSecond(int unit) {
    return has(unit) && partner[unit] < unit;
  }
}
