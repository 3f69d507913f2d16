package dev.circuitc.approximation;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The elementary functions on enclosures, by power series whose remainders are bounded.
 *
 * <p>A function that is monotone is evaluated at both ends. At a fixed-point number, the argument is
 * reduced to a short range and a {@link PowerSeries} is summed with spare bits.
 */
final class Elementary {
  private static final int SPARE_BITS = 12; // rounding of a few dozen terms
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private static final Map<Integer, Enclosure> LOG_TWO = new ConcurrentHashMap<>(); // by bits
  private static final Map<Integer, Enclosure> HALF_PI = new ConcurrentHashMap<>(); // by bits

  private Elementary() {}

  private static Enclosure atEnds(Enclosure x, UnaryOperator<Enclosure> atPoint) {
    Enclosure first = atPoint.apply(Enclosure.point(x.low(), x.bits()));
    return x.low().equals(x.high())
        ? first
        : first.hull(atPoint.apply(Enclosure.point(x.high(), x.bits())));
  }

  static Enclosure exp(Enclosure x) {
    return atEnds(x, Elementary::expAt);
  }

  /** exp(x) = exp(x / 2^n)^(2^n) with |x| / 2^n at most 1/16. */
  private static Enclosure expAt(Enclosure x) {
    int bits = x.bits();
    if (x.low().signum() == 0) {
      return Enclosure.of(1, bits); // exactly, so that differences from 1 keep their sign
    }
    if (x.low().shiftRight(bits).add(BigInteger.valueOf(bits)).signum() < 0) {
      return new Enclosure(BigInteger.ZERO, BigInteger.ONE, bits); // exp(-y) < 2^-y
    }
    int magnitude = x.low().bitLength() - bits; // |x| < 2^magnitude
    int halvings = Math.max(0, magnitude + 4);
    int growth = x.low().signum() > 0 && magnitude > 0 ? 3 << (magnitude - 1) : 0; // log2 e < 3/2
    int work = bits + 2 * halvings + growth + SPARE_BITS;
    Enclosure power = PowerSeries.exp(x.low().shiftLeft(work - bits - halvings), work);
    for (int i = 0; i < halvings; i++) {
      power = power.square();
    }
    return power.withBits(bits);
  }

  /** A function that changes at most twice as fast as its argument; zero, exactly, stays zero. */
  private static Enclosure nearZero(
      Enclosure x, BiFunction<BigInteger, Integer, Enclosure> series) {
    boolean zero = x.low().signum() == 0 && x.high().signum() == 0;
    return zero ? x : near(x, series);
  }

  /** The values of a series, known at one number of a short interval, on all of it. */
  private static Enclosure near(Enclosure x, BiFunction<BigInteger, Integer, Enclosure> series) {
    BigInteger width = x.high().subtract(x.low());
    return series.apply(x.low(), x.bits()).widened(width.shiftLeft(1));
  }

  static Enclosure log(Enclosure x) {
    return atEnds(x, Elementary::logAt);
  }

  /** log(m 2^k) = k log 2 + 2 artanh((m - 1) / (m + 1)) with m in [2/3, 4/3]. */
  private static Enclosure logAt(Enclosure x) {
    int exponent = x.low().bitLength() - x.bits();
    boolean small = x.low().multiply(THREE).bitLength() < x.low().bitLength() + 2; // m < 2/3
    exponent = small ? exponent - 1 : exponent;
    int work = x.bits() + 32 + SPARE_BITS;
    int shift = work - x.bits() - exponent;
    Enclosure mantissa =
        shift >= 0
            ? Enclosure.point(x.low().shiftLeft(shift), work)
            : Enclosure.point(x.low(), work - shift).withBits(work);
    Enclosure one = Enclosure.of(1, work);
    Enclosure z = mantissa.minus(one).times(mantissa.plus(one).reciprocal());
    return times(logTwo(work), exponent).plus(times(artanh(z), 2)).withBits(x.bits());
  }

  private static Enclosure times(Enclosure x, long factor) {
    return times(x, BigInteger.valueOf(factor));
  }

  private static Enclosure times(Enclosure x, BigInteger factor) {
    BigInteger a = x.low().multiply(factor);
    BigInteger b = x.high().multiply(factor);
    return new Enclosure(a.min(b), a.max(b), x.bits());
  }

  /** For magnitudes of at most 1/3; log 1 is 0 exactly. */
  private static Enclosure artanh(Enclosure z) {
    return nearZero(z, PowerSeries::artanh);
  }

  private static Enclosure arctan(Enclosure z) {
    return nearZero(z, PowerSeries::arctan);
  }

  static Enclosure sqrt(Enclosure x) {
    BigInteger low = x.low().shiftLeft(x.bits()).sqrt();
    BigInteger squared = x.high().shiftLeft(x.bits());
    BigInteger high = x.high().equals(x.low()) ? low : squared.sqrt();
    return new Enclosure(
        low, high.multiply(high).equals(squared) ? high : high.add(BigInteger.ONE), x.bits());
  }

  /** log 2 = 2 artanh(1/3). */
  private static Enclosure logTwo(int bits) {
    return LOG_TWO.computeIfAbsent(
        bits, b -> times(artanh(Enclosure.of(1, b + SPARE_BITS).dividedBy(3)), 2).withBits(b));
  }

  static Enclosure halfPi(int bits) {
    return HALF_PI.computeIfAbsent(bits, Elementary::machin);
  }

  /** Half of pi: pi / 4 = 4 arctan(1/5) - arctan(1/239). */
  private static Enclosure machin(int bits) {
    int work = bits + SPARE_BITS;
    Enclosure one = Enclosure.of(1, work);
    Enclosure fifth = times(arctan(one.dividedBy(5)), 8);
    return fifth.minus(times(arctan(one.dividedBy(239)), 2)).withBits(bits);
  }

  static Enclosure sin(Enclosure x) {
    return wave(x, 0);
  }

  static Enclosure cos(Enclosure x) {
    return wave(x, 1);
  }

  /** sin(x + quarters * pi / 2): its values at the ends, and 1 or -1 where a crest may lie between. */
  private static Enclosure wave(Enclosure x, int quarters) {
    Enclosure atEnds = atEnds(x, point -> waveAt(point, quarters));
    if (x.low().equals(x.high())) {
      return atEnds;
    }
    int work = x.bits() + Math.max(0, x.magnitudes().high().bitLength() - x.bits()) + SPARE_BITS;
    Enclosure turns = x.withBits(work).times(halfPi(work).reciprocal());
    BigInteger first = Enclosure.ceilingShift(turns.low(), work).add(BigInteger.valueOf(quarters));
    BigInteger last = turns.high().shiftRight(work).add(BigInteger.valueOf(quarters));
    Enclosure one = Enclosure.of(1, x.bits());
    Enclosure top = holdsResidue(first, last, 1) ? atEnds.hull(one) : atEnds;
    return holdsResidue(first, last, 3) ? top.hull(one.negate()) : top;
  }

  /** Whether an integer that leaves this rest modulo 4 lies from first to last. */
  private static boolean holdsResidue(BigInteger first, BigInteger last, int rest) {
    int ahead = Math.floorMod(rest - first.intValue(), 4); // the low two bits are what matters
    return first.add(BigInteger.valueOf(ahead)).compareTo(last) <= 0;
  }

  /** Reduces by multiples of half pi to |r| below 1; any choice of the multiple is right. */
  private static Enclosure waveAt(Enclosure x, int quarters) {
    int size = Math.max(0, x.low().bitLength() - x.bits());
    int work = x.bits() + 2 * size + SPARE_BITS;
    Enclosure halfPi = halfPi(work);
    BigInteger wide = x.low().shiftLeft(work - x.bits());
    BigInteger turns = wide.shiftLeft(1).divide(halfPi.low()).add(BigInteger.ONE).shiftRight(1);
    Enclosure reduced = Enclosure.point(wide, work).minus(times(halfPi, turns));
    int quadrant = Math.floorMod(turns.intValue() + quarters, 4);
    Enclosure value =
        quadrant % 2 == 0
            ? nearZero(reduced, PowerSeries::sin)
            : near(reduced, PowerSeries::cos);
    Enclosure signed = (quadrant < 2 ? value : value.negate()).withBits(x.bits());
    Enclosure one = Enclosure.of(1, x.bits());
    return signed.within(one.negate().hull(one));
  }

  static Enclosure sigmoid(Enclosure x) {
    return atEnds(x, Elementary::sigmoidAt);
  }

  /** 1 / (1 + exp(-x)) where x >= 0, exp(x) / (1 + exp(x)) below: the exponential never grows. */
  private static Enclosure sigmoidAt(Enclosure x) {
    int work = x.bits() + SPARE_BITS;
    Enclosure decay = expAt(x.magnitudes().negate().withBits(work));
    Enclosure one = Enclosure.of(1, work);
    Enclosure larger = one.plus(decay).reciprocal();
    return (x.low().signum() >= 0 ? larger : one.minus(larger)).withBits(x.bits());
  }

  /** tanh(x) = 2 sigmoid(2x) - 1. */
  static Enclosure tanh(Enclosure x) {
    Enclosure wide = x.withBits(x.bits() + 2);
    Enclosure both = times(sigmoid(times(wide, 2)), 2);
    return both.minus(Enclosure.of(1, wide.bits())).withBits(x.bits());
  }
}
