package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Chooses how functions of one variable become piecewise linear, and remembers what it fitted. */
final class Fitter {
  private final Goal.Shape shape;
  private final Map<Request, Piecewise> known = new HashMap<>();

  private record Request(Formula formula, Known argument, Rational tolerance) {}

  Fitter(Goal.Shape shape) {
    this.shape = shape;
  }

  /** A fit on all exact values of the argument, which keeps its meaning on all values of the circuit. */
  Piecewise fit(Formula formula, Known argument, Rational tolerance) {
    Request request = new Request(formula, argument, tolerance);
    Piecewise fitted = known.get(request);
    if (fitted == null) {
      fitted = choose(request);
      known.put(request, fitted);
    }
    return fitted;
  }

  private static Piecewise spline(Request request) {
    return new SplineCircuit(
        SplineFit.fit(request.formula(), request.argument().truth(), request.tolerance()));
  }

  /** Folding where it takes fewer units, and layers are free. */
  private Piecewise choose(Request request) {
    Optional<Quadratic> quadratic =
        Quadratic.of(request.formula()).filter(q -> !q.square().isZero());
    Interval values = request.argument().values();
    Rational start = values.lower().orElseThrow();
    Rational length = values.upper().orElseThrow().minus(start);
    if (shape == Goal.Shape.SHALLOW || quadratic.isEmpty() || length.isZero()) {
      return spline(request);
    }
    SawtoothCircuit folded =
        SawtoothCircuit.within(quadratic.get(), start, length, request.tolerance());
    return folded.units() < leastPieces(quadratic.get(), request) ? folded : spline(request);
  }

  /** The number of pieces: each of n equal ones has error |square| (length / n)^2 / 8. */
  private static double leastPieces(Quadratic quadratic, Request request) {
    Interval truth = request.argument().truth();
    Rational length = truth.upper().orElseThrow().minus(truth.lower().orElseThrow());
    Rational bend = quadratic.square().abs().times(length).times(length);
    return Math.sqrt(bend.dividedBy(request.tolerance()).toDouble() / 8);
  }
}
