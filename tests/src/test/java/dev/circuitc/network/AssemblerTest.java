package dev.circuitc.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.pass.ExpandMax;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssemblerTest {
  private static final Interval REALS = Interval.REALS;
  private static final Interval BOX = Interval.of(Rational.of(-2), Rational.of(3));
  private static final Interval POSITIVE = Interval.NON_NEGATIVE;

  static List<Arguments> shapes() {
    return List.of(
        row("1-1", 1, REALS, 0, (b, l) -> 0),
        row("1-2-1", 1, REALS, 1, (b, l) -> 0),
        row("1-2-2-1", 1, REALS, 2, (b, l) -> 0),
        row("1-1-1", 1, BOX, 1, (b, l) -> 0),
        row("1-1-1-1", 1, POSITIVE, 2, (b, l) -> 0),
        row("1-2-1", 1, REALS, 1, (b, l) -> l.negation(0)),
        row("1-2-1", 1, REALS, 0, (b, l) -> l.absolute(0)),
        row("1-1", 1, POSITIVE, 0, (b, l) -> l.absolute(0)),
        row("2-2-1", 2, REALS, 1, (b, l) -> b.plus(0, 1)),
        row("2-2-1", 2, REALS, 1, (b, l) -> l.subtraction(0, 1)),
        row("2-3-1", 2, REALS, 0, (b, l) -> l.min(List.of(0, 1))),
        row("2-2-1", 2, BOX, 0, (b, l) -> l.min(List.of(0, 1))),
        row("2-3-2-1", 2, REALS, 2, (b, l) -> l.max(List.of(0, 1))),
        row("4-6-3-1", 4, REALS, 0, (b, l) -> l.min(List.of(0, 1, 2, 3))),
        row("8-12-6-3-1", 8, REALS, 0, (b, l) -> l.max(List.of(0, 1, 2, 3, 4, 5, 6, 7))),
        row("1-2-1", 1, REALS, 0, (b, l) -> l.clamp(0, constant(b, -1), constant(b, 1))),
        row("1-1", 1, BOX, 0, (b, l) -> l.clamp(0, constant(b, -2), constant(b, 3))),
        // the argument of an existing unit needs only its other half: x + relu(x)
        row("1-2-1", 1, REALS, 0, (b, l) -> b.plus(0, b.relu(0))),
        // turned round, nothing is left to carry: x + relu(-x), and what is flat on either side
        row("1-1-1", 1, REALS, 0, (b, l) -> b.plus(0, l.negativeness(0))),
        row("1-3-1", 1, REALS, 0, (b, l) -> b.plus(0, steps(b, -1, 2, -2))),
        row("1-13-1", 1, REALS, 0, (b, l) -> b.plus(0, steps(b, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, -19))),
        row("2-2-1", 2, REALS, 0, (b, l) -> b.plus(l.max(List.of(0, 1)), l.max(List.of(0, b.negate(1))))),
        // one unit of two opposite ones, where a linear part is carried anyway
        row("2-3-1", 2, REALS, 0, (b, l) -> b.plus(1, l.absolute(0))),
        row("1-1-1", 1, REALS, 0, (b, l) -> b.plus(0, l.absolute(0))),
        row("2-4-1", 2, REALS, 0, (b, l) -> b.plus(l.absolute(0), l.absolute(1))),
        row("3-5-1", 3, REALS, 0, (b, l) -> b.plus(l.absolute(2), b.plus(l.absolute(0), l.absolute(1)))),
        row("3-5-3-1", 3, REALS, 0, (b, l) -> l.sorted(List.of(0, 1, 2), List.of(1)).get(0)),
        // relu(3x) and relu(x) are one unit
        row("1-1-1", 1, REALS, 0, (b, l) -> b.plus(b.relu(b.times(0, Rational.of(3))), b.relu(0))),
        // an identity circuit written out is no circuit at all
        row("1-1", 1, REALS, 0, (b, l) -> b.minus(l.positiveness(0), l.negativeness(0))),
        // a dead unit, and one that always acts
        row("1-1", 1, POSITIVE, 0, (b, l) -> b.minus(b.relu(0), l.negativeness(0))));
  }

  private static int constant(CircuitBuilder builder, long value) {
    return builder.constant(Rational.of(value));
  }

  /** The sum of slopes[i] relu(x - i). */
  private static int steps(CircuitBuilder builder, long... slopes) {
    int sum = builder.constant(Rational.ZERO);
    for (int i = 0; i < slopes.length; i++) {
      int hinge = builder.relu(builder.minus(0, constant(builder, i)));
      sum = builder.plus(sum, builder.times(hinge, Rational.of(slopes[i])));
    }
    return sum;
  }

  private static Arguments row(
      String shape, int inputs, Interval domain, int hidden, Nets.Function function) {
    return Arguments.of(shape, hidden, Nets.circuit(inputs, domain, function));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void hasNoMoreUnitsThanNeeded(String shape, int hidden, Circuit circuit) {
    assertThat(Nets.compile(circuit, hidden).shape()).isEqualTo(shape);
  }

  @Test
  void labelsTheMinimum() {
    Network network = Nets.compile(Nets.circuit(2, REALS, (b, l) -> l.min(List.of(0, 1))), 0);
    assertThat(network.layers().get(0).units())
        .containsExactly(
            unit("positiveness(x1)", "identity of x1 through layer 1"),
            unit("negativeness(x1)", "identity of x1 through layer 1"),
            unit("greaterness(x1, x2)", "min(x1, x2)"));
    assertThat(network.last().weights().rows().get(0).toString()).isEqualTo("{0: 1, 1: -1, 2: -1}");
    assertThat(network.last().bias()).containsExactly(Rational.ZERO);
  }

  private static Unit unit(String label, String circuit) {
    return new Unit(label, circuit, Optional.empty());
  }

  @Test
  void labelsDeepValuesByTheirSource() {
    Nets.Function median =
        (b, l) ->
            l.max(List.of(l.min(List.of(0, 1)), l.min(List.of(2, l.max(List.of(0, 1))))));
    Network network = Nets.compile(Nets.circuit(3, REALS, median), 0);
    assertThat(network.layers().get(1).units())
        .extracting(Unit::label)
        .contains("positiveness(min(x1, x2))", "greaterness(x3, max(x1, x2))");
  }

  @Test
  void refusesFewerLayersThanTheFunctionNeeds() {
    Circuit circuit = Nets.circuit(2, REALS, (b, l) -> l.min(List.of(0, 1)));
    Circuit expanded = new ExpandMax().apply(circuit);
    assertThatThrownBy(() -> Assembler.assemble("f", expanded, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 1 hidden layers, not 0");
  }

  @Test
  void weightsOfAWideMaximumStaySparse() {
    int width = 2000;
    List<Integer> all = IntStream.range(0, width).boxed().toList();
    Network network = Nets.compile(Nets.circuit(width, REALS, (b, l) -> l.max(all)), 0);
    long entries = network.layers().stream().mapToLong(layer -> layer.weights().entries()).sum();
    assertThat(entries).isLessThan(20L * width);
    assertThat(network.hidden()).hasSize(11);
  }

  @Test
  void keepsALayerOfConstantsFromBeingEmpty() {
    Network network = Nets.compile(Nets.circuit(1, REALS, (b, l) -> constant(b, 7)), 2);
    assertThat(network.shape()).isEqualTo("1-1-1-1");
  }
}
