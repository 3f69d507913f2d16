package dev.circuitc.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecewiseLinearTest {
  private static Circuit circuit(List<Knot> knots) {
    CircuitBuilder builder = new CircuitBuilder(List.of(InputVariable.real("x")));
    int value = new CircuitLibrary(builder, Optional.empty()).piecewiseLinear(0, knots);
    return builder.build(List.of(new Output("y", value)));
  }

  private static List<Knot> knots(long... coordinates) {
    List<Knot> knots = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      knots.add(new Knot(Rational.of(coordinates[i]), Rational.of(coordinates[i + 1])));
    }
    return knots;
  }

  private static long units(Circuit circuit) {
    return circuit.nodes().stream().filter(Node.Relu.class::isInstance).count();
  }

  /** The line through the two knots around x, or the two nearest at an end. */
  private static Rational interpolated(List<Knot> knots, Rational x) {
    int right = 1;
    while (right < knots.size() - 1 && knots.get(right).x().compareTo(x) < 0) {
      right++;
    }
    Knot a = knots.get(right - 1);
    Knot b = knots.get(right);
    Rational share = x.minus(a.x()).dividedBy(b.x().minus(a.x()));
    return a.y().plus(share.times(b.y().minus(a.y())));
  }

  @Test
  void runsThroughRandomKnots() {
    Random random = new Random(99);
    for (int round = 0; round < 500; round++) {
      List<Knot> knots = new ArrayList<>();
      Rational x = Rational.of(random.nextInt(9) - 20);
      for (int i = 2 + random.nextInt(6); i > 0; i--) {
        x = x.plus(Rational.of(1 + random.nextInt(5), 1 + random.nextInt(3)));
        knots.add(new Knot(x, Rational.of(random.nextInt(7) - 3)));
      }
      Interpreter interpreter = new Interpreter(circuit(knots));
      for (int i = -30; i < 30; i++) {
        Rational at = Rational.of(i, 2);
        assertThat(interpreter.evaluate(List.of(at)))
            .as(knots + " at " + at)
            .containsExactly(interpolated(knots, at));
      }
    }
  }

  @Test
  void needsOneUnitForEachKinkAndOneMoreIfNoPieceIsFlat() {
    assertThat(units(circuit(knots(0, 0, 1, 1, 2, 1)))).isEqualTo(1); // flat at the end
    assertThat(units(circuit(knots(0, 0, 1, 0, 2, 1, 3, 0)))).isEqualTo(2);
    assertThat(units(circuit(knots(-1, 1, 0, 0, 1, 1)))).isEqualTo(2); // |x|
    assertThat(units(circuit(knots(0, 0, 1, 1, 2, 3, 3, 9)))).isEqualTo(3);
    assertThat(units(circuit(knots(0, 0, 1, 2, 2, 4, 3, 6)))).isZero(); // straight
  }
}
