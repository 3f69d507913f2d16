package dev.circuitc;

import dev.circuitc.pass.Aim;
import java.util.OptionalInt;

/**
 * What a compilation is asked for beyond the source.
 *
 * @param hidden the least number of hidden layers of every net; empty leaves it to the source
 */
public record Options(Aim aim, OptionalInt hidden) {
  /** As many hidden layers as may be asked for: each costs memory, however small the function. */
  public static final int MOST_HIDDEN = 10_000;

  public static final Options DEFAULT = new Options(Aim.SIZE, OptionalInt.empty());
}
