package dev.circuitc.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** Held against the rank that Commons Math finds by singular values. */
class LinearSpanTest {
  private static final int ROUNDS = 300;
  private static final int ENTRIES = 6;

  private final SplittableRandom random = new SplittableRandom(1810);

  private double[] vector() {
    return IntStream.range(0, ENTRIES).mapToDouble(i -> Math.max(0, random.nextInt(6) - 3)).toArray();
  }

  private static SparseVector sparse(double[] vector) {
    Map<Integer, Rational> entries = new TreeMap<>();
    for (int i = 0; i < vector.length; i++) {
      entries.put(i, Rational.of((long) vector[i]));
    }
    return SparseVector.of(entries);
  }

  private static int rank(List<double[]> vectors) {
    double[][] rows = vectors.toArray(double[][]::new);
    return new SingularValueDecomposition(MatrixUtils.createRealMatrix(rows)).getRank();
  }

  @Test
  void growsByWhatIsIndependentAndKnowsCoordinates() {
    for (int round = 0; round < ROUNDS; round++) {
      LinearSpan span = new LinearSpan();
      List<double[]> given = new ArrayList<>();
      List<SparseVector> added = new ArrayList<>();
      for (int i = 0; i < ENTRIES + 2; i++) {
        given.add(vector());
        SparseVector next = sparse(given.get(i));
        boolean isNew = rank(given) > span.dimension();
        assertThat(span.contains(next)).isEqualTo(!isNew);
        assertThat(span.add(next)).isEqualTo(isNew);
        if (isNew) {
          added.add(next);
        }
        assertThat(sum(added, span.coordinates(next).orElseThrow())).isEqualTo(next);
      }
    }
  }

  @Test
  void whatIsOutsideHasNoCoordinates() {
    LinearSpan span = new LinearSpan();
    span.add(sparse(new double[] {1, 1, 0}));
    span.add(sparse(new double[] {0, 1, 1}));
    assertThat(span.coordinates(sparse(new double[] {1, 0, 1}))).isEmpty();
    assertThat(span.coordinates(sparse(new double[] {1, 0, -1}))).isPresent();
    assertThat(span.coordinates(SparseVector.ZERO)).contains(SparseVector.ZERO);
  }

  private static SparseVector sum(List<SparseVector> vectors, SparseVector coordinates) {
    SparseVector sum = SparseVector.ZERO;
    for (int k = 0; k < coordinates.size(); k++) {
      sum = sum.plus(vectors.get(coordinates.index(k)), coordinates.value(k));
    }
    return sum;
  }
}
