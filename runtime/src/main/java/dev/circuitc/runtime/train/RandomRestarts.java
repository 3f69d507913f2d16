package dev.circuitc.runtime.train;

import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.List;

/**
 * Starts a search from random weights again and again until what it finds also fits fresh points.
 *
 * <p>Weights, and biases where there are any, are drawn from the normal distribution of variance 2
 * / inputs of the layer (He et al. 2015), in the units of {@link Scaling}. Each start draws points
 * of its own. Gives up when its work is used up, counted in multiplications and not in time, so
 * that a seed gives the same answer on every machine.
 */
final class RandomRestarts {
  private static final double WORK = 1e10; // multiplications, some seconds
  private static final double START_WORK = 1e6; // drawing points, whatever the search makes of them
  private static final int LEAST_POINTS = 256;
  private static final int POINTS_PER_PARAMETER = 4;
  private static final int VALIDATION_POINTS = 1000;
  private static final int VALIDATIONS = 10; // a kink between two points shows at others

  private final TrainingTask task;
  private final Architecture shape;
  private final RandomStream weights;
  private final PointSampler sampler;
  private final DampedGaussNewton search;
  private final PointSampler validationSampler;
  private final DenseNetwork validation;
  private double[] best = {};
  private LossPoint reached = new LossPoint(0, Double.NaN);

  RandomRestarts(TrainingTask task, long seed) {
    this.task = task;
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
    Scaling scaling = new Scaling(task, sampler.next());
    for (int start = 0;
        !(reached.loss() < good) && search.work() + start * START_WORK < WORK;
        start++) {
      double[] candidate = initial();
      search.minimise(candidate, scaling.apply(sampler.next()), rule);
      scaling.restore(candidate);
      keepIfBest(candidate, validate(candidate, good));
    }
    return new Fit(best, search.steps(), List.of(reached));
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

  /** The largest loss on fresh batches, as long as all are good. */
  private double validate(double[] candidate, double good) {
    double worst = 0;
    for (int k = 0; k < VALIDATIONS && worst < good; k++) {
      Batch fresh = validationSampler.next();
      validation.forward(candidate, fresh.inputs());
      worst = Math.max(worst, validation.loss(fresh.targets()) / fresh.scale());
    }
    return worst;
  }

  private void keepIfBest(double[] candidate, double loss) {
    if (best.length == 0 || Double.compare(loss, reached.loss()) < 0) { // NaN counts as the worst
      best = candidate;
      reached = new LossPoint(search.steps(), loss);
    }
  }
}
