package dev.circuitc.runtime.train;

/**
 * A change of units that brings the inputs of a task to [-1, 1] and its targets to size one, so
 * that a search need not know how large they are.
 *
 * <p>Input x becomes (x - centre) / reach and target t becomes t / size. Without biases, a network
 * cannot undo a shift: the centre is then 0.
 */
final class Scaling {
  private final Architecture shape;
  private final double[] centre; // [inputs]
  private final double[] reach; // [inputs]
  private final double size;

  Scaling(TrainingTask task, Batch typical) {
    this.shape = task.shape();
    int inputs = shape.inputs(0);
    this.centre = new double[inputs];
    this.reach = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      double low = task.box().low(i);
      double high = task.box().high(i);
      centre[i] = shape.biases() ? low / 2 + high / 2 : 0;
      double farthest = Math.max(high - centre[i], centre[i] - low);
      reach[i] = farthest > 0 ? farthest : 1;
    }
    this.size = Math.sqrt(typical.scale());
  }

  /** The batch in the new units. */
  Batch apply(Batch batch) {
    double[][] inputs = new double[batch.inputs().length][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = batch.inputs()[i].clone();
      Loops.add(inputs[i], -centre[i]);
      Loops.scale(inputs[i], 1 / reach[i], inputs[i]);
    }
    double[][] targets = new double[batch.targets().length][];
    for (int output = 0; output < targets.length; output++) {
      targets[output] = batch.targets()[output].clone();
      Loops.scale(targets[output], 1 / size, targets[output]);
    }
    return new Batch(inputs, targets);
  }

  /** The parameters that do in the old units what the given ones do in the new; in place. */
  void restore(double[] parameters) {
    int inputs = shape.inputs(0);
    int outputs = shape.outputs(0);
    for (int output = 0; output < outputs; output++) {
      for (int i = 0; i < inputs; i++) {
        parameters[output * inputs + i] /= reach[i];
        if (shape.biases()) {
          parameters[outputs * inputs + output] -= parameters[output * inputs + i] * centre[i];
        }
      }
    }
    for (int i = shape.offsets()[shape.layers() - 1]; i < parameters.length; i++) {
      parameters[i] *= size;
    }
  }
}
