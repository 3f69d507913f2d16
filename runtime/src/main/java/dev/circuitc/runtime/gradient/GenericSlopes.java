package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Follows a generic direction through the layers of a network.
 *
 * <p>A pre-activation that is not 0 keeps its sign just beside the point. One that is 0 takes the
 * sign of the first entry of its gradient that is not 0, along the branches that the layers before
 * have taken. One that is 0 in the whole cell has no sign, its slope plays no part, and 0 is
 * written.
 */
final class GenericSlopes {
  private final Network network;
  private final List<List<Rational>> preActivations;
  private final GenericDirection direction;
  private final List<List<Rational>> slopes = new ArrayList<>();
  private final SparseVector[][] gradients; // [layers][units]; null: not asked for yet

  GenericSlopes(
      Network network, List<List<Rational>> preActivations, GenericDirection direction) {
    this.network = network;
    this.direction = direction;
    this.preActivations = preActivations;
    this.gradients =
        network.hidden().stream()
            .map(layer -> new SparseVector[layer.outputs()])
            .toArray(SparseVector[][]::new);
  }

  Slopes slopes() {
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      List<Rational> sums = preActivations.get(layer);
      demand(layer, zeros(sums));
      List<Rational> chosen = new ArrayList<>(sums.size());
      for (int unit = 0; unit < sums.size(); unit++) {
        chosen.add(Slopes.slope(sign(sums.get(unit), layer, unit), Rational.ZERO));
      }
      slopes.add(chosen);
    }
    return new Slopes(slopes);
  }

  private int sign(Rational sum, int layer, int unit) {
    return sum.isZero() ? direction.sign(gradients[layer][unit]) : sum.signum();
  }

  private static BitSet zeros(List<Rational> sums) {
    BitSet zeros = new BitSet();
    for (int unit = 0; unit < sums.size(); unit++) {
      zeros.set(unit, sums.get(unit).isZero());
    }
    return zeros;
  }

  /**
   * Computes the gradients of some units of a layer, and of what they rest on, lowest layer first.
   */
  private void demand(int layer, BitSet units) {
    List<BitSet> wanted = new ArrayList<>();
    for (int l = layer; l >= 0 && !units.isEmpty(); l--) {
      wanted.add(units);
      units = l == 0 ? units : missingOperands(l, units);
    }
    for (int k = wanted.size() - 1; k >= 0; k--) {
      int l = layer - k;
      wanted.get(k).stream().forEach(unit -> gradients[l][unit] = gradient(l, unit));
    }
  }

  private BitSet missingOperands(int layer, BitSet units) {
    BitSet operands = new BitSet();
    units.stream()
        .mapToObj(unit -> network.layers().get(layer).weights().rows().get(unit))
        .forEach(row -> addMissing(row, layer - 1, operands));
    return operands;
  }

  private void addMissing(SparseVector row, int layer, BitSet operands) {
    for (int k = 0; k < row.size(); k++) {
      int unit = row.index(k);
      if (!slopes.get(layer).get(unit).isZero() && gradients[layer][unit] == null) {
        operands.set(unit);
      }
    }
  }

  private SparseVector gradient(int layer, int unit) {
    SparseVector row = network.layers().get(layer).weights().rows().get(unit);
    return layer == 0
        ? row
        : row.combine(
            j ->
                slopes.get(layer - 1).get(j).isZero()
                    ? SparseVector.ZERO
                    : gradients[layer - 1][j]);
  }
}
