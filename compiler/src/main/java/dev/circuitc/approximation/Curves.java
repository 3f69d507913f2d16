package dev.circuitc.approximation;

import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds curved expressions over the nodes of a circuit, sharing equal ones; a curve is known by its
 * number.
 *
 * <p>What is linear stays linear: sums, multiples and maxima of linear curves are kept exact, and built in
 * the circuit at once where they need a node.
 */
public final class Curves {
  private final CircuitBuilder builder;
  private final Bounds bounds;
  private final List<Curve> curves = new ArrayList<>();
  private final Map<Curve, Integer> numbers = new HashMap<>();
  private final Map<Integer, AffineForm> expanded = new HashMap<>(); // by node

  public Curves(CircuitBuilder builder) {
    this.builder = builder;
    this.bounds = new Bounds(builder.inputs(), builder.nodes());
  }

  CircuitBuilder builder() {
    return builder;
  }

  Bounds bounds() {
    return bounds;
  }

  /** Takes note of a node that approximates a curve: one quantity of known range in what follows. */
  void approximated(int node, Interval values) {
    expanded.put(node, AffineForm.variable(node));
    bounds.learn(node, values);
  }

  Curve get(int curve) {
    return curves.get(curve);
  }

  private int add(Curve curve) {
    Integer known = numbers.putIfAbsent(curve, curves.size());
    if (known != null) {
      return known;
    }
    curves.add(curve);
    return curves.size() - 1;
  }

  public int constant(Rational value) {
    return add(new Curve.Linear(AffineForm.constant(value)));
  }

  /** The value of a node of the circuit. */
  public int node(int node) {
    return add(new Curve.Linear(expanded(node)));
  }

  /** A node as a form over nodes that are not affine. */
  private AffineForm expanded(int node) {
    TreeSet<Integer> open = new TreeSet<>(List.of(node));
    TreeSet<Integer> needed = new TreeSet<>(); // operands come before what is made of them
    while (!open.isEmpty()) {
      int next = open.pollLast();
      if (!expanded.containsKey(next) && needed.add(next)) {
        operands(next).forEach(open::add);
      }
    }
    needed.forEach(id -> expanded.put(id, expandedOnce(id)));
    return expanded.get(node);
  }

  private List<Integer> operands(int node) {
    List<Integer> operands = new ArrayList<>();
    if (builder.node(node) instanceof Node.Affine affine) {
      for (int k = 0; k < affine.terms().size(); k++) {
        operands.add(affine.terms().index(k));
      }
    }
    return operands;
  }

  private AffineForm expandedOnce(int node) {
    if (builder.node(node) instanceof Node.Affine affine) {
      return combination(affine.terms(), affine.constant(), expanded::get);
    }
    return AffineForm.variable(node);
  }

  private static AffineForm combination(
      SparseVector terms, Rational constant, java.util.function.IntFunction<AffineForm> formAt) {
    SparseVector sum = terms.combine(k -> formAt.apply(k).terms());
    return new AffineForm(sum, constant.plus(terms.dot(k -> formAt.apply(k).constant())));
  }

  /** The form of a linear curve over nodes; empty for a curved one. */
  public Optional<AffineForm> form(int curve) {
    return get(curve) instanceof Curve.Linear linear
        ? Optional.of(linear.form())
        : Optional.empty();
  }

  private Optional<Rational> value(int curve) {
    return form(curve).filter(AffineForm::isConstant).map(AffineForm::constant);
  }

  /** Holds the values of a curve on the declared domain; all reals where nothing is known. */
  public Interval range(int curve) {
    return new CurveRange(this).of(curve);
  }

  /** A rational combination of curves plus a constant. */
  public int sum(SparseVector terms, Rational constant) {
    TreeMap<Integer, Rational> flat = new TreeMap<>();
    AffineForm linear = AffineForm.constant(constant);
    for (int k = 0; k < terms.size(); k++) {
      linear = linear.plus(flatten(terms.index(k), terms.value(k), flat));
    }
    SparseVector curved = SparseVector.of(flat);
    if (curved.isZero()) {
      return add(new Curve.Linear(linear));
    }
    SparseVector all =
        linear.isConstant()
            ? curved
            : curved.plus(SparseVector.unit(add(new Curve.Linear(linear.linear()))));
    boolean plain =
        all.size() == 1 && linear.constant().isZero() && all.value(0).equals(Rational.ONE);
    return plain ? all.index(0) : add(new Curve.Sum(all, linear.constant()));
  }

  /** Adds the curved terms of a multiple of a curve to the map; gives back its linear part. */
  private AffineForm flatten(int curve, Rational factor, Map<Integer, Rational> curved) {
    if (get(curve) instanceof Curve.Linear linear) {
      return linear.form().times(factor);
    }
    if (!(get(curve) instanceof Curve.Sum sum)) {
      curved.merge(curve, factor, Rational::plus);
      return AffineForm.constant(Rational.ZERO);
    }
    AffineForm linear = AffineForm.constant(sum.constant().times(factor));
    for (int k = 0; k < sum.terms().size(); k++) { // no sum has a sum among its terms
      linear = linear.plus(flatten(sum.terms().index(k), sum.terms().value(k).times(factor), curved));
    }
    return linear;
  }

  public int plus(int a, int b) {
    return sum(SparseVector.unit(a).plus(SparseVector.unit(b)), Rational.ZERO);
  }

  public int minus(int a, int b) {
    return sum(SparseVector.unit(a).minus(SparseVector.unit(b)), Rational.ZERO);
  }

  public int times(int curve, Rational factor) {
    return sum(SparseVector.unit(curve).times(factor), Rational.ZERO);
  }

  public int product(int a, int b) {
    Optional<Rational> left = value(a);
    Optional<Rational> right = value(b);
    if (left.isPresent()) {
      return times(b, left.get());
    }
    if (right.isPresent()) {
      return times(a, right.get());
    }
    return a == b
        ? power(a, Rational.TWO)
        : add(new Curve.Product(Math.min(a, b), Math.max(a, b)));
  }

  /** The quotient a / b; a b that is zero somewhere is found out when it is approximated. */
  public int quotient(int a, int b) {
    return product(a, power(b, Rational.MINUS_ONE));
  }

  /**
   * The base to a constant exponent; x^0 is 1 and x^1 is x.
   *
   * @throws ApproximationException if the exponent is too large, or zero is raised to a negative one
   */
  public int power(int base, Rational exponent) {
    if (exponent.isZero()) {
      return constant(Rational.ONE);
    }
    if (exponent.equals(Rational.ONE)) {
      return base;
    }
    UnivariateFunction power = UnivariateFunction.power(exponent);
    Optional<Rational> known = value(base).filter(value -> exponent.isInteger());
    if (known.isPresent()) {
      return constantPower(known.get(), exponent.numerator().intValueExact());
    }
    return add(new Curve.Apply(power, base));
  }

  private int constantPower(Rational base, int exponent) {
    if (base.isZero() && exponent < 0) {
      throw new ApproximationException(
          ApproximationException.Reason.OUTSIDE_DOMAIN, "division by zero");
    }
    return constant(base.power(exponent));
  }

  public int apply(UnivariateFunction function, int argument) {
    return add(new Curve.Apply(function, argument));
  }

  /** The largest of one curve or more. */
  public int max(List<Integer> operands) {
    List<Integer> distinct = List.copyOf(new TreeSet<>(operands));
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("a maximum needs an operand");
    }
    if (distinct.size() == 1) {
      return distinct.get(0);
    }
    if (distinct.stream().allMatch(curve -> form(curve).isPresent())) {
      CircuitLibrary library = new CircuitLibrary(builder, Optional.empty());
      return node(library.max(distinct.stream().map(this::built).toList()));
    }
    return add(new Curve.Max(distinct));
  }

  private int built(int curve) {
    AffineForm form = form(curve).orElseThrow();
    return builder.affine(form.terms(), form.constant());
  }

  /** The smallest of one curve or more. */
  public int min(List<Integer> operands) {
    List<Integer> opposites =
        operands.stream().map(curve -> times(curve, Rational.MINUS_ONE)).toList();
    return times(max(opposites), Rational.MINUS_ONE);
  }

  /** The absolute value, max(a, -a). */
  public int absolute(int curve) {
    return max(List.of(curve, times(curve, Rational.MINUS_ONE)));
  }

  /** The positive part, max(a, 0). */
  public int relu(int curve) {
    return max(List.of(curve, constant(Rational.ZERO)));
  }
}
