package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random networks, and changes to them that leave the function as it is; rows with bias last. */
final class RandomNets {
  private final Random random;

  RandomNets(long seed) {
    random = new Random(seed);
  }

  /** Weights that are small fractions, a third of them zero; widths from input to output. */
  Network net(int... widths) {
    List<List<List<Rational>>> layers = new ArrayList<>();
    for (int i = 1; i < widths.length; i++) {
      List<List<Rational>> rows = new ArrayList<>();
      for (int j = 0; j < widths[i]; j++) {
        List<Rational> row = new ArrayList<>();
        for (int k = 0; k <= widths[i - 1]; k++) {
          row.add(random.nextInt(3) == 0 ? Rational.ZERO : fraction());
        }
        rows.add(row);
      }
      layers.add(rows);
    }
    return network(widths[0], layers);
  }

  private Rational fraction() {
    return Rational.of(random.nextInt(25) - 12, 1 + random.nextInt(6));
  }

  /** Each unit scaled by a positive number that the next layer takes back. */
  Network rescaled(Network net) {
    List<List<List<Rational>>> layers = rows(net);
    for (int i = 0; i + 1 < layers.size(); i++) {
      for (int k = 0; k < layers.get(i).size(); k++) {
        Rational scale = Rational.of(1 + random.nextInt(9), 1 + random.nextInt(9));
        layers.get(i).get(k).replaceAll(scale::times);
        for (List<Rational> next : layers.get(i + 1)) {
          next.set(k, next.get(k).dividedBy(scale));
        }
      }
    }
    return network(net.inputs().size(), layers);
  }

  /** The units of each hidden layer in another order. */
  Network shuffled(Network net) {
    List<List<List<Rational>>> layers = rows(net);
    for (int i = 0; i + 1 < layers.size(); i++) {
      int width = layers.get(i).size();
      for (int k = width - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        Collections.swap(layers.get(i), k, other);
        for (List<Rational> next : layers.get(i + 1)) {
          Collections.swap(next, k, other);
        }
      }
    }
    return network(net.inputs().size(), layers);
  }

  /** A unit of each hidden layer twice, its outgoing weights shared between the two. */
  Network split(Network net) {
    List<List<List<Rational>>> layers = rows(net);
    for (int i = 0; i + 1 < layers.size(); i++) {
      int k = random.nextInt(layers.get(i).size());
      layers.get(i).add(new ArrayList<>(layers.get(i).get(k)));
      for (List<Rational> next : layers.get(i + 1)) {
        Rational part = fraction();
        next.add(next.size() - 1, next.get(k).minus(part));
        next.set(k, part);
      }
    }
    return network(net.inputs().size(), layers);
  }

  /** Units that cancel: c relu(s) - c relu(-s) - c relu(s + m) + c m, m large. */
  Network withCancellingUnits(Network net) {
    List<List<List<Rational>>> layers = rows(net);
    int inputs = net.inputs().size();
    List<Rational> s = new ArrayList<>();
    for (int k = 0; k <= inputs; k++) {
      s.add(fraction());
    }
    Rational large = s.stream().map(Rational::abs).reduce(Rational.ONE, Rational::plus);
    List<Rational> shifted = new ArrayList<>(s);
    shifted.set(inputs, s.get(inputs).plus(large));
    layers.get(0).add(s);
    layers.get(0).add(new ArrayList<>(s.stream().map(Rational::negate).toList()));
    layers.get(0).add(shifted);
    for (List<Rational> next : layers.get(1)) {
      Rational c = fraction();
      Rational bias = next.remove(next.size() - 1);
      next.addAll(List.of(c, c.negate(), c.negate(), bias.plus(c.times(large))));
    }
    return network(inputs, layers);
  }

  /** One number that is not zero moved by a share of itself. */
  Network perturbed(Network net, double share) {
    List<List<List<Rational>>> layers = rows(net);
    while (true) {
      List<List<Rational>> layer = layers.get(random.nextInt(layers.size()));
      List<Rational> row = layer.get(random.nextInt(layer.size()));
      int k = random.nextInt(row.size());
      if (!row.get(k).isZero()) {
        row.set(k, row.get(k).times(Rational.of(1 + share)));
        return network(net.inputs().size(), layers);
      }
    }
  }

  /** Every number off by a random share of itself, and the zeros by as much of 1. */
  Network noisy(Network net, double share) {
    List<List<List<Rational>>> layers = rows(net);
    for (List<List<Rational>> layer : layers) {
      for (List<Rational> row : layer) {
        row.replaceAll(v -> Rational.of(noisy(v.toDouble(), share)));
      }
    }
    return network(net.inputs().size(), layers);
  }

  private double noisy(double value, double share) {
    double noise = share * (2 * random.nextDouble() - 1);
    return value == 0 ? noise : value * (1 + noise);
  }

  static List<List<List<Rational>>> rows(Network net) {
    List<List<List<Rational>>> layers = new ArrayList<>();
    for (Layer layer : net.layers()) {
      List<List<Rational>> rows = new ArrayList<>();
      for (int j = 0; j < layer.outputs(); j++) {
        List<Rational> row = new ArrayList<>();
        for (int k = 0; k < layer.inputs(); k++) {
          row.add(layer.weights().get(j, k));
        }
        row.add(layer.bias().get(j));
        rows.add(row);
      }
      layers.add(rows);
    }
    return layers;
  }

  static Network network(int inputs, List<List<List<Rational>>> layers) {
    String[] texts =
        layers.stream()
            .map(rows -> String.join(";", rows.stream().map(RandomNets::text).toList()))
            .toArray(String[]::new);
    return Nets.of(inputs, texts);
  }

  private static String text(List<Rational> row) {
    return String.join(" ", row.stream().map(Rational::toString).toList());
  }
}
