package dev.circuitc.meaning;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The largest difference between an output of a network and a function, by dense search on the domain: a
 * grid with the corners, then closer and closer around the worst of it.
 */
public final class WorstError {
  private static final int GRID = 1500; // points
  private static final int PEAKS = 6; // looked at closer
  private static final int ROUNDS = 5;
  private static final int NEARBY = 24; // points a round and peak

  private final List<InputVariable> inputs;
  private final ExactEvaluator network;
  private final Function<List<Rational>, List<Dfp>> function;
  private final int output;

  private record Tried(List<Rational> point, Dfp error) {}

  private WorstError(Network network, Function<List<Rational>, List<Dfp>> function, int output) {
    this.inputs = network.inputs();
    this.network = new ExactEvaluator(network);
    this.function = function;
    this.output = output;
  }

  static Dfp of(Network network, Function<List<Rational>, List<Dfp>> function, int output) {
    return new WorstError(network, function, output).search();
  }

  private Dfp search() {
    int side = Math.max(2, (int) Math.round(Math.pow(GRID, 1.0 / inputs.size())));
    List<Tried> worst = worst(grid(side));
    Rational reach = Rational.of(1, side - 1);
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      List<Tried> closer = new ArrayList<>(worst);
      for (Tried peak : worst) {
        for (int i = 0; i < NEARBY; i++) {
          closer.add(tried(moved(peak.point(), reach, random)));
        }
      }
      worst = worst(closer);
      reach = reach.dividedBy(Rational.of(6));
    }
    return worst.get(0).error();
  }

  private static List<Tried> worst(List<Tried> all) {
    Comparator<Tried> byError = (a, b) -> a.error().lessThan(b.error()) ? 1 : -1;
    return all.stream()
        .sorted((a, b) -> a.error().equals(b.error()) ? 0 : byError.compare(a, b))
        .limit(PEAKS)
        .toList();
  }

  private Tried tried(List<Rational> point) {
    Dfp wanted = function.apply(point).get(output);
    Dfp found = Decimals.of(network.evaluate(point).get(output), wanted.getField());
    return new Tried(point, found.subtract(wanted).abs());
  }

  private List<Tried> grid(int side) {
    int count = (int) Math.round(Math.pow(side, inputs.size()));
    List<Tried> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Rational> point = new ArrayList<>();
      int rest = i;
      for (InputVariable input : inputs) {
        point.add(at(input, Rational.of(rest % side, side - 1)));
        rest /= side;
      }
      all.add(tried(point));
    }
    return all;
  }

  private static Rational at(InputVariable input, Rational fraction) {
    Rational low = input.domain().lower().orElseThrow();
    return low.plus(length(input).times(fraction));
  }

  private static Rational length(InputVariable input) {
    return input.domain().upper().orElseThrow().minus(input.domain().lower().orElseThrow());
  }

  /** Up to a fraction of the domain away, in each direction. */
  private List<Rational> moved(List<Rational> point, Rational reach, SplittableRandom random) {
    List<Rational> moved = new ArrayList<>();
    for (int i = 0; i < point.size(); i++) {
      Rational fraction = Rational.of(random.nextInt(-1000, 1001), 1000).times(reach);
      Rational x = point.get(i).plus(length(inputs.get(i)).times(fraction));
      Rational low = inputs.get(i).domain().lower().orElseThrow();
      moved.add(x.max(low).min(inputs.get(i).domain().upper().orElseThrow()));
    }
    return moved;
  }
}
