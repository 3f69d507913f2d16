package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The polynomial {@code square x^2 + slope x + offset}. */
record Quadratic(Rational square, Rational slope, Rational offset) {
  static Quadratic constant(Rational value) {
    return new Quadratic(Rational.ZERO, Rational.ZERO, value);
  }

  /** The quadratic polynomial that a formula is, if it is built as one. */
  static Optional<Quadratic> of(Formula formula) {
    List<Optional<Quadratic>> known = new ArrayList<>();
    for (Curve step : formula.steps()) {
      known.add(step.accept(new Reading(known)));
    }
    return known.get(known.size() - 1);
  }

  private Quadratic plus(Quadratic other) {
    return new Quadratic(
        square.plus(other.square), slope.plus(other.slope), offset.plus(other.offset));
  }

  private Quadratic times(Rational factor) {
    return new Quadratic(square.times(factor), slope.times(factor), offset.times(factor));
  }

  private int degree() {
    return !square.isZero() ? 2 : !slope.isZero() ? 1 : 0;
  }

  private Optional<Quadratic> times(Quadratic other) {
    if (degree() + other.degree() > 2) {
      return Optional.empty();
    }
    Rational middle = slope.times(other.slope);
    Rational outer = square.times(other.offset).plus(offset.times(other.square));
    Rational linear = slope.times(other.offset).plus(offset.times(other.slope));
    return Optional.of(new Quadratic(middle.plus(outer), linear, offset.times(other.offset)));
  }

  private record Reading(List<Optional<Quadratic>> known)
      implements Curve.Visitor<Optional<Quadratic>> {
    @Override
    public Optional<Quadratic> linear(Curve.Linear curve) {
      Rational slope = curve.form().terms().get(0);
      return Optional.of(new Quadratic(Rational.ZERO, slope, curve.form().constant()));
    }

    @Override
    public Optional<Quadratic> sum(Curve.Sum curve) {
      Optional<Quadratic> sum = Optional.of(constant(curve.constant()));
      for (int k = 0; k < curve.terms().size(); k++) {
        Rational factor = curve.terms().value(k);
        Optional<Quadratic> term = known.get(curve.terms().index(k));
        sum = sum.flatMap(s -> term.map(t -> s.plus(t.times(factor))));
      }
      return sum;
    }

    @Override
    public Optional<Quadratic> apply(Curve.Apply curve) {
      boolean square = curve.function().equals(UnivariateFunction.power(Rational.TWO));
      return square
          ? known.get(curve.argument()).flatMap(base -> base.times(base))
          : Optional.empty();
    }

    @Override
    public Optional<Quadratic> product(Curve.Product curve) {
      Optional<Quadratic> right = known.get(curve.right());
      return known.get(curve.left()).flatMap(a -> right.flatMap(a::times));
    }

    @Override
    public Optional<Quadratic> max(Curve.Max curve) {
      return Optional.empty();
    }
  }
}
