package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts down an amount of arithmetic, so that the same check does the same work on every machine.
 */
final class Work {
  private static final int WORD = 64; // bits at which an operation on rationals begins to cost more

  private final long weightBits;
  private long left;

  Work(Network network, long amount) {
    this.weightBits = (long) network.layers().size() * bits(weights(network));
    this.left = amount;
  }

  private static Stream<Rational> weights(Network network) {
    return network.layers().stream().flatMap(Work::weights);
  }

  private static Stream<Rational> weights(Layer layer) {
    return Stream.concat(
        layer.bias().stream(),
        layer.weights().rows().stream()
            .flatMap(row -> IntStream.range(0, row.size()).mapToObj(row::value)));
  }

  private static int bits(Stream<Rational> numbers) {
    return numbers
        .mapToInt(x -> x.numerator().bitLength() + x.denominator().bitLength())
        .max()
        .orElse(0);
  }

  /** Spends so many operations on numbers of the length that a point brings about. */
  void spend(long operations, List<Rational> point) {
    left -= operations * (1 + (weightBits + bits(point.stream())) / WORD);
  }

  boolean isLeft() {
    return left > 0;
  }
}
