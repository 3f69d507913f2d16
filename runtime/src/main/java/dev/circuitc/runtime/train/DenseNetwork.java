package dev.circuitc.runtime.train;

/**
 * The arithmetic of training: values of a dense ReLU network over a batch, and its derivatives by
 * back-propagation.
 *
 * <p>relu'(0) is 0, as in PyTorch. Holds the arrays of one batch; for one thread at a time.
 */
final class DenseNetwork {
  private final Architecture shape;
  private final int points;
  private final int[] offsets; // [layers + 1]
  private final double[][][] values; // [layers + 1][width][points], the inputs first
  private final double[][][] deltas; // [layers][outputs][points]: derivatives by pre-activations
  private final double[] ones; // [points], what a bias is multiplied with

  DenseNetwork(Architecture shape, int points) {
    this.shape = shape;
    this.points = points;
    this.offsets = shape.offsets();
    this.values = new double[shape.layers() + 1][][];
    this.deltas = new double[shape.layers()][][];
    for (int layer = 0; layer < shape.layers(); layer++) {
      values[layer + 1] = new double[shape.outputs(layer)][points];
      deltas[layer] = new double[shape.outputs(layer)][points];
    }
    this.ones = new double[points];
    Loops.fill(ones, 1);
  }

  int units() {
    return shape.units();
  }

  int points() {
    return points;
  }

  /** The values of a layer's outputs after the last {@link #forward}; [outputs][points]. */
  double[][] outputs(int layer) {
    return values[layer + 1];
  }

  /** Evaluates the network at the points; [outputs][points], overwritten by the next call. */
  double[][] forward(double[] parameters, double[][] inputs) {
    values[0] = inputs;
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (int output = 0; output < shape.outputs(layer); output++) {
        preActivation(parameters, layer, output);
        if (layer < shape.layers() - 1) {
          Loops.rectify(values[layer + 1][output]);
        }
      }
    }
    return values[shape.layers()];
  }

  private void preActivation(double[] parameters, int layer, int output) {
    double[] sum = values[layer + 1][output];
    int width = shape.inputs(layer);
    int row = offsets[layer] + output * width;
    if (width == 0) {
      Loops.fill(sum, 0);
    } else {
      Loops.scale(sum, parameters[row], values[layer][0]);
    }
    for (int input = 1; input < width; input++) {
      Loops.add(sum, parameters[row + input], values[layer][input]);
    }
    if (shape.biases()) {
      Loops.add(sum, parameters[bias(layer, output)]);
    }
  }

  private int bias(int layer, int output) {
    return offsets[layer] + shape.outputs(layer) * shape.inputs(layer) + output;
  }

  /** The mean over points and outputs of the squared error of the last {@link #forward}. */
  double loss(double[][] targets) {
    int outputs = targets.length;
    double sum = 0;
    for (int output = 0; output < outputs; output++) {
      double[] error = deltas[shape.layers() - 1][output];
      Loops.difference(error, 1, values[shape.layers()][output], targets[output]);
      sum += Loops.dot(error, error);
    }
    return outputs == 0 ? 0 : sum / ((double) outputs * points);
  }

  /**
   * The gradient of the loss by the parameters, after {@link #forward}.
   *
   * @return the loss
   */
  double gradient(double[] parameters, double[][] targets, double[] gradient) {
    double loss = loss(targets);
    backward(parameters);
    double factor = 2 / ((double) targets.length * points);
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (int output = 0; output < shape.outputs(layer); output++) {
        row(layer, output, factor, gradient);
      }
    }
    return loss;
  }

  private void row(int layer, int output, double factor, double[] gradient) {
    double[] delta = deltas[layer][output];
    int row = offsets[layer] + output * shape.inputs(layer);
    for (int input = 0; input < shape.inputs(layer); input++) {
      gradient[row + input] = factor * Loops.dot(delta, values[layer][input]);
    }
    if (shape.biases()) {
      gradient[bias(layer, output)] = factor * Loops.dot(delta, ones);
    }
  }

  /**
   * The derivatives of one output by the parameters at each point, after {@link #forward}.
   *
   * @param jacobian [parameters][points]
   */
  void jacobian(double[] parameters, int output, double[][] jacobian) {
    double[][] last = deltas[shape.layers() - 1];
    for (int other = 0; other < last.length; other++) {
      Loops.fill(last[other], other == output ? 1 : 0);
    }
    backward(parameters);
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (int unit = 0; unit < shape.outputs(layer); unit++) {
        jacobianRow(layer, unit, jacobian);
      }
    }
  }

  private void jacobianRow(int layer, int output, double[][] jacobian) {
    double[] delta = deltas[layer][output];
    int row = offsets[layer] + output * shape.inputs(layer);
    for (int input = 0; input < shape.inputs(layer); input++) {
      Loops.multiply(jacobian[row + input], delta, values[layer][input]);
    }
    if (shape.biases()) {
      System.arraycopy(delta, 0, jacobian[bias(layer, output)], 0, points);
    }
  }

  /** Carries the derivatives of the last layer down to all layers before it. */
  private void backward(double[] parameters) {
    for (int layer = shape.layers() - 1; layer > 0; layer--) {
      for (int unit = 0; unit < shape.inputs(layer); unit++) {
        carry(parameters, layer, unit);
      }
    }
  }

  private void carry(double[] parameters, int layer, int unit) {
    double[] delta = deltas[layer - 1][unit];
    int width = shape.inputs(layer);
    int weight = offsets[layer] + unit;
    if (shape.outputs(layer) == 0) {
      Loops.fill(delta, 0);
      return;
    }
    Loops.scale(delta, parameters[weight], deltas[layer][0]);
    for (int output = 1; output < shape.outputs(layer); output++) {
      Loops.add(delta, parameters[weight + output * width], deltas[layer][output]);
    }
    Loops.keepWherePositive(delta, values[layer][unit]);
  }
}
