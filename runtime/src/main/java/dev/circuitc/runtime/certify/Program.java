package dev.circuitc.runtime.certify;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A source and a network as one list of values, each the largest of some sums of earlier values.
 *
 * @param domain of the inputs, which are the first values
 * @param values those after the inputs; a sum has one branch and no name
 * @param differences for each output, source minus network, over values
 */
record Program(List<Interval> domain, List<Choice> values, List<Sum> differences) {

  static Program of(Circuit source, Network network) {
    List<Interval> domain = source.inputs().stream().map(input -> input.domain()).toList();
    List<Choice> values = new ArrayList<>();
    for (int id = domain.size(); id < source.nodes().size(); id++) {
      values.add(new Choice("s" + id, branches(source.node(id))));
    }
    int offset = 0; // of the values that a layer reads
    for (int l = 0; l < network.layers().size(); l++) {
      int first = domain.size() + values.size();
      Layer layer = network.layers().get(l);
      for (int i = 0; i < layer.outputs(); i++) {
        TreeMap<Integer, Sum> branches = new TreeMap<>();
        branches.put(l < network.layers().size() - 1 ? 1 : 0,
            sum(layer.weights().rows().get(i), layer.bias().get(i), offset));
        branches.putIfAbsent(0, Sum.ZERO);
        values.add(new Choice("n" + (l + 1) + "." + (i + 1), branches));
      }
      offset = first;
    }
    List<Sum> differences = new ArrayList<>();
    for (int i = 0; i < source.outputs().size(); i++) {
      Sum wanted = Sum.variable(source.outputs().get(i).node());
      differences.add(wanted.minus(Sum.variable(offset + i)));
    }
    return new Program(domain, values, differences);
  }

  private static TreeMap<Integer, Sum> branches(Node node) {
    TreeMap<Integer, Sum> branches = new TreeMap<>();
    if (node instanceof Node.Affine affine) {
      branches.put(0, sum(affine.terms(), affine.constant(), 0));
    } else if (node instanceof Node.Relu relu) {
      branches.put(0, Sum.ZERO);
      branches.put(1, Sum.variable(relu.operand()));
    } else {
      ((Node.Max) node)
          .operands()
          .forEach(operand -> branches.put(branches.size(), Sum.variable(operand)));
    }
    return branches;
  }

  private static Sum sum(SparseVector terms, Rational constant, int offset) {
    return new Sum(terms.mapIndices(index -> offset + index), constant);
  }
}
