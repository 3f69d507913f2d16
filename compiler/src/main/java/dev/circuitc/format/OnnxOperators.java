package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The operators of ONNX that are affine in one value, or a ReLU, applied one after the other. */
final class OnnxOperators {
  /** What is understood; anything else in the chain is refused. */
  static final List<String> KNOWN =
      List.of(
          "Gemm", "MatMul", "Add", "Sub", "Mul", "Div", "Neg", "Relu", "Identity", "Dropout",
          "Cast", "Flatten", "Reshape", "Squeeze");

  private static final IntFunction<Rational> ONE = i -> Rational.ONE;
  private static final IntFunction<Rational> ZERO = i -> Rational.ZERO;

  private final OnnxConstants constants;
  private final OnnxItem item;

  OnnxOperators(OnnxGraph.Input input, OnnxConstants constants) {
    this.constants = constants;
    this.item = new OnnxItem(input);
  }

  List<Affine> layers() {
    return item.chain().layers();
  }

  void apply(OnnxNode node) throws IOException {
    switch (node.operator()) {
      case "Gemm" -> gemm(node);
      case "MatMul" -> matMul(node);
      case "Add", "Sub", "Mul", "Div" -> pointwise(node);
      case "Neg" -> item.chain().pointwise(i -> Rational.MINUS_ONE, ZERO);
      case "Relu" -> item.chain().relu();
      case "Identity" -> {}
      case "Dropout" -> dropout(node);
      case "Cast" -> cast(node);
      case "Flatten" -> item.flatten(node);
      case "Reshape" -> item.reshape(node, constants.integers(node.input(1)));
      case "Squeeze" -> item.squeeze(node, axes(node));
      default -> throw new IllegalStateException(node.operator() + " is known but not applied");
    }
  }

  /** alpha x B' + beta C, each factor folded into the weights exactly. */
  private void gemm(OnnxNode node) throws IOException {
    if (node.integer("transA", 0) != 0 || !constants.contains(node.input(1))) {
      throw node.error("must take the weights as its second operand and not transpose the first");
    }
    SparseMatrix stored = constants.matrix(node.input(1));
    SparseMatrix weights = node.integer("transB", 0) == 0 ? stored.transposed() : stored;
    Rational alpha = factor(node, "alpha");
    if (!alpha.equals(Rational.ONE)) {
      weights =
          new SparseMatrix(
              weights.columns(), weights.rows().stream().map(row -> row.times(alpha)).toList());
    }
    item.gemm(node, new Affine(weights, gemmBias(node, weights.height())));
  }

  private List<Rational> gemmBias(OnnxNode node, int outputs) throws IOException {
    if (node.input(2).isEmpty()) {
      return AffineChain.zeros(outputs);
    }
    Rational beta = factor(node, "beta");
    IntFunction<Rational> entries = operand(node, node.input(2), List.of((long) outputs));
    List<Rational> bias = new ArrayList<>(outputs);
    for (int i = 0; i < outputs; i++) {
      bias.add(entries.apply(i).times(beta));
    }
    return bias;
  }

  private static Rational factor(OnnxNode node, String attribute) {
    float value = node.number(attribute, 1);
    if (!Float.isFinite(value)) {
      throw node.error("has the " + attribute + " " + value);
    }
    return Rational.of(value);
  }

  private void matMul(OnnxNode node) throws IOException {
    if (!constants.contains(node.input(1))) {
      throw node.error("must take the weights as its second operand");
    }
    SparseMatrix weights = constants.matrix(node.input(1)).transposed();
    item.affine(node, new Affine(weights, AffineChain.zeros(weights.height())));
  }

  private void pointwise(OnnxNode node) throws IOException {
    boolean constantFirst = constants.contains(node.input(0));
    if (node.inputs().size() != 2) {
      throw node.error("must have 2 operands, not " + node.inputs().size());
    }
    String constant = node.input(constantFirst ? 0 : 1);
    IntFunction<Rational> c = operand(node, constant, item.shape(constants.shape(constant)));
    switch (node.operator()) {
      case "Add" -> item.chain().pointwise(ONE, c);
      case "Mul" -> item.chain().pointwise(c, ZERO);
      case "Sub" -> {
        if (constantFirst) {
          item.chain().pointwise(i -> Rational.MINUS_ONE, c);
        } else {
          item.chain().pointwise(ONE, i -> c.apply(i).negate());
        }
      }
      default -> divide(node, constantFirst, c);
    }
  }

  private void divide(OnnxNode node, boolean constantFirst, IntFunction<Rational> divisor) {
    if (constantFirst) {
      throw node.error("divides by a value that is not constant");
    }
    for (int i = 0; i < item.chain().width(); i++) {
      if (divisor.apply(i).isZero()) {
        throw node.error("divides by zero");
      }
    }
    item.chain().pointwise(i -> divisor.apply(i).reciprocal(), ZERO);
  }

  /** A constant spread over the entries of an item; its last sizes must be the item's. */
  private IntFunction<Rational> operand(OnnxNode node, String name, List<Long> itemShape)
      throws IOException {
    if (!constants.contains(name)) {
      throw node.error("must take a constant for '" + name + "'");
    }
    List<Integer> shape = constants.shape(name);
    boolean single = shape.stream().allMatch(size -> size == 1);
    if (!single && !OnnxItem.matches(shape, itemShape)) {
      throw node.error("takes '" + name + "' of shape " + shape + ", wanted " + itemShape);
    }
    List<Rational> entries = constants.list(name);
    return single ? i -> entries.get(0) : entries::get;
  }

  private void dropout(OnnxNode node) {
    if (!node.input(2).isEmpty()) {
      throw node.error("may be in training mode; export the model for inference");
    }
  }

  /** Widening changes no value; float32 from float64 rounds, as evaluating in float32 does. */
  private static void cast(OnnxNode node) {
    long to = node.integer("to", 0);
    if (to != OnnxField.ELEMENT_FLOAT32 && to != OnnxField.ELEMENT_FLOAT64) {
      throw node.error("converts to type " + to + ", wanted float32 or float64 (1 or 11)");
    }
  }

  /** An attribute until opset 12, an operand since. */
  private List<Long> axes(OnnxNode node) {
    OnnxNode.Attribute axes = node.attributes().get("axes");
    return axes != null ? axes.integers() : constants.integers(node.input(1));
  }
}
