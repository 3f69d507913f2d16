package dev.circuitc.runtime.benchmark;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.List;

/** Bounded boxes whose ends are finite decimals, which is what verifiers read. */
final class Boxes {
  private static final Rational WIDTH = Rational.of(20); // of an input without two bounds
  private static final Rational MINUS_HALF = Rational.HALF.negate();
  private static final Rational GRID = Rational.powerOfTwo(20);

  private Boxes() {}

  /** The network with the domain of each input bounded, its ends on a fine binary grid. */
  static Network bounded(Network network) {
    List<InputVariable> inputs =
        network.inputs().stream()
            .map(input -> new InputVariable(input.name(), bounded(input.domain())))
            .toList();
    return new Network(
        network.name(), inputs, network.outputs(), network.layers(), network.provenance());
  }

  private static Interval bounded(Interval domain) {
    Rational low =
        domain.lower().orElseGet(
            () -> domain.upper().map(high -> high.minus(WIDTH)).orElse(WIDTH.times(MINUS_HALF)));
    Rational high = domain.upper().orElseGet(() -> low.plus(WIDTH));
    return Interval.of(onGrid(low), onGrid(high));
  }

  private static Rational onGrid(Rational value) {
    return Rational.of(value.times(GRID).plus(Rational.HALF).floor()).dividedBy(GRID);
  }
}
