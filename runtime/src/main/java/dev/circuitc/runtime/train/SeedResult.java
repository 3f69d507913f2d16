package dev.circuitc.runtime.train;

import dev.circuitc.network.Network;
import java.util.List;
import java.util.Optional;

/**
 * What training came to for one seed.
 *
 * @param testLoss the mean squared error on points that training never saw
 * @param scale what that loss is measured against: 1 for targets of about that size, else by their
 *     variance
 * @param steps how many steps were taken
 * @param losses the training loss on the way, by ascending step
 * @param failure why it failed; empty where it succeeded
 * @param network the trained weights, exactly; empty where they are not finite
 */
public record SeedResult(
    long seed,
    double testLoss,
    double scale,
    int steps,
    List<LossPoint> losses,
    Optional<Failure> failure,
    Optional<Network> network) {
  public SeedResult {
    losses = List.copyOf(losses);
  }

  public boolean success() {
    return failure.isEmpty();
  }
}
