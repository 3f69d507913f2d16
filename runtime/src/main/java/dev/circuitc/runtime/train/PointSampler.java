package dev.circuitc.runtime.train;

/** Draws batches of points, uniform in the box of a task, with the values of the source there. */
final class PointSampler {
  private final RandomStream random;
  private final SourceEvaluator source;
  private final double[] low; // [inputs]
  private final double[] high; // [inputs]

  PointSampler(TrainingTask task, RandomStream random, int points) {
    this.random = random;
    this.source = new SourceEvaluator(task.source(), points);
    int inputs = source.inputs().length;
    this.low = new double[inputs];
    this.high = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      low[input] = task.box().low(input);
      high[input] = task.box().high(input);
    }
  }

  /**
   * Fresh points: all of the first input, then all of the second, and so on; reused by the next.
   */
  Batch next() {
    double[][] inputs = source.inputs();
    for (int input = 0; input < inputs.length; input++) {
      random.uniform(low[input], high[input], inputs[input]);
    }
    return new Batch(inputs, source.evaluate());
  }
}
