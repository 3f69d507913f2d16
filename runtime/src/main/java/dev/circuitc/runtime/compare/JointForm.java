package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;

/**
 * Two networks in exact canonical form over the same hinges.
 *
 * <p>If their outputs are the same forms, the networks are equal at every point of the domain. With
 * at most one hidden layer the converse holds too; deeper networks may be equal without it.
 */
record JointForm(Signals signals, CanonicalForm first, CanonicalForm second) {

  static JointForm of(Network first, Network second, Domain domain) {
    Signals signals = new Signals(domain);
    CanonicalForm one = Canonicalizer.exact(first, signals);
    return new JointForm(signals, one, Canonicalizer.exact(second, signals));
  }

  boolean isSame() {
    return first.outputs().equals(second.outputs());
  }

  /**
   * The largest difference of the outputs there can be anywhere on the domain, as a share of their
   * scales.
   *
   * @param scales [outputs]
   */
  double largestShare(double[] scales) {
    double largest = 0;
    for (int j = 0; j < scales.length; j++) {
      AffineForm difference = first.outputs().get(j).minus(second.outputs().get(j));
      largest = Math.max(largest, largest(difference) / scales[j]);
    }
    return largest;
  }

  /**
   * A bound of |form| on the domain.
   *
   * <p>Hinges that lie close together bound each other: v relu(h) + w relu(g) is (v + w) relu(h)
   * but for |w| times the largest |g - h|. What remains is bounded term by term.
   */
  private double largest(AffineForm form) {
    AffineForm rest = form;
    double bound = 0;
    for (int signal = last(rest); isHinge(signal); signal = lastBelow(rest, signal)) {
      Neighbour near = nearest(rest, signal);
      if (near.distance < signals.hinge(hinge(signal)).reach()) {
        bound += near.distance * Math.abs(rest.terms().get(signal).toDouble());
        rest = moved(rest, signal, near);
      }
    }
    Bounds left = signals.bounds(rest);
    return bound + left.reach() + left.blur();
  }

  /**
   * A hinge close to another one.
   *
   * @param ratio what its form is multiplied by to be close
   * @param distance the largest difference of the forms then
   */
  private record Neighbour(int signal, Rational ratio, double distance) {}

  private Neighbour nearest(AffineForm rest, int signal) {
    Neighbour nearest = new Neighbour(-1, Rational.ONE, Double.POSITIVE_INFINITY);
    Hinge own = signals.hinge(hinge(signal));
    for (int k = 0; k < rest.terms().size() && rest.terms().index(k) < signal; k++) {
      int other = rest.terms().index(k);
      for (int sign = 1; isHinge(other) && sign >= -1; sign -= 2) {
        Rational ratio = own.form().largestFactor().dividedBy(form(other).largestFactor());
        Rational signed = ratio.times(Rational.of(sign));
        double distance =
            signals.distance(own, signals.hinge(hinge(other)), signed.toDouble());
        if (distance < nearest.distance) {
          nearest = new Neighbour(other, signed, distance);
        }
      }
    }
    return nearest;
  }

  /** The sum with w relu(g) read as w r relu(h), or for a ratio below 0 as -w r (relu(h) - h). */
  private AffineForm moved(AffineForm rest, int signal, Neighbour near) {
    Rational factor = rest.terms().get(signal).times(near.ratio.abs());
    AffineForm acting = AffineForm.signal(near.signal);
    AffineForm value = near.ratio.signum() > 0 ? acting : acting.minus(form(near.signal));
    return rest.without(signal).plus(value, factor);
  }

  private AffineForm form(int signal) {
    return signals.hinge(hinge(signal)).form();
  }

  private int hinge(int signal) {
    return signal - signals.domain().size();
  }

  private boolean isHinge(int signal) {
    return hinge(signal) >= 0;
  }

  private static int last(AffineForm form) {
    return lastBelow(form, Integer.MAX_VALUE);
  }

  /** The last signal of the form before the given one; -1 where there is none. */
  private static int lastBelow(AffineForm form, int signal) {
    int k = form.terms().size() - 1;
    while (k >= 0 && form.terms().index(k) >= signal) {
      k--;
    }
    return k < 0 ? -1 : form.terms().index(k);
  }
}
