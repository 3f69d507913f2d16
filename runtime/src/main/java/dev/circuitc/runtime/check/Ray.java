package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The points start + t direction for t >= 0.
 *
 * @param start [inputs]
 * @param direction [inputs]
 */
record Ray(List<Rational> start, List<Rational> direction) {
  List<Rational> at(Rational t) {
    List<Rational> point = new ArrayList<>(start.size());
    for (int i = 0; i < start.size(); i++) {
      point.add(start.get(i).plus(t.times(direction.get(i))));
    }
    return Collections.unmodifiableList(point);
  }

  Ray reversed() {
    return new Ray(start, direction.stream().map(Rational::negate).toList());
  }

  boolean stands() {
    return direction.stream().allMatch(Rational::isZero);
  }
}
