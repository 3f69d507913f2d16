package dev.circuitc.runtime.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a training came to, seed by seed.
 *
 * @param net the net's name
 * @param shape of every counterpart: {@code 2-3-1}
 * @param seeds by ascending seed
 */
public record TrainingReport(String net, String shape, Regimen regimen, List<SeedResult> seeds) {
  public TrainingReport {
    seeds = List.copyOf(seeds);
  }

  public SuccessRate rate() {
    return new SuccessRate((int) seeds.stream().filter(SeedResult::success).count(), seeds.size());
  }

  /** The seed of the smallest test loss among those with finite weights, the first where equal. */
  public Optional<SeedResult> best() {
    return seeds.stream()
        .filter(result -> result.network().isPresent())
        .min(Comparator.comparingDouble(SeedResult::testLoss));
  }
}
