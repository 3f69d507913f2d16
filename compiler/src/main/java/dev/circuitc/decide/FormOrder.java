package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.SparseVector;
import java.util.Comparator;

/**
 * The order of forms by the sign of the first coefficient in which they differ, then by constant.
 *
 * <p>Adding one form to all, and scaling all by one positive number, leaves the order as it is.
 */
final class FormOrder implements Comparator<AffineForm> {
  static final FormOrder ORDER = new FormOrder();

  private FormOrder() {}

  @Override
  public int compare(AffineForm a, AffineForm b) {
    SparseVector left = a.terms();
    SparseVector right = b.terms();
    int k = 0;
    while (k < left.size() && k < right.size() && sameTerm(left, right, k)) {
      k++;
    }
    int i = k < left.size() ? left.index(k) : Integer.MAX_VALUE;
    int j = k < right.size() ? right.index(k) : Integer.MAX_VALUE;
    if (i != j) {
      return i < j ? left.value(k).signum() : -right.value(k).signum();
    }
    return k < left.size()
        ? left.value(k).compareTo(right.value(k))
        : a.constant().compareTo(b.constant());
  }

  private static boolean sameTerm(SparseVector left, SparseVector right, int k) {
    return left.index(k) == right.index(k) && left.value(k).equals(right.value(k));
  }
}
