package dev.circuitc.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every door at once, for a short run: the first byte says which; a few seeds for each. */
final class AllTargets implements FuzzTarget {
  private static final int SEEDS = 10; // of one target

  private final List<FuzzTarget> targets;

  AllTargets(List<FuzzTarget> targets) {
    this.targets = List.copyOf(targets);
  }

  @Override
  public void accept(byte[] input) {
    if (input.length > 0) {
      target(input).accept(rest(input));
    }
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      List<byte[]> all = targets.get(i).seeds();
      int step = Math.max(1, all.size() / SEEDS);
      for (int k = 0; k < all.size(); k += step) {
        seeds.add(marked(i, all.get(k)));
      }
    }
    return seeds;
  }

  @Override
  public String readable(byte[] input) {
    return input.length == 0 ? "" : target(input).readable(rest(input));
  }

  private FuzzTarget target(byte[] input) {
    return targets.get((input[0] & 0xff) % targets.size());
  }

  private static byte[] rest(byte[] input) {
    return Arrays.copyOfRange(input, 1, input.length);
  }

  private static byte[] marked(int target, byte[] seed) {
    byte[] marked = new byte[seed.length + 1];
    marked[0] = (byte) target;
    System.arraycopy(seed, 0, marked, 1, seed.length);
    return marked;
  }
}
