package dev.circuitc.math;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * An immutable vector of rationals that stores only the entries that are not zero.
 *
 * <p>Equally a linear form: entry i is the coefficient of variable i. Length is not fixed; an entry
 * that is not stored is zero.
 */
public final class SparseVector {
  public static final SparseVector ZERO = new SparseVector(new int[0], new Rational[0]);

  private final int[] indices; // ascending
  private final Rational[] values; // none zero, beside its index

  private SparseVector(int[] indices, Rational[] values) {
    this.indices = indices;
    this.values = values;
  }

  /** The vector with one entry that is one. */
  public static SparseVector unit(int index) {
    return new SparseVector(new int[] {index}, new Rational[] {Rational.ONE});
  }

  /** The vector of the given entries; zeros among them are dropped. */
  public static SparseVector of(Map<Integer, Rational> entries) {
    SortedMap<Integer, Rational> sorted =
        entries instanceof SortedMap<Integer, Rational> s && s.comparator() == null
            ? s
            : new TreeMap<>(entries);
    int[] indices = new int[sorted.size()];
    Rational[] values = new Rational[sorted.size()];
    int size = 0;
    for (Map.Entry<Integer, Rational> entry : sorted.entrySet()) {
      if (!entry.getValue().isZero()) {
        indices[size] = entry.getKey();
        values[size++] = entry.getValue();
      }
    }
    return trimmed(indices, values, size);
  }

  /** The vector whose entry i is the i-th value given. */
  public static SparseVector dense(Rational... entries) {
    int[] indices = new int[entries.length];
    Rational[] values = new Rational[entries.length];
    int size = 0;
    for (int i = 0; i < entries.length; i++) {
      if (!entries[i].isZero()) {
        indices[size] = i;
        values[size++] = entries[i];
      }
    }
    return trimmed(indices, values, size);
  }

  /**
   * The vector of the first entries of two parallel arrays, without boxing and sorting.
   *
   * @param indices ascending, as far as counted
   * @param values none of them zero, as far as counted
   */
  public static SparseVector ofSorted(int[] indices, Rational[] values, int count) {
    for (int k = 0; k < count; k++) {
      if (values[k].isZero() || indices[k] < 0 || k > 0 && indices[k] <= indices[k - 1]) {
        throw new IllegalArgumentException(
            "entry " + k + " must not be " + values[k] + " at index " + indices[k]);
      }
    }
    return trimmed(indices, values, count);
  }

  private static SparseVector trimmed(int[] indices, Rational[] values, int size) {
    return size == 0
        ? ZERO
        : new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }

  /** How many entries are not zero. */
  public int size() {
    return indices.length;
  }

  public boolean isZero() {
    return indices.length == 0;
  }

  /** The index of the k-th stored entry, k counted from 0 in ascending order of index. */
  public int index(int k) {
    return indices[k];
  }

  /** The k-th stored entry; never zero. */
  public Rational value(int k) {
    return values[k];
  }

  /** The entry at an index, zero where none is stored. */
  public Rational get(int index) {
    int k = Arrays.binarySearch(indices, index);
    return k < 0 ? Rational.ZERO : values[k];
  }

  public SparseVector plus(SparseVector other) {
    return plus(other, Rational.ONE);
  }

  public SparseVector minus(SparseVector other) {
    return plus(other, Rational.MINUS_ONE);
  }

  /** This plus factor times the other, in one merge. */
  public SparseVector plus(SparseVector other, Rational factor) {
    if (factor.isZero() || other.isZero()) {
      return this;
    }
    int[] mergedIndices = new int[size() + other.size()];
    Rational[] merged = new Rational[mergedIndices.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      int left = i < size() ? indices[i] : Integer.MAX_VALUE;
      int right = j < other.size() ? other.indices[j] : Integer.MAX_VALUE;
      Rational value = left <= right ? values[i++] : Rational.ZERO;
      if (right <= left) {
        value = value.plus(other.values[j++].times(factor));
      }
      if (!value.isZero()) {
        mergedIndices[size] = Math.min(left, right);
        merged[size++] = value;
      }
    }
    return trimmed(mergedIndices, merged, size);
  }

  /** The sum of factor times vector, by merging halves: quick for many vectors. */
  public static SparseVector combination(List<SparseVector> vectors, List<Rational> factors) {
    if (vectors.size() <= 1) {
      return vectors.isEmpty() ? ZERO : vectors.get(0).times(factors.get(0));
    }
    int half = vectors.size() / 2;
    int size = vectors.size();
    return combination(vectors.subList(0, half), factors.subList(0, half))
        .plus(combination(vectors.subList(half, size), factors.subList(half, size)));
  }

  public SparseVector times(Rational factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    Rational[] scaled = new Rational[values.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = values[k].times(factor);
    }
    return new SparseVector(indices, scaled);
  }

  /** Each stored entry times the factor at its index. */
  public SparseVector scale(IntFunction<Rational> factorAt) {
    Rational[] scaled = new Rational[values.length];
    int[] kept = new int[values.length];
    int size = 0;
    for (int k = 0; k < values.length; k++) {
      Rational factor = factorAt.apply(indices[k]);
      if (!factor.isZero()) {
        kept[size] = indices[k];
        scaled[size++] = values[k].times(factor);
      }
    }
    return trimmed(kept, scaled, size);
  }

  public SparseVector negate() {
    return times(Rational.MINUS_ONE);
  }

  /** The sum over the stored entries of entry times the value at its index. */
  public Rational dot(IntFunction<Rational> valueAt) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < indices.length; k++) {
      sum = sum.plus(values[k].times(valueAt.apply(indices[k])));
    }
    return sum;
  }

  /** The sum over the stored entries of entry times the vector at its index. */
  public SparseVector combine(IntFunction<SparseVector> vectorAt) {
    return combine(vectorAt, 0, indices.length);
  }

  /** By halves, so that many short vectors merge in n log n. */
  private SparseVector combine(IntFunction<SparseVector> vectorAt, int from, int to) {
    if (to - from <= 1) {
      return from == to ? ZERO : vectorAt.apply(indices[from]).times(values[from]);
    }
    int middle = (from + to) >>> 1;
    return combine(vectorAt, from, middle).plus(combine(vectorAt, middle, to));
  }

  /** The same entries at other indices, which must stay distinct. */
  public SparseVector mapIndices(IntUnaryOperator map) {
    TreeMap<Integer, Rational> moved = new TreeMap<>();
    for (int k = 0; k < indices.length; k++) {
      if (moved.put(map.applyAsInt(indices[k]), values[k]) != null) {
        throw new IllegalArgumentException("two entries map to index " + map.applyAsInt(indices[k]));
      }
    }
    return of(moved);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof SparseVector other
        && Arrays.equals(indices, other.indices)
        && Arrays.equals(values, other.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values);
  }

  /** {@code {0: 1, 3: -1/2}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int k = 0; k < indices.length; k++) {
      text.append(k == 0 ? "" : ", ").append(indices[k]).append(": ").append(values[k]);
    }
    return text.append('}').toString();
  }
}
