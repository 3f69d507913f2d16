package dev.circuitc.runtime.train;

import java.util.List;

/**
 * What a regimen made of one seed.
 *
 * @param parameters in the order of {@link Architecture}; not finite where training diverged
 * @param steps how many steps were taken
 * @param losses the training loss on the way, by ascending step
 */
public record Fit(double[] parameters, int steps, List<LossPoint> losses) {
  public Fit {
    losses = List.copyOf(losses);
  }
}
