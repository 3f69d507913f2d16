package dev.circuitc.math;

import java.math.BigInteger;

/**
 * A linear form plus a constant: {@code sum of terms(i) * variable(i) + constant}.
 *
 * @param terms coefficient by variable
 */
public record AffineForm(SparseVector terms, Rational constant) {
  private static final Rational SMALL = Rational.of(1 << 20); // well below the largest exact one
  private static final BigInteger LARGEST_EXACT = BigInteger.ONE.shiftLeft(24); // in float32

  public static AffineForm constant(Rational value) {
    return new AffineForm(SparseVector.ZERO, value);
  }

  public static AffineForm variable(int index) {
    return new AffineForm(SparseVector.unit(index), Rational.ZERO);
  }

  public boolean isConstant() {
    return terms.isZero();
  }

  public AffineForm plus(AffineForm other) {
    return new AffineForm(terms.plus(other.terms), constant.plus(other.constant));
  }

  public AffineForm minus(AffineForm other) {
    return plus(other.times(Rational.MINUS_ONE));
  }

  public AffineForm plus(Rational shift) {
    return new AffineForm(terms, constant.plus(shift));
  }

  public AffineForm times(Rational factor) {
    return new AffineForm(terms.times(factor), constant.times(factor));
  }

  public AffineForm negate() {
    return times(Rational.MINUS_ONE);
  }

  /** The highest variable below a limit that the form reads; -1 if there is none. */
  public int highestBelow(int limit) {
    int k = terms.size() - 1;
    while (k >= 0 && terms.index(k) >= limit) {
      k--;
    }
    return k < 0 ? -1 : terms.index(k);
  }

  /** The same form without its constant. */
  public AffineForm linear() {
    return new AffineForm(terms, Rational.ZERO);
  }

  /**
   * The positive number by which this form is divided to reach its normal scale.
   *
   * <p>At normal scale terms and constant are integers without a common divisor, as long as they stay
   * exact in float32; else the largest coefficient lies in [1, 2). Positive multiples of a form share
   * one normal form. A form that is zero has scale one.
   */
  public Rational scale() {
    if (isPlain()) {
      return Rational.ONE;
    }
    Rational primitive = content();
    Rational largest = largest().dividedBy(primitive);
    if (largest.numerator().compareTo(LARGEST_EXACT) <= 0) {
      return primitive;
    }
    return primitive.times(Rational.powerOfTwo(largest.numerator().bitLength() - 1));
  }

  /** Whether all numbers are small integers and one is 1 or -1: at normal scale, seen at a glance. */
  private boolean isPlain() {
    boolean one = constant.abs().equals(Rational.ONE);
    boolean small = isSmallInteger(constant);
    for (int k = 0; k < terms.size() && small; k++) {
      small = isSmallInteger(terms.value(k));
      one |= terms.value(k).abs().equals(Rational.ONE);
    }
    return one && small;
  }

  private static boolean isSmallInteger(Rational value) {
    return value.isInteger() && value.abs().compareTo(SMALL) <= 0;
  }

  /** The largest rational of which terms and constant are integer multiples; one for zero. */
  private Rational content() {
    BigInteger divisor = constant.numerator().abs();
    BigInteger multiple = constant.denominator();
    for (int k = 0; k < terms.size(); k++) {
      divisor = divisor.gcd(terms.value(k).numerator());
      BigInteger denominator = terms.value(k).denominator();
      multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
    }
    return divisor.signum() == 0 ? Rational.ONE : Rational.of(divisor, multiple);
  }

  private Rational largest() {
    Rational largest = constant.abs();
    for (int k = 0; k < terms.size(); k++) {
      largest = largest.max(terms.value(k).abs());
    }
    return largest;
  }

  @Override
  public int hashCode() { // written out: that of a record takes a detour, and forms are keys
    return 31 * terms.hashCode() + constant.hashCode();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof AffineForm other
        && terms.equals(other.terms)
        && constant.equals(other.constant);
  }
}
