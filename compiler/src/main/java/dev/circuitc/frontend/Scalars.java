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
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    Deviation deviation = Deviations.sum(terms);
    return known
        ? new Value.Constant(constant, deviation)
        : wire(builder.affine(SparseVector.of(coefficients), constant), deviation, span);
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
    Deviation deviation = operand.deviation();
    return operand instanceof Value.Wire wire
        ? wire(scaled(wire, Rational.MINUS_ONE), deviation, span)
        : new Value.Constant(number(operand).negate(), deviation);
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
    Deviation deviation = curved.deviations().product(factors, divided);
    return variable.isPresent()
        ? wire(scaled(variable.get(), constant), deviation, span)
        : new Value.Constant(constant, deviation);
  }

  private int scaled(Value.Wire wire, Rational factor) {
    return builder.affine(SparseVector.unit(wire.node()).times(factor), Rational.ZERO);
  }

  Value power(Value base, Value exponent, Span span) {
    if (!(exponent instanceof Value.Constant constant)) {
      return trace.fail(Code.NOT_CONSTANT, span, "an exponent must be constant");
    }
    Rational power = constant.number();
    boolean known = base instanceof Value.Constant && power.isInteger();
    return known
        ? constantPower(base, power.numerator(), span)
        : curved.power(base, power, span);
  }

  private Value constantPower(Value value, BigInteger power, Span span) {
    Rational base = number(value);
    Deviation deviation = curved.deviations().power(value, Rational.of(power));
    if (base.isZero() && power.signum() < 0) {
      return trace.fail(Code.DIVISION_BY_ZERO, span, "division by zero: 0 to a negative power");
    }
    if (base.isZero() || base.abs().equals(Rational.ONE)) {
      boolean one = power.signum() == 0 || base.signum() < 0 && !power.testBit(0);
      return new Value.Constant(one ? Rational.ONE : base, deviation);
    }
    long exponent = power.bitLength() < 32 ? power.abs().longValueExact() : Integer.MAX_VALUE;
    budget.checkBits((base.bitLength() - 1) * exponent, span);
    Rational number = budget.checked(base.power(power.intValueExact()), span);
    return new Value.Constant(number, deviation);
  }

  Value relu(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return curved.max(List.of(operand, constant(Rational.ZERO)), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).positiveness(wire.node()), operand.deviation(), span)
        : new Value.Constant(number(operand).max(Rational.ZERO), operand.deviation());
  }

  Value negativeness(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return relu(negative(operand, span), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).negativeness(wire.node()), operand.deviation(), span)
        : new Value.Constant(number(operand).negate().max(Rational.ZERO), operand.deviation());
  }

  Value greaterness(Value a, Value b, Span span) {
    if (CurvedScalars.isAnyCurved(List.of(a, b))) {
      return relu(minus(a, b, span), span);
    }
    Deviation deviation = a.deviation().plus(b.deviation());
    return areConstant(List.of(a, b))
        ? new Value.Constant(number(a).minus(number(b)).max(Rational.ZERO), deviation)
        : wire(library(span).greaterness(node(a), node(b)), deviation, span);
  }

  Value absolute(Value operand, Span span) {
    if (operand instanceof Value.Curved) {
      return curved.max(List.of(operand, negative(operand, span)), span);
    }
    return operand instanceof Value.Wire wire
        ? wire(library(span).absolute(wire.node()), operand.deviation(), span)
        : new Value.Constant(number(operand).abs(), operand.deviation());
  }

  Value max(List<Value> operands, Span span) {
    if (CurvedScalars.isAnyCurved(operands)) {
      return curved.max(operands, span);
    }
    budget.spend(operands.size(), span);
    Deviation deviation = Deviations.largest(operands);
    return areConstant(operands)
        ? new Value.Constant(numbers(operands).reduce(Rational::max).orElseThrow(), deviation)
        : wire(library(span).max(nodes(operands)), deviation, span);
  }

  Value min(List<Value> operands, Span span) {
    if (CurvedScalars.isAnyCurved(operands)) {
      return curved.min(operands, span);
    }
    budget.spend(operands.size(), span);
    Deviation deviation = Deviations.largest(operands);
    return areConstant(operands)
        ? new Value.Constant(numbers(operands).reduce(Rational::min).orElseThrow(), deviation)
        : wire(library(span).min(nodes(operands)), deviation, span);
  }

  Value clamp(Value operand, Value low, Value high, Span span) {
    List<Value> all = List.of(operand, low, high);
    if (CurvedScalars.isAnyCurved(all)) {
      return min(List.of(max(List.of(operand, low), span), high), span);
    }
    Deviation deviation = Deviations.largest(all);
    return areConstant(all)
        ? new Value.Constant(number(operand).max(number(low)).min(number(high)), deviation)
        : wire(library(span).clamp(node(operand), node(low), node(high)), deviation, span);
  }

  /** The values of the given ranks in ascending order, ranks counted from 0. */
  List<Value> sorted(List<Value> values, List<Integer> ranks, Span span) {
    Deviation deviation = Deviations.largest(values);
    List<Value> sorted = new ArrayList<>();
    if (areConstant(values)) {
      List<Rational> numbers = numbers(values).sorted().toList();
      ranks.forEach(rank -> sorted.add(new Value.Constant(numbers.get(rank), deviation)));
    } else {
      budget.checkSort(values.size(), span);
      library(span)
          .sorted(nodes(values), ranks)
          .forEach(node -> sorted.add(wire(node, deviation, span)));
    }
    return sorted;
  }

  /** Straight lines through knots with ascending x. */
  Value piecewiseLinear(Value operand, List<Knot> knots, Span span) {
    budget.spend(knots.size(), span);
    Deviation deviation = Deviations.alongLines(operand, knots);
    if (operand instanceof Value.Wire wire) {
      return wire(library(span).piecewiseLinear(wire.node(), knots), deviation, span);
    }
    CircuitBuilder point = new CircuitBuilder(List.of());
    int value =
        new CircuitLibrary(point, Optional.empty())
            .piecewiseLinear(point.constant(number(operand)), knots);
    Circuit circuit = point.build(List.of(new Output("y", value)));
    return new Value.Constant(
        new Interpreter(circuit).evaluate(List.of()).get(0), deviation);
  }

  static boolean areConstant(List<Value> values) {
    for (Value value : values) {
      if (!(value instanceof Value.Constant)) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Rational> numbers(List<Value> constants) {
    return constants.stream().map(Scalars::number);
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

  private Value wire(int node, Deviation deviation, Span span) {
    budget.build(builder.size() - charged, span);
    charged = builder.size();
    if (builder.origin(node).isEmpty() && node >= builder.inputs().size()) {
      String text = NodeText.of(builder, node);
      builder.name(node, new Origin(text, text, Optional.of(span.place())));
    }
    return new Value.Wire(node, deviation);
  }
}
