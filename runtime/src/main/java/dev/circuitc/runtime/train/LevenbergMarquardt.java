package dev.circuitc.runtime.train;

import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The regimen of Levenberg and Marquardt: damped Gauss-Newton steps from the initial weights of He et
 * al., started anew until the target loss is reached.
 *
 * <p>Weights, and biases where there are any, are drawn from the normal distribution of variance 2 /
 * inputs of the layer. Each start draws points of its own. What fits them counts as found when it also
 * fits points it was not fitted to. A step costs a dense matrix of parameters by parameters, so the
 * regimen is for small networks; it stops when its work is used up, counted in multiplications and
 * not in time, so that a seed gives the same answer on every machine.
 *
 * @param steps the number of steps after which a start is given up
 */
public record LevenbergMarquardt(int steps) implements Regimen {
  public static final LevenbergMarquardt DEFAULT = new LevenbergMarquardt(100);

  private static final int PARAMETERS = 1000;
  private static final int STARTS = 1000;
  private static final double WORK = 2e10;
  private static final double TARGET_LOSS = 1e-20; // far below success, far above rounding
  private static final int LEAST_POINTS = 256;
  private static final int POINTS_PER_PARAMETER = 4;
  private static final int VALIDATION_POINTS = 1000;

  public LevenbergMarquardt {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be positive, not " + steps);
    }
  }

  @Override
  public String name() {
    return "lm";
  }

  @Override
  public String summary() {
    return "Levenberg-Marquardt from random starts, until one fits";
  }

  @Override
  public LevenbergMarquardt withSteps(int count) {
    return new LevenbergMarquardt(count);
  }

  @Override
  public double successLoss() {
    return 1e-16;
  }

  @Override
  public Optional<String> refusal(Architecture shape) {
    return shape.parameters() <= PARAMETERS
        ? Optional.empty()
        : Optional.of(
            "lm trains at most " + PARAMETERS + " parameters, not " + shape.parameters());
  }

  @Override
  public Fit train(TrainingTask task, long seed) throws InterruptedException {
    RandomStream weights = RandomStream.of(seed, Purpose.INITIAL_WEIGHTS);
    RandomStream points = RandomStream.of(seed, Purpose.TRAINING_POINTS);
    int parameters = Math.toIntExact(task.shape().parameters());
    int count = Math.max(LEAST_POINTS, POINTS_PER_PARAMETER * parameters);
    PointSampler sampler = new PointSampler(task, points, count);
    Validation validation = new Validation(task, points);
    DampedGaussNewton search = new DampedGaussNewton(task.shape(), count);
    double[] best = new double[parameters];
    double bestLoss = Double.POSITIVE_INFINITY;
    List<LossPoint> losses = new ArrayList<>();
    for (int start = 0; start < STARTS && search.work() < WORK; start++) {
      double[] candidate = initial(task.shape(), weights);
      search.minimise(candidate, sampler.next(), new StoppingRule(steps, TARGET_LOSS));
      double loss = validation.loss(candidate);
      if (losses.isEmpty() || loss < bestLoss) {
        best = candidate;
        bestLoss = loss;
        losses.add(new LossPoint(search.steps(), loss));
      }
      if (bestLoss < successLoss() * validation.scale()) {
        break;
      }
    }
    return new Fit(best, search.steps(), losses);
  }

  private static double[] initial(Architecture shape, RandomStream random) {
    int[] offsets = shape.offsets();
    double[] parameters = new double[offsets[shape.layers()]];
    for (int layer = 0; layer < shape.layers(); layer++) {
      double deviation = Math.sqrt(2.0 / Math.max(1, shape.inputs(layer)));
      for (int i = offsets[layer]; i < offsets[layer + 1]; i++) {
        parameters[i] = deviation * random.normal();
      }
    }
    return parameters;
  }

  /** Fresh points that no fit has seen. */
  private static final class Validation {
    private final PointSampler sampler;
    private final DenseNetwork network;
    private double scale;

    private Validation(TrainingTask task, RandomStream points) {
      this.sampler = new PointSampler(task, points, VALIDATION_POINTS);
      this.network = new DenseNetwork(task.shape(), VALIDATION_POINTS);
    }

    private double loss(double[] parameters) {
      Batch batch = sampler.next();
      scale = batch.scale();
      network.forward(parameters, batch.inputs());
      return network.loss(batch.targets());
    }

    private double scale() {
      return scale;
    }
  }
}
