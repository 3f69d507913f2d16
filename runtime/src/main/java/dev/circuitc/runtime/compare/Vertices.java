package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The corners of all cells into which kinks cut a domain, for networks with one hidden layer.
 *
 * <p>A difference of such networks is affine on each cell, so it is largest at one of them.
 */
final class Vertices {
  /** Systems of equations worth solving; beyond it points are sampled instead. */
  private static final long MOST_SYSTEMS = 20_000;

  private static final double SLACK = 1e-9; // of an input's range: rounding may push a corner out

  private final Domain domain;
  private final List<double[]> planes = new ArrayList<>(); // [inputs + 1], the constant last
  private final List<double[]> found = new ArrayList<>();

  private Vertices(Domain domain) {
    this.domain = domain;
  }

  /** All corners; empty where there are too many, or a network is too deep. */
  static Optional<List<double[]>> of(Domain domain, Network first, Network second) {
    Vertices vertices = new Vertices(domain);
    for (Network network : List.of(first, second)) {
      if (network.hidden().size() > 1) {
        return Optional.empty();
      }
      network.hidden().forEach(vertices::addUnits);
    }
    vertices.addFaces();
    if (vertices.systems() > MOST_SYSTEMS) {
      return Optional.empty();
    }
    vertices.choose(0, new ArrayList<>());
    return Optional.of(List.copyOf(vertices.found));
  }

  private void addUnits(Layer layer) {
    for (int j = 0; j < layer.outputs(); j++) {
      add(layer.weights().rows().get(j), layer.bias().get(j));
    }
  }

  private void addFaces() {
    for (int i = 0; i < domain.size(); i++) {
      add(SparseVector.unit(i), domain.lower(i).negate());
      add(SparseVector.unit(i), domain.upper(i).negate());
    }
  }

  private void add(SparseVector factors, Rational constant) {
    if (!factors.isZero()) {
      AffineForm sum = new AffineForm(factors, constant);
      AffineForm normal = Hinge.Normal.of(sum).form();
      double[] plane = new double[domain.size() + 1];
      for (int i = 0; i < domain.size(); i++) {
        plane[i] = normal.terms().get(i).toDouble();
      }
      plane[domain.size()] = normal.constant().toDouble();
      planes.add(plane);
    }
  }

  /** How many ways there are to choose as many planes as inputs. */
  private double systems() {
    double ways = 1;
    for (int i = 0; i < domain.size(); i++) {
      ways = ways * (planes.size() - i) / (i + 1);
    }
    return ways;
  }

  private void choose(int next, List<double[]> chosen) {
    if (chosen.size() == domain.size()) {
      solve(chosen);
      return;
    }
    for (int i = next; i < planes.size(); i++) {
      chosen.add(planes.get(i));
      choose(i + 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
  }

  private void solve(List<double[]> chosen) {
    int size = domain.size();
    if (size == 0) {
      found.add(new double[0]);
      return;
    }
    double[][] rows = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(chosen.get(i), 0, rows[i], 0, size);
      right[i] = -chosen.get(i)[size];
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(rows, false)).getSolver();
    if (solver.isNonSingular()) {
      keepInside(solver.solve(new ArrayRealVector(right, false)).toArray());
    }
  }

  private void keepInside(double[] point) {
    for (int i = 0; i < point.length; i++) {
      double lower = domain.lower(i).toDouble();
      double upper = domain.upper(i).toDouble();
      double slack = SLACK * (upper - lower);
      if (!(point[i] >= lower - slack && point[i] <= upper + slack)) {
        return;
      }
      point[i] = Math.max(lower, Math.min(upper, point[i]));
    }
    found.add(point);
  }
}
