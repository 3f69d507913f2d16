package dev.circuitc.runtime.train;

import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a search from random weights again and again until what it finds also fits fresh points.
 *
 * <p>Weights, and biases where there are any, are drawn from the normal distribution of variance 2 /
 * inputs of the layer (He et al. 2015). Each start draws points of its own. Gives up when its work is
 * used up, counted in multiplications and not in time, so that a seed gives the same answer on every
 * machine.
 */
final class RandomRestarts {
  private static final int STARTS = 1000;
  private static final double WORK = 2e10; // multiplications, some ten seconds
  private static final int LEAST_POINTS = 256;
  private static final int POINTS_PER_PARAMETER = 4;
  private static final int VALIDATION_POINTS = 1000;

  private final Architecture shape;
  private final RandomStream weights;
  private final PointSampler sampler;
  private final DampedGaussNewton search;
  private final PointSampler validationSampler;
  private final DenseNetwork validation;
  private final List<LossPoint> losses = new ArrayList<>(); // falling
  private double[] best;

  RandomRestarts(TrainingTask task, long seed) {
    this.shape = task.shape();
    this.weights = RandomStream.of(seed, Purpose.INITIAL_WEIGHTS);
    RandomStream points = RandomStream.of(seed, Purpose.TRAINING_POINTS);
    int count = Math.max(LEAST_POINTS, POINTS_PER_PARAMETER * (int) shape.parameters());
    this.sampler = new PointSampler(task, points, count);
    this.search = new DampedGaussNewton(shape, count);
    this.validationSampler = new PointSampler(task, points, VALIDATION_POINTS);
    this.validation = new DenseNetwork(shape, VALIDATION_POINTS);
  }

  /**
   * Searches until a start is good enough.
   *
   * @param rule when each start ends
   * @param good the loss on fresh points that ends it all, for targets of size one
   */
  Fit run(StoppingRule rule, double good) throws InterruptedException {
    boolean found = false;
    for (int start = 0; start < STARTS && !found && search.work() < WORK; start++) {
      double[] candidate = initial();
      search.minimise(candidate, sampler.next(), rule);
      Batch fresh = validationSampler.next();
      double loss = validate(candidate, fresh);
      keepIfBest(candidate, loss);
      found = loss < good * fresh.scale();
    }
    return new Fit(best, search.steps(), losses);
  }

  private double[] initial() {
    int[] offsets = shape.offsets();
    double[] parameters = new double[offsets[shape.layers()]];
    for (int layer = 0; layer < shape.layers(); layer++) {
      double deviation = Math.sqrt(2.0 / Math.max(1, shape.inputs(layer)));
      for (int i = offsets[layer]; i < offsets[layer + 1]; i++) {
        parameters[i] = deviation * weights.normal();
      }
    }
    return parameters;
  }

  private double validate(double[] candidate, Batch fresh) {
    validation.forward(candidate, fresh.inputs());
    return validation.loss(fresh.targets());
  }

  private void keepIfBest(double[] candidate, double loss) {
    if (losses.isEmpty() || loss < losses.get(losses.size() - 1).loss()) {
      best = candidate;
      losses.add(new LossPoint(search.steps(), loss));
    }
  }
}
