package dev.circuitc.runtime.train;

import java.util.Optional;

/**
 * The regimen of Levenberg and Marquardt: damped Gauss-Newton steps from random weights, started
 * anew until the target loss is reached.
 *
 * <p>A step costs a dense matrix of parameters by parameters, so it is for small networks.
 *
 * @param steps the number of steps after which a start is given up
 */
public record LevenbergMarquardt(int steps) implements Regimen {
  public static final LevenbergMarquardt DEFAULT = new LevenbergMarquardt(100);

  private static final int MOST_PARAMETERS = 1000;
  private static final double TARGET_LOSS = 1e-20; // far below success, far above rounding

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
    return shape.parameters() <= MOST_PARAMETERS
        ? Optional.empty()
        : Optional.of(
            "lm trains at most " + MOST_PARAMETERS + " parameters, not " + shape.parameters());
  }

  @Override
  public Fit train(TrainingTask task, long seed) throws InterruptedException {
    StoppingRule rule = new StoppingRule(steps, TARGET_LOSS);
    return new RandomRestarts(task, seed).run(rule, successLoss());
  }
}
