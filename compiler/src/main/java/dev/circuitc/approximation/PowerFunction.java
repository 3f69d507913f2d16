package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.math.BigInteger;

/**
 * The function x -> x^q for a rational q.
 *
 * <p>An integer q takes negative x too, a negative q leaves out zero, and any other q is defined by
 * exp(q log x), which is 0 at 0 where q is positive.
 */
record PowerFunction(Rational exponent) implements UnivariateFunction {
  /** Beyond this an exponent, or the logarithm of a value, is refused: values of many thousand digits. */
  static final int LARGEST_EXPONENT = 4096;

  private static final Rational LARGEST_BITS = Rational.of(LARGEST_EXPONENT);
  private static final Rational SQUARE_ROOT = Rational.HALF;
  private static final int SPARE_BITS = 24; // rounding of an exponential of a logarithm

  @Override
  public String text() {
    return exponent.equals(Rational.MINUS_ONE) ? "1 / x" : "x ^ " + brackets();
  }

  private String brackets() {
    boolean plain = exponent.isInteger() && exponent.signum() >= 0;
    return plain ? exponent.toString() : "(" + exponent + ")";
  }

  @Override
  public String demand(Enclosure x) {
    if (!isModest(x)) {
      return "is too large for this power";
    }
    if (exponent.isInteger()) {
      return "must not be zero";
    }
    return exponent.signum() > 0 ? "must not be negative" : "must be positive";
  }

  @Override
  public boolean isDefinedOn(Enclosure x) {
    return isModest(x) && isInDomain(x);
  }

  private boolean isModest(Enclosure x) {
    int magnitude = x.magnitudes().high().bitLength() - x.bits();
    return exponent.abs().times(Rational.of(magnitude)).compareTo(LARGEST_BITS) <= 0;
  }

  private boolean isInDomain(Enclosure x) {
    if (exponent.isInteger()) {
      return exponent.signum() >= 0 || !x.containsZero();
    }
    return exponent.signum() > 0 ? x.low().signum() >= 0 : x.low().signum() > 0;
  }

  @Override
  public boolean isSmoothOn(Enclosure x) {
    return isTwiceDifferentiableAtZero() || !x.containsZero();
  }

  private boolean isTwiceDifferentiableAtZero() {
    boolean natural = exponent.isInteger() && exponent.signum() >= 0;
    return natural || exponent.compareTo(Rational.TWO) >= 0;
  }

  @Override
  public Enclosure value(Enclosure x) {
    if (exponent.isInteger()) {
      return integerPower(x, exponent.numerator().intValueExact());
    }
    return exponent.equals(SQUARE_ROOT) ? Elementary.sqrt(x) : realPower(x);
  }

  private static Enclosure integerPower(Enclosure x, int n) {
    if (n < 0) {
      return integerPower(x.reciprocal(), -n); // a power of a small number might reach zero
    }
    if (n % 2 == 0 && n > 0) {
      Enclosure magnitudes = x.magnitudes();
      return ends(magnitudes, n);
    }
    return n == 0 ? Enclosure.of(1, x.bits()) : ends(x, n);
  }

  /** The powers of an interval on which the power is increasing, from those of its ends. */
  private static Enclosure ends(Enclosure x, int n) {
    Enclosure low = bySquaring(Enclosure.point(x.low(), x.bits()), n);
    return x.low().equals(x.high())
        ? low
        : low.hull(bySquaring(Enclosure.point(x.high(), x.bits()), n));
  }

  private static Enclosure bySquaring(Enclosure x, int n) {
    Enclosure square = x;
    Enclosure product = Enclosure.of(1, x.bits());
    for (int rest = n; rest > 0; rest >>= 1) {
      product = (rest & 1) == 1 ? product.times(square) : product;
      square = rest > 1 ? square.square() : square;
    }
    return product;
  }

  private Enclosure realPower(Enclosure x) {
    Enclosure first = realPowerAt(x.low(), x.bits());
    return x.low().equals(x.high()) ? first : first.hull(realPowerAt(x.high(), x.bits()));
  }

  private Enclosure realPowerAt(BigInteger x, int bits) {
    if (x.signum() == 0) {
      return Enclosure.of(0, bits); // only asked of positive exponents
    }
    int work = bits + SPARE_BITS;
    Enclosure wide = Enclosure.point(x, bits).withBits(work);
    return Elementary.exp(Elementary.log(wide).times(exponent)).withBits(bits);
  }

  @Override
  public Jet derivatives(Enclosure x) {
    Rational below = exponent.minus(Rational.ONE);
    Enclosure first = scaledPower(x, below, exponent);
    Enclosure second = scaledPower(x, below.minus(Rational.ONE), exponent.times(below));
    return new Jet(value(x), first, second);
  }

  private static Enclosure scaledPower(Enclosure x, Rational power, Rational factor) {
    return factor.isZero()
        ? Enclosure.of(0, x.bits())
        : new PowerFunction(power).value(x).times(factor);
  }
}
