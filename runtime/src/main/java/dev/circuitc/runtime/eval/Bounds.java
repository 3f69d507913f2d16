package dev.circuitc.runtime.eval;

/** An interval of doubles that rounds outward. */
record Bounds(double low, double high) {
  static final Bounds ZERO = new Bounds(0, 0);

  Bounds plus(Bounds other) {
    return new Bounds(-Growth.sum(-low, -other.low), Growth.sum(high, other.high));
  }

  /** This times a number that lies in another interval. */
  Bounds times(Bounds factor) {
    double[] ends = {
      low * factor.low, low * factor.high, high * factor.low, high * factor.high
    };
    double least = Math.min(Math.min(ends[0], ends[1]), Math.min(ends[2], ends[3]));
    double most = Math.max(Math.max(ends[0], ends[1]), Math.max(ends[2], ends[3]));
    return new Bounds(least == 0 ? 0 : Math.nextDown(least), most == 0 ? 0 : Math.nextUp(most));
  }

  Bounds negate() {
    return new Bounds(-high, -low);
  }

  Bounds hull(Bounds other) {
    return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
  }

  double magnitude() {
    return Math.max(Math.abs(low), Math.abs(high));
  }
}
