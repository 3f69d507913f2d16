package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.ast.Parameter;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the circuit of a net. */
final class NetLowering {
  private final Constants constants;
  private final Module module;
  private final Reporter reporter;

  NetLowering(Constants constants, Module module) {
    this.constants = constants;
    this.module = module;
    this.reporter = constants.reporter();
  }

  /** Empty where the net is wrong, which is reported. */
  Optional<LoweredNet> lower(Definition.Net net) {
    try {
      return lowered(net);
    } catch (Fault fault) {
      reporter.report(fault.diagnostic());
      return Optional.empty();
    }
  }

  private Optional<LoweredNet> lowered(Definition.Net net) {
    List<InputVariable> inputs = new ArrayList<>();
    Map<String, Value> values = new HashMap<>();
    for (Parameter parameter : net.inputs()) {
      values.put(parameter.name().text(), declared(parameter, inputs));
    }
    if (net.inputs().isEmpty()) {
      error(Code.WRONG_ARGUMENTS, net.name().span(), "a net needs at least one input");
    }
    Optional<Integer> hidden = hidden(net);
    CircuitBuilder builder = new CircuitBuilder(inputs);
    Value body = new Evaluator(constants, module, builder, values).evaluate(net.body());
    Scalars scalars = new Scalars(builder, new CallTrace(reporter), constants.budget());
    Optional<List<Value>> results = results(net, body, scalars);
    if (hidden.isEmpty() || results.isEmpty()) {
      return Optional.empty();
    }
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < results.get().size(); i++) {
      outputs.add(new Output(name(net.results(), body, i), scalars.node(results.get().get(i))));
    }
    return Optional.of(
        new LoweredNet(
            net.name().text(),
            builder.build(outputs),
            hidden.get(),
            net.name().span(),
            results.get().stream().map(Value::deviation).toList()));
  }

  /** Adds the inputs that a parameter declares, and returns what its name stands for. */
  private Value declared(Parameter parameter, List<InputVariable> inputs) {
    String name = parameter.name().text();
    Interval domain = parameter.domain().map(this::domain).orElse(Interval.REALS);
    if (parameter.length().isEmpty()) {
      inputs.add(new InputVariable(name, domain));
      return new Value.Wire(inputs.size() - 1);
    }
    Expr length = parameter.length().get();
    Optional<Integer> entries = integer(length, "a length", 1, Limits.ENTRIES);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < entries.orElse(0); i++) {
      inputs.add(new InputVariable(name + "[" + i + "]", domain));
      values.add(new Value.Wire(inputs.size() - 1));
    }
    return entries.isPresent() ? new Value.Vector(values) : Value.Failure.FAILURE;
  }

  private Interval domain(Parameter.Domain domain) {
    Optional<Rational> lower = constants.number(domain.lower(), module, "the lower end of a domain");
    Optional<Rational> upper = constants.number(domain.upper(), module, "the upper end of a domain");
    if (lower.isEmpty() || upper.isEmpty()) {
      return Interval.REALS;
    }
    if (lower.get().compareTo(upper.get()) > 0) {
      Span span = domain.lower().span().to(domain.upper().span());
      error(Code.OUT_OF_RANGE, span, "the domain runs backwards");
      return Interval.REALS;
    }
    return Interval.of(lower.get(), upper.get());
  }

  private Optional<Integer> hidden(Definition.Net net) {
    return net.hidden().isEmpty()
        ? Optional.of(0)
        : integer(net.hidden().get(), "the number of hidden layers", 0, Limits.HIDDEN_LAYERS);
  }

  /** A constant integer between two ends; empty where it is none, which is reported. */
  private Optional<Integer> integer(Expr expr, String what, int least, int most) {
    Optional<Rational> number = constants.number(expr, module, what);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigInteger floor = number.get().floor();
    boolean fits = number.get().isInteger() && floor.bitLength() < 32;
    if (fits && floor.intValue() >= least && floor.intValue() <= most) {
      return Optional.of(floor.intValue());
    }
    String found = Words.quoted(number.get().toString());
    String wanted = what + " must be an integer from " + least + " to " + most;
    error(Code.OUT_OF_RANGE, expr.span(), wanted + ", not " + found);
    return Optional.empty();
  }

  /** The scalars a net computes, as many as it names. */
  private Optional<List<Value>> results(Definition.Net net, Value body, Scalars scalars) {
    Span span = net.body().span();
    Optional<List<Value>> values = results(body, span, scalars);
    int count = values.map(List::size).orElse(0);
    int names = net.results().size();
    if (values.isPresent() && (count == 0 || names > 0 && names != count)) {
      String message =
          count == 0
              ? "a net needs at least one output"
              : Words.count(count, "output") + " for " + Words.count(names, "name");
      error(Code.WRONG_TYPE, span, message);
      return Optional.empty();
    }
    return values;
  }

  /** The scalars a net computes; empty where its body is nothing of the kind, which is reported. */
  private Optional<List<Value>> results(Value body, Span span, Scalars scalars) {
    if (body.isNumber()) {
      return scalars.refusesCurved(List.of(body)) ? Optional.empty() : Optional.of(List.of(body));
    }
    if (body instanceof Value.Vector vector) {
      boolean failed =
          vector.entries().contains(Value.Failure.FAILURE)
              || scalars.refusesCurved(vector.entries());
      return failed ? Optional.empty() : Optional.of(vector.entries());
    }
    if (body != Value.Failure.FAILURE) {
      error(
          Code.WRONG_TYPE, span, "a net computes a number or a vector, not " + body.kind());
    }
    return Optional.empty();
  }

  private static String name(List<Identifier> names, Value body, int index) {
    if (!names.isEmpty()) {
      return names.get(index).text();
    }
    return body instanceof Value.Vector ? "y[" + index + "]" : "y";
  }

  private void error(Code code, Span span, String message) {
    reporter.report(Diagnostic.error(code, span, message));
  }
}
