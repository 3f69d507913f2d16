package dev.circuitc.runtime.train;

import java.util.function.IntToDoubleFunction;

/**
 * Solves symmetric positive definite systems by Cholesky's factorisation; for one thread at a time.
 */
final class CholeskySolver {
  private final int size;
  private final double[][] factor; // [size][size], lower triangle

  CholeskySolver(int size) {
    this.size = size;
    this.factor = new double[size][size];
  }

  /**
   * The x with (matrix + diagonal) x = right; not finite where that is not positive definite.
   *
   * @param matrix [size][size], of which the lower triangle is read
   * @param added what is added to each entry of the diagonal
   */
  double[] solve(double[][] matrix, IntToDoubleFunction added, double[] right) {
    factorise(matrix, added);
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = (right[i] - dot(factor[i], x, i)) / factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      x[i] /= factor[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= factor[i][j] * x[i];
      }
    }
    return x;
  }

  private void factorise(double[][] matrix, IntToDoubleFunction added) {
    for (int i = 0; i < size; i++) {
      double[] row = factor[i];
      for (int j = 0; j < i; j++) {
        row[j] = (matrix[i][j] - dot(row, factor[j], j)) / factor[j][j];
      }
      row[i] = Math.sqrt(matrix[i][i] + added.applyAsDouble(i) - dot(row, row, i));
    }
  }

  private static double dot(double[] x, double[] y, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
