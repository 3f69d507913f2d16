package dev.circuitc.runtime.train;

import java.util.Arrays;

/**
 * Minimises the squared error of a network over one batch by damped Gauss-Newton steps (Levenberg
 * 1944, Marquardt 1963).
 *
 * <p>A step solves (N + m (D + a I)) d = g, where N = J^T J for the Jacobian J of the residuals r,
 * g = J^T r, D is N's diagonal, a the mean of it, and m the damping: it falls after a step that
 * lowers the loss and rises after one that does not, which is taken back. Marquardt's D alone lets
 * weights that hardly matter run away; with Levenberg's I, fewer starts are lost.
 */
final class DampedGaussNewton {
  private static final double FIRST_DAMPING = 1e-2;
  private static final double RELAX = 0.1;
  private static final double TIGHTEN = 4;
  private static final double LEAST_DAMPING = 1e-12; // the scale of a unit is free: N is singular
  private static final double MOST_DAMPING = 1e9; // steps this short lead nowhere
  private static final double SLOW = 0.999; // a loss that falls by less is as good as standing
  private static final int PATIENCE = 8; // slow steps in a row

  private final Architecture shape;
  private final DenseNetwork network;
  private final int parameters;
  private final double[][] jacobian; // [parameters][points], for one output at a time
  private final double[][] normal; // [parameters][parameters], lower triangle
  private final double[] gradient; // [parameters]
  private final double[] residual; // [points]
  private final CholeskySolver solver;
  private int steps;
  private double work;

  DampedGaussNewton(Architecture shape, int points) {
    this.shape = shape;
    this.network = new DenseNetwork(shape, points);
    this.parameters = Math.toIntExact(shape.parameters());
    this.jacobian = new double[parameters][points];
    this.normal = new double[parameters][parameters];
    this.gradient = new double[parameters];
    this.residual = new double[points];
    this.solver = new CholeskySolver(parameters);
  }

  /** The number of steps tried since this was made. */
  int steps() {
    return steps;
  }

  /** About how many multiplications were spent since this was made. */
  double work() {
    return work;
  }

  /** Lowers the loss of the parameters, in place, until the rule ends it or no step helps. */
  void minimise(double[] point, Batch batch, StoppingRule rule) throws InterruptedException {
    double damping = FIRST_DAMPING;
    double loss = loss(point, batch);
    boolean linearised = false;
    int slow = 0;
    for (int step = 0; step < rule.steps() && loss > rule.loss() && slow < PATIENCE; step++) {
      Interruption.check();
      steps++;
      if (!linearised) {
        linearise(point, batch);
        linearised = true;
      }
      double[] candidate = candidate(point, damping);
      double reached = loss(candidate, batch);
      if (reached < loss) {
        System.arraycopy(candidate, 0, point, 0, parameters);
        slow = reached > SLOW * loss ? slow + 1 : 0;
        loss = reached;
        linearised = false;
        damping = Math.max(LEAST_DAMPING, damping * RELAX);
      } else if (damping < MOST_DAMPING) {
        damping *= TIGHTEN;
      } else {
        return;
      }
    }
  }

  private double loss(double[] point, Batch batch) {
    network.forward(point, batch.inputs());
    work += (double) parameters * network.points();
    return network.loss(batch.targets());
  }

  /** Sets the normal matrix and the gradient at a point. */
  private void linearise(double[] point, Batch batch) {
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(gradient, 0);
    double[][] values = network.forward(point, batch.inputs());
    for (int output = 0; output < values.length; output++) {
      network.jacobian(point, output, jacobian);
      Loops.difference(residual, 1, values[output], batch.targets()[output]);
      accumulate();
    }
    work += 0.5 * values.length * parameters * parameters * network.points();
  }

  private void accumulate() {
    for (int i = 0; i < parameters; i++) {
      gradient[i] += Loops.dot(jacobian[i], residual);
      for (int j = 0; j <= i; j++) {
        normal[i][j] += Loops.dot(jacobian[i], jacobian[j]);
      }
    }
  }

  private double[] candidate(double[] point, double damping) {
    double mean = 0;
    for (int i = 0; i < parameters; i++) {
      mean += normal[i][i] / parameters;
    }
    double shared = damping * mean + Double.MIN_NORMAL;
    double[] step = solver.solve(normal, i -> damping * normal[i][i] + shared, gradient);
    work += (double) parameters * parameters * parameters / 6;
    double[] candidate = new double[parameters];
    for (int i = 0; i < parameters; i++) {
      candidate[i] = point[i] - step[i];
    }
    return candidate;
  }
}
