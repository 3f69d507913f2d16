package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The functions the language knows by name. */
public enum NamedFunction implements UnivariateFunction {
  EXP(Elementary::exp) {
    @Override
    public boolean isDefinedOn(Enclosure x) {
      return x.high().bitLength() - x.bits() <= LARGEST_EXPONENT_BITS || x.high().signum() <= 0;
    }

    @Override
    public String demand(Enclosure x) {
      return "must stay below " + (1 << LARGEST_EXPONENT_BITS);
    }

    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      return new Jet(value, value, value);
    }
  },
  LOG(Elementary::log) {
    @Override
    public boolean isDefinedOn(Enclosure x) {
      return x.low().signum() > 0;
    }

    @Override
    public String demand(Enclosure x) {
      return "must be positive";
    }

    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure first = x.reciprocal();
      return new Jet(value(x), first, first.square().negate());
    }
  },
  SQRT(Elementary::sqrt) {
    @Override
    public boolean isDefinedOn(Enclosure x) {
      return x.low().signum() >= 0;
    }

    @Override
    public String demand(Enclosure x) {
      return "must not be negative";
    }

    @Override
    public boolean isSmoothOn(Enclosure x) {
      return x.low().signum() > 0;
    }

    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      Enclosure first = value.times(Rational.TWO).reciprocal();
      return new Jet(value, first, first.times(x.reciprocal()).times(MINUS_HALF));
    }
  },
  SIN(Elementary::sin) {
    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      return new Jet(value, Elementary.cos(x), value.negate());
    }
  },
  COS(Elementary::cos) {
    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      return new Jet(value, Elementary.sin(x).negate(), value.negate());
    }
  },
  TANH(Elementary::tanh) {
    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      Enclosure first = Enclosure.of(1, x.bits()).minus(value.square());
      return new Jet(value, first, first.times(value).times(MINUS_TWO));
    }
  },
  SIGMOID(Elementary::sigmoid) {
    @Override
    public Jet derivatives(Enclosure x) {
      Enclosure value = value(x);
      Enclosure opposite = Enclosure.of(1, x.bits()).minus(value);
      Enclosure first = value.times(opposite);
      return new Jet(value, first, first.times(opposite.minus(value)));
    }
  };

  /** Bits of the largest argument of exp: beyond, values alone would take many thousand digits. */
  private static final int LARGEST_EXPONENT_BITS = 12;

  private static final Rational MINUS_HALF = Rational.HALF.negate();
  private static final Rational MINUS_TWO = Rational.TWO.negate();

  private final UnaryOperator<Enclosure> values;

  NamedFunction(UnaryOperator<Enclosure> values) {
    this.values = values;
  }

  /** The function the language calls by this name. */
  public static Optional<NamedFunction> of(String name) {
    for (NamedFunction function : values()) {
      if (function.text().equals(name)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String demand(Enclosure x) {
    return "may be any number";
  }

  @Override
  public boolean isDefinedOn(Enclosure x) {
    return true;
  }

  @Override
  public boolean isSmoothOn(Enclosure x) {
    return true;
  }

  @Override
  public Enclosure value(Enclosure x) {
    return values.apply(x);
  }
}
