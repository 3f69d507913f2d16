package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.GenericDirection;
import dev.circuitc.runtime.gradient.NetworkTangent;
import dev.circuitc.runtime.gradient.Slopes;
import java.util.ArrayList;
import java.util.List;

/** The pre-activation of a unit of the network. */
record UnitTarget(Network network, int layer, int unit) implements Target {
  static List<Target> all(Network network) {
    List<Target> targets = new ArrayList<>();
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      for (int unit = 0; unit < network.hidden().get(layer).outputs(); unit++) {
        targets.add(new UnitTarget(network, layer, unit));
      }
    }
    return targets;
  }

  @Override
  public Rational value(Sample sample) {
    return sample.sums().get(layer).get(unit);
  }

  @Override
  public SparseVector gradient(Sample sample) {
    GenericDirection upward = GenericDirection.upward(sample.point().size());
    Slopes slopes = Slopes.following(network, sample.sums(), upward);
    return new Backpropagation(network).gradient(slopes, layer, unit);
  }

  @Override
  public Rational rate(Ray ray) {
    return new NetworkTangent(network, ray.start(), ray.direction()).rate(layer, unit);
  }

  @Override
  public String label() {
    return network.hidden().get(layer).units().get(unit).label();
  }
}
