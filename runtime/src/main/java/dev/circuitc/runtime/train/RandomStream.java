package dev.circuitc.runtime.train;

/**
 * A stream of random numbers: SplitMix64 (Steele, Lea and Flood 2014).
 *
 * <p>Each pair of seed and purpose has a stream of its own, which starts at the state mix(mix(seed)
 * + purpose). The n-th number depends on the start and on n alone, so that a block is filled by a
 * loop without a chain of dependences.
 */
final class RandomStream {
  /** What a stream is drawn for, so that no two uses of a seed share their numbers. */
  enum Purpose {
    INITIAL_WEIGHTS,
    TRAINING_POINTS,
    TEST_POINTS
  }

  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private static final long ONE = 0x3ff0000000000000L; // the bits of 1.0
  private static final int BLOCK = 1024;
  private static final long[] STRIDES = strides(); // GAMMA times 1, 2, .. BLOCK

  private final long[] bits = new long[BLOCK];
  private long state;

  /** The stream that starts from a raw state. */
  RandomStream(long state) {
    this.state = state;
  }

  static RandomStream of(long seed, Purpose purpose) {
    return new RandomStream(mix(mix(seed) + purpose.ordinal()));
  }

  private static long[] strides() {
    long[] strides = new long[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      strides[i] = GAMMA * (i + 1);
    }
    return strides;
  }

  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** One number, uniform in [0, 1): the upper 52 bits. */
  double uniform() {
    state += GAMMA;
    return (mix(state) >>> 12) * 0x1p-52;
  }

  /** Fills the whole array with numbers uniform in [low, high). */
  void uniform(double low, double high, double[] target) {
    double width = high - low;
    for (int start = 0; start < target.length; start += BLOCK) {
      int count = Math.min(BLOCK, target.length - start);
      mix(bits, state, count);
      for (int i = 0; i < count; i++) {
        // the bits of a number in [1, 2): many times faster than converting a long
        target[start + i] = low + width * (Double.longBitsToDouble(ONE | bits[i]) - 1);
      }
      state += GAMMA * count;
    }
  }

  private static void mix(long[] bits, long state, int count) {
    long[] strides = STRIDES;
    for (int i = 0; i < count; i++) {
      long z = state + strides[i];
      z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
      z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
      bits[i] = (z ^ z >>> 31) >>> 12;
    }
  }

  /**
   * One number of the standard normal distribution, by the method of Box and Muller.
   *
   * <p>StrictMath: the same bits on every machine.
   */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform())); // the argument is never 0
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }
}
