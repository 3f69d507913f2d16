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
      Rational factor = rest.terms().get(signal);
      double alone = signals.hinge(hinge(signal)).reach();
      if (near.distance < alone) {
        bound += near.distance * Math.abs(factor.toDouble());
        rest = moved(rest, signal, near);
      }
    }
    return bound + new Hinge(rest, signals.range(rest)).reach();
  }

  /** A hinge close to another one, and the sign with which it is close. */
  private record Neighbour(int signal, int sign, double distance) {}

  private Neighbour nearest(AffineForm rest, int signal) {
    AffineForm own = form(signal);
    Neighbour nearest = new Neighbour(-1, 1, Double.POSITIVE_INFINITY);
    for (int k = 0; k < rest.terms().size() && rest.terms().index(k) < signal; k++) {
      int other = rest.terms().index(k);
      for (int sign = 1; isHinge(other) && sign >= -1; sign -= 2) {
        double distance = signals.distance(own, form(other), sign);
        if (distance < nearest.distance) {
          nearest = new Neighbour(other, sign, distance);
        }
      }
    }
    return nearest;
  }

  /**
   * The sum with w relu(g) read as w relu(h), or where g is near -h as w relu(-h) = w relu(h) - w
   * h.
   */
  private AffineForm moved(AffineForm rest, int signal, Neighbour near) {
    Rational factor = rest.terms().get(signal);
    AffineForm acting = AffineForm.signal(near.signal);
    AffineForm value = near.sign > 0 ? acting : acting.minus(form(near.signal));
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
