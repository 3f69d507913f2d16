package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * All stages fitted to tolerances of their own, and the error of the last one proved from theirs.
 *
 * <p>With e the error of a stage's argument: a fit hands on its steepness times e and adds its own error,
 * since the exact argument lies in the interval it was fitted on; a product of a and b hands on |b| e_a +
 * |a| e_b + e_a e_b; combinations and maxima are exact in their operands.
 */
final class Trial {
  private final Plan plan;
  private final IntFunction<Rational> tolerances; // by stage, asked of fits and products
  private final List<Known> known = new ArrayList<>();
  private final Map<Integer, Piecewise> fits = new TreeMap<>();
  private final Map<Integer, SquaresProduct> products = new TreeMap<>();

  private Trial(Plan plan, IntFunction<Rational> tolerances) {
    this.plan = plan;
    this.tolerances = tolerances;
  }

  static Trial of(Plan plan, IntFunction<Rational> tolerances) {
    Trial trial = new Trial(plan, tolerances);
    plan.stages().forEach(stage -> trial.known.add(stage.accept(trial.new Proof())));
    return trial;
  }

  /** The stages that have a tolerance of their own, ascending. */
  List<Integer> fitted() {
    return IntStream.range(0, known.size())
        .filter(stage -> fits.containsKey(stage) || products.containsKey(stage))
        .boxed()
        .toList();
  }

  Rational tolerance(int stage) {
    return tolerances.apply(stage);
  }

  Known known(int stage) {
    return known.get(stage);
  }

  Known result() {
    return known.get(known.size() - 1);
  }

  Piecewise fit(int stage) {
    return fits.get(stage);
  }

  SquaresProduct product(int stage) {
    return products.get(stage);
  }

  /** The fits, as they are reported. */
  List<Approximation.Part> parts() {
    return pieces().stream()
        .map(fit -> new Approximation.Part(fit.interval(), fit.units(), fit.errorBound()))
        .toList();
  }

  private List<Piecewise> pieces() {
    List<Piecewise> all = new ArrayList<>(fits.values());
    products.values().forEach(product -> all.addAll(product.squares()));
    return all;
  }

  int units() {
    return pieces().stream().mapToInt(Piecewise::units).sum();
  }

  /** About how many weights lie between the units of fits and those of the fits they read. */
  long weights() {
    long weights = 0;
    for (int stage : fitted()) {
      weights += (long) units(stage) * read(stage).stream().mapToInt(this::units).sum();
    }
    return weights;
  }

  /** The fits whose units a stage reads, through stages that have none. */
  private Set<Integer> read(int stage) {
    Set<Integer> read = new TreeSet<>();
    TreeSet<Integer> open = new TreeSet<>(plan.operands(stage));
    while (!open.isEmpty()) {
      int next = open.pollLast();
      if (fits.containsKey(next) || products.containsKey(next)) {
        read.add(next);
      } else {
        open.addAll(plan.operands(next));
      }
    }
    return read;
  }

  /** The units of one stage. */
  int units(int stage) {
    return fits.containsKey(stage)
        ? fits.get(stage).units()
        : products.get(stage).squares().stream().mapToInt(Piecewise::units).sum();
  }

  private final class Proof implements Stage.Visitor<Known> {
    private final int number = known.size();

    @Override
    public Known combination(Stage.Combination stage) {
      Interval truth = plan.bounds().of(stage.exact());
      Rational error = Rational.ZERO;
      SparseVector terms = stage.stages();
      for (int k = 0; k < terms.size(); k++) {
        Known part = known.get(terms.index(k));
        truth = truth.plus(part.truth().times(terms.value(k)));
        error = error.plus(part.error().times(terms.value(k).abs()));
      }
      return new Known(truth, error);
    }

    @Override
    public Known fit(Stage.Fit stage) {
      Known argument = bounded(stage.argument());
      Piecewise fit = plan.fitter().fit(stage.formula(), argument, tolerances.apply(number));
      fits.put(number, fit);
      Rational error = fit.errorBound().plus(fit.steepness().times(argument.error()));
      return new Known(Ranges.of(stage.formula(), argument.truth()), error);
    }

    @Override
    public Known product(Stage.Product stage) {
      Known a = bounded(stage.left());
      Known b = bounded(stage.right());
      SquaresProduct product = SquaresProduct.of(a, b, tolerances.apply(number), plan.fitter());
      products.put(number, product);
      Rational handed =
          a.error().times(b.magnitude().plus(b.error())).plus(b.error().times(a.magnitude()));
      return new Known(SquaresProduct.range(a, b), product.errorBound().plus(handed));
    }

    private Known bounded(int stage) {
      Known argument = known.get(stage);
      if (!argument.truth().isBounded()) {
        throw new ApproximationException(Reason.UNBOUNDED, plan.lackOfBounds(stage));
      }
      return argument;
    }

    @Override
    public Known largest(Stage.Largest stage) {
      List<Known> operands = stage.operands().stream().map(known::get).toList();
      return new Known(
          operands.stream().map(Known::truth).reduce(Interval::max).orElseThrow(),
          operands.stream().map(Known::error).reduce(Rational::max).orElseThrow());
    }
  }
}
