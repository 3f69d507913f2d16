package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Knot;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Arithmetic on scalars: constants are computed, everything else becomes a node of the circuit.
 *
 * <p>Operands are constants and wires, never failures.
 */
final class Scalars {
  private final CircuitBuilder builder;
  private final CallTrace trace;
  private final Budget budget;
  private final CurvedScalars curved;
  private int charged; // nodes of the builder that the budget knows of

  Scalars(CircuitBuilder builder, CallTrace trace, Budget budget) {
    this.builder = builder;
    this.trace = trace;
    this.budget = budget;
    this.curved = new CurvedScalars(builder, trace);
  }

  CurvedScalars curved() {
    return curved;
  }

  /** Reports the first curved value among some that must be piecewise linear. */
  boolean refusesCurved(List<Value> values) {
    for (Value value : values) {
      if (value instanceof Value.Curved bent) {
        curved.refuse(bent);
        return true;
      }
    }
    return false;
  }

  /** Terms added, those marked subtracted. */
  Value sum(List<Value> terms, List<Boolean> subtracted, Span span) {
    budget.spend(terms.size(), span);
    if (CurvedScalars.isAnyCurved(terms)) {
      return curved.sum(terms, subtracted, span);
    }
    TreeMap<Integer, Rational> coefficients = new TreeMap<>();
    Rational constant = Rational.ZERO;
    boolean known = true;
    for (int i = 0; i < terms.size(); i++) {
      Rational sign = subtracted.get(i) ? Rational.MINUS_ONE : Rational.ONE;
      if (terms.get(i) instanceof Value.Wire wire) {
        coefficients.merge(wire.node(), sign, Rational::plus);
        known = false;
      } else {
        constant = budget.checked(constant.plus(sign.times(number(terms.get(i)))), span);
      }
    }
    return known ? constant(constant) : affine(SparseVector.of(coefficients), constant, span);
  }

  Value plus(Value a, Value b, Span span) {
    return sum(List.of(a, b), List.of(false, false), span);
  }

  Value minus(Value a, Value b, Span span) {
    return sum(List.of(a, b), List.of(false, true), span);
  }

  Value times(Value operand, Rational factor, Span span) {
    return product(List.of(operand, constant(factor)), List.of(false, false), span);
  }

  Value negative(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return curved.sum(List.of(operand), List.of(true), span);
    }
    return operand instanceof Value.Wire wire
        ? affine(SparseVector.unit(wire.node()).negate(), Rational.ZERO, span)
        : constant(number(operand).negate());
  }

  /** Factors multiplied, those marked divided by; curved where more than one depends on the inputs. */
  Value product(List<Value> factors, List<Boolean> divided, Span span) {
    if (CurvedScalars.isAnyCurved(factors)) {
      return curved.product(factors, divided, span);
    }
    Rational constant = Rational.ONE;
    Optional<Value.Wire> variable = Optional.empty();
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i) instanceof Value.Wire wire) {
        if (divided.get(i) || variable.isPresent()) {
          return curved.product(factors, divided, span);
        }
        variable = Optional.of(wire);
      } else {
        Rational factor = number(factors.get(i));
        if (divided.get(i) && factor.isZero()) {
          return trace.fail(Code.DIVISION_BY_ZERO, span, "division by zero");
        }
        Rational times = divided.get(i) ? factor.reciprocal() : factor;
        constant = budget.checked(constant.times(times), span);
      }
    }
    return variable.isPresent() ? scaled(variable.get(), constant, span) : constant(constant);
  }

  private Value scaled(Value.Wire wire, Rational factor, Span span) {
    return affine(SparseVector.unit(wire.node()).times(factor), Rational.ZERO, span);
  }

  Value power(Value base, Value exponent, Span span) {
    if (!(exponent instanceof Value.Constant constant)) {
      return trace.fail(Code.NOT_CONSTANT, span, "an exponent must be constant");
    }
    Rational power = constant.number();
    boolean known = base instanceof Value.Constant && power.isInteger();
    return known
        ? constantPower(number(base), power.numerator(), span)
        : curved.power(base, power, span);
  }

  private Value constantPower(Rational base, BigInteger power, Span span) {
    if (base.isZero() && power.signum() < 0) {
      return trace.fail(Code.DIVISION_BY_ZERO, span, "division by zero: 0 to a negative power");
    }
    if (base.isZero() || base.abs().equals(Rational.ONE)) {
      boolean one = power.signum() == 0 || base.signum() < 0 && !power.testBit(0);
      return constant(one ? Rational.ONE : base);
    }
    long exponent = power.bitLength() < 32 ? power.abs().longValueExact() : Integer.MAX_VALUE;
    budget.checkBits((base.bitLength() - 1) * exponent, span);
    return constant(budget.checked(base.power(power.intValueExact()), span));
  }

  Value relu(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return curved.max(List.of(operand, constant(Rational.ZERO)), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).positiveness(wire.node()), span)
        : constant(number(operand).max(Rational.ZERO));
  }

  Value negativeness(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return relu(negative(operand, span), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).negativeness(wire.node()), span)
        : constant(number(operand).negate().max(Rational.ZERO));
  }

  Value greaterness(Value a, Value b, Span span) {
    if (CurvedScalars.isAnyCurved(List.of(a, b))) {
      return relu(minus(a, b, span), span);
    }
    return areConstant(List.of(a, b))
        ? constant(number(a).minus(number(b)).max(Rational.ZERO))
        : wire(library(span).greaterness(node(a), node(b)), span);
  }

  Value absolute(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return curved.max(List.of(operand, negative(operand, span)), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).absolute(wire.node()), span)
        : constant(number(operand).abs());
  }

  Value max(List<Value> operands, Span span) {
    if (CurvedScalars.isAnyCurved(operands)) {
      return curved.max(operands, span);
    }
    budget.spend(operands.size(), span);
    return areConstant(operands)
        ? constant(operands.stream().map(Scalars::number).reduce(Rational::max).orElseThrow())
        : wire(library(span).max(nodes(operands)), span);
  }

  Value min(List<Value> operands, Span span) {
    if (CurvedScalars.isAnyCurved(operands)) {
      return curved.min(operands, span);
    }
    budget.spend(operands.size(), span);
    return areConstant(operands)
        ? constant(operands.stream().map(Scalars::number).reduce(Rational::min).orElseThrow())
        : wire(library(span).min(nodes(operands)), span);
  }

  Value clamp(Value operand, Value low, Value high, Span span) {
    if (CurvedScalars.isAnyCurved(List.of(operand, low, high))) {
      return min(List.of(max(List.of(operand, low), span), high), span);
    }
    return areConstant(List.of(operand, low, high))
        ? constant(number(operand).max(number(low)).min(number(high)))
        : wire(library(span).clamp(node(operand), node(low), node(high)), span);
  }

  /** The values of the given ranks in ascending order, ranks counted from 0. */
  List<Value> sorted(List<Value> values, List<Integer> ranks, Span span) {
    List<Value> sorted = new ArrayList<>();
    if (areConstant(values)) {
      List<Rational> numbers = values.stream().map(Scalars::number).sorted().toList();
      ranks.forEach(rank -> sorted.add(constant(numbers.get(rank))));
    } else {
      budget.checkSort(values.size(), span);
      library(span).sorted(nodes(values), ranks).forEach(node -> sorted.add(wire(node, span)));
    }
    return sorted;
  }

  /** Straight lines through knots with ascending x. */
  Value piecewiseLinear(Value operand, List<Knot> knots, Span span) {
    budget.spend(knots.size(), span);
    if (operand instanceof Value.Wire wire) {
      return wire(library(span).piecewiseLinear(wire.node(), knots), span);
    }
    CircuitBuilder point = new CircuitBuilder(List.of());
    int value =
        new CircuitLibrary(point, Optional.empty())
            .piecewiseLinear(point.constant(number(operand)), knots);
    Circuit circuit = point.build(List.of(new Output("y", value)));
    return constant(new Interpreter(circuit).evaluate(List.of()).get(0));
  }

  static boolean areConstant(List<Value> values) {
    for (Value value : values) {
      if (!(value instanceof Value.Constant)) {
        return false;
      }
    }
    return true;
  }

  /** The number of a value that is known to be constant. */
  static Rational number(Value value) {
    return ((Value.Constant) value).number();
  }

  static Value constant(Rational number) {
    return new Value.Constant(number);
  }

  /** The node of a scalar; a constant gets one. */
  int node(Value scalar) {
    return scalar instanceof Value.Wire wire ? wire.node() : builder.constant(number(scalar));
  }

  private List<Integer> nodes(List<Value> scalars) {
    List<Integer> nodes = new ArrayList<>(scalars.size());
    for (Value scalar : scalars) {
      nodes.add(node(scalar));
    }
    return nodes;
  }

  private CircuitLibrary library(Span span) {
    return new CircuitLibrary(builder, Optional.of(span.place()));
  }

  private Value affine(SparseVector terms, Rational constant, Span span) {
    return wire(builder.affine(terms, constant), span);
  }

  private Value wire(int node, Span span) {
    budget.build(builder.size() - charged, span);
    charged = builder.size();
    if (builder.origin(node).isEmpty() && node >= builder.inputs().size()) {
      String text = NodeText.of(builder, node);
      builder.name(node, new Origin(text, text, Optional.of(span.place())));
    }
    return new Value.Wire(node);
  }
}
