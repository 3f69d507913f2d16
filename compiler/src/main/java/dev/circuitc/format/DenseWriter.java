package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import java.io.IOException;
import java.util.List;

/** Writes sparse exact layers as dense tensors of floats, row by row; no dense copy is held. */
final class DenseWriter {
  private final ByteSink sink;
  private final FloatType type;
  private final WeightRounding rounding;

  DenseWriter(ByteSink sink, FloatType type) {
    this.sink = sink;
    this.type = type;
    this.rounding = new WeightRounding(type);
  }

  /** The bytes of a dense tensor. */
  static long length(FloatType type, long rows, long columns) {
    return rows * columns * type.bytes(); // both below 2^31: cannot overflow 2^63 by 8 bytes each
  }

  /** A weight tensor, [outputs][inputs], row-major. */
  void weights(int layer, SparseMatrix weights) throws IOException {
    for (int row = 0; row < weights.height(); row++) {
      row(layer, row, weights);
    }
  }

  private void row(int layer, int row, SparseMatrix weights) throws IOException {
    SparseVector entries = weights.rows().get(row);
    int next = 0;
    for (int k = 0; k < entries.size(); k++) {
      int column = entries.index(k);
      sink.zeros((long) (column - next) * type.bytes());
      sink.put(rounding.stored(layer, row, column, entries.value(k)), type);
      next = column + 1;
    }
    sink.zeros((long) (weights.columns() - next) * type.bytes());
  }

  /** A bias tensor, [outputs]. */
  void bias(int layer, List<Rational> bias) throws IOException {
    for (int row = 0; row < bias.size(); row++) {
      sink.put(rounding.stored(layer, row, -1, bias.get(row)), type);
    }
  }

  /** What was rounded, with the size of all that went into the sink. */
  WriteReport finish() throws IOException {
    return rounding.report(sink.flush());
  }
}
