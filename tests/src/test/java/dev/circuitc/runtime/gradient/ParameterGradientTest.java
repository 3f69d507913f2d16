package dev.circuitc.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParameterGradientTest {
  private static final Rational TINY = Rational.powerOfTwo(-80);

  /** Difference quotients of the exact outputs are the judge; the points are off every kink. */
  @Test
  void bothModesGiveTheSlopeOfTheOutputsInEachParameter() {
    Random random = new Random(23);
    int compared = 0;
    for (int k = 0; compared < 20; k++) {
      Network network = Nets.random(random, 2, 3, 3, 2);
      List<Rational> point = List.of(Rational.of(1000 + k, 997), Rational.of(-500 - k, 1009));
      SparseVector adjoint = SparseVector.dense(Rational.of(3), Rational.of(-7));
      ExactEvaluator exact = new ExactEvaluator(network);
      if (exact.preActivations(point).stream().anyMatch(sums -> sums.contains(Rational.ZERO))) {
        continue; // a unit without weights: moving its bias leaves a kink
      }
      compared++;
      ParameterGradient gradient =
          new ParameterGradient(
              network, point, exact.preActivations(point), Slopes.generic(network, point));
      List<LayerParameters> reverse = gradient.reverse(adjoint);
      for (int layer = 0; layer < network.layers().size(); layer++) {
        for (int row = 0; row < network.layers().get(layer).outputs(); row++) {
          for (int column = 0; column <= network.layers().get(layer).inputs(); column++) {
            Network moved = Nets.moved(network, layer, row, column, TINY);
            Rational slope =
                loss(moved, point, adjoint).minus(loss(network, point, adjoint)).dividedBy(TINY);
            List<LayerParameters> unit = unit(network, layer, row, column);
            assertThat(entry(reverse.get(layer), row, column)).isEqualTo(slope);
            assertThat(adjoint.dot(gradient.forward(unit)::get)).isEqualTo(slope);
          }
        }
      }
    }
  }

  private static Rational loss(Network network, List<Rational> point, SparseVector adjoint) {
    return adjoint.dot(new ExactEvaluator(network).evaluate(point)::get);
  }

  private static Rational entry(LayerParameters parameters, int row, int column) {
    return column == parameters.weights().columns()
        ? parameters.bias().get(row)
        : parameters.weights().get(row, column);
  }

  private static List<LayerParameters> unit(Network network, int layer, int row, int column) {
    List<LayerParameters> direction = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      int height = network.layers().get(l).outputs();
      int width = network.layers().get(l).inputs();
      List<SparseVector> rows = new ArrayList<>(Collections.nCopies(height, SparseVector.ZERO));
      List<Rational> bias = new ArrayList<>(Collections.nCopies(height, Rational.ZERO));
      if (l == layer && column == width) {
        bias.set(row, Rational.ONE);
      } else if (l == layer) {
        rows.set(row, SparseVector.unit(column));
      }
      direction.add(new LayerParameters(new SparseMatrix(width, rows), bias));
    }
    return direction;
  }
}
