package dev.circuitc.runtime.train;

import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The regimen of the origin: plain stochastic gradient descent from the default initial weights of
 * PyTorch's {@code nn.Linear}, on the mean squared error over a fresh batch at every step.
 *
 * <p>Initial weights and biases are uniform in [-b, b] with b = 1 / sqrt(inputs of the layer).
 * Without a number of steps, nets of up to two units, as many as an identity circuit has, take 500;
 * larger ones take 10,000: the origin's settings for its six functions. Source: Osier, Mathematical
 * Circuits in Neural Networks (2022).
 *
 * @param rate the learning rate
 * @param points the number of points in a batch
 * @param steps empty to go by the size of the net
 */
public record Origin(double rate, int points, OptionalInt steps) implements Regimen {
  public static final Origin DEFAULT = new Origin(0.1, 1000, OptionalInt.empty());

  private static final int SMALL_UNITS = 2;
  private static final int SMALL_STEPS = 500;
  private static final int LARGE_STEPS = 10_000;
  private static final int NUMBERS = 20_000_000; // 160 MB an array
  private static final int RECORDED = 20; // losses kept on the way

  public Origin {
    if (!(rate > 0) || points < 1 || steps.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "rate, points and steps must be positive, not " + rate + ", " + points + ", " + steps);
    }
  }

  @Override
  public String name() {
    return "origin";
  }

  @Override
  public String summary() {
    return "plain SGD as in the origin: rate 0.1, fresh batches of 1000 points";
  }

  @Override
  public Origin withSteps(int count) {
    return new Origin(rate, points, OptionalInt.of(count));
  }

  @Override
  public Optional<String> refusal(Architecture shape) {
    long values = (long) points * shape.widths().stream().mapToLong(Integer::longValue).sum();
    if (shape.parameters() <= NUMBERS && values <= NUMBERS) {
      return Optional.empty();
    }
    return Optional.of(
        "origin keeps at most " + NUMBERS + " parameters, not " + shape.parameters()
            + ", and " + NUMBERS + " values of a batch, not " + values);
  }

  @Override
  public double successLoss() {
    return 1e-6;
  }

  @Override
  public Fit train(TrainingTask task, long seed) throws InterruptedException {
    double[] parameters =
        initial(task.shape(), RandomStream.of(seed, Purpose.INITIAL_WEIGHTS));
    PointSampler sampler =
        new PointSampler(task, RandomStream.of(seed, Purpose.TRAINING_POINTS), points);
    return descend(parameters, new DenseNetwork(task.shape(), points), sampler);
  }

  private static double[] initial(Architecture shape, RandomStream random) {
    int[] offsets = shape.offsets();
    double[] parameters = new double[offsets[shape.layers()]];
    for (int layer = 0; layer < shape.layers(); layer++) {
      double bound = shape.inputs(layer) == 0 ? 0 : 1 / Math.sqrt(shape.inputs(layer));
      for (int i = offsets[layer]; i < offsets[layer + 1]; i++) {
        parameters[i] = bound * (2 * random.uniform() - 1);
      }
    }
    return parameters;
  }

  private Fit descend(double[] parameters, DenseNetwork network, PointSampler sampler)
      throws InterruptedException {
    int total = steps.orElse(network.units() <= SMALL_UNITS ? SMALL_STEPS : LARGE_STEPS);
    int stride = Math.max(1, total / RECORDED);
    double[] gradient = new double[parameters.length];
    List<LossPoint> losses = new ArrayList<>();
    for (int step = 1; step <= total; step++) {
      Interruption.check();
      double loss = step(parameters, network, sampler.next(), gradient);
      boolean diverged = !Double.isFinite(loss);
      if (diverged || step % stride == 0 || step == total) {
        losses.add(new LossPoint(step, loss));
      }
      if (diverged) {
        return new Fit(parameters, step, losses);
      }
    }
    return new Fit(parameters, total, losses);
  }

  private double step(double[] parameters, DenseNetwork network, Batch batch, double[] gradient) {
    network.forward(parameters, batch.inputs());
    double loss = network.gradient(parameters, batch.targets(), gradient);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] -= rate * gradient[i];
    }
    return loss;
  }
}
