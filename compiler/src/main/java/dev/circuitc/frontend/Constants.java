package dev.circuitc.frontend;

import dev.circuitc.approximation.Goal;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.math.Rational;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of the constants of all modules, each computed when it is first asked for. */
final class Constants {
  private final Imports imports;
  private final Reporter reporter;
  private final Budget budget;
  private final Goal.Shape shape;

  // by the constant itself: two files may hold equal ones; empty while it is being computed
  private final Map<Definition.Constant, Optional<Value>> known = new IdentityHashMap<>();

  /**
   * @param shape what curves are made small in, wherever one is approximated
   */
  Constants(Imports imports, Reporter reporter, Budget budget, Goal.Shape shape) {
    this.imports = imports;
    this.reporter = reporter;
    this.budget = budget;
    this.shape = shape;
  }

  Goal.Shape shape() {
    return shape;
  }

  /** Where the files of tables come from. */
  Imports imports() {
    return imports;
  }

  Reporter reporter() {
    return reporter;
  }

  Budget budget() {
    return budget;
  }

  Value value(Definition.Constant constant, Module module) {
    Optional<Value> value = known.get(constant);
    if (value == null) {
      known.put(constant, Optional.empty());
      value = Optional.of(computed(constant, module));
      known.put(constant, value);
    }
    return value.orElseGet(() -> circular(constant.name()));
  }

  private Value computed(Definition.Constant constant, Module module) {
    try {
      Value value = evaluator(module).evaluate(constant.value());
      boolean curved = scalars().refusesCurved(entries(value));
      return curved ? Value.Failure.FAILURE : value;
    } catch (Fault fault) {
      reporter.report(fault.diagnostic());
      return Value.Failure.FAILURE;
    }
  }

  private static List<Value> entries(Value value) {
    return value instanceof Value.Vector vector ? vector.entries() : List.of(value);
  }

  private Scalars scalars() {
    return new Scalars(new CircuitBuilder(List.of()), new CallTrace(reporter), budget);
  }

  private Value circular(Identifier name) {
    reporter.report(
        Diagnostic.error(
            Code.NOT_CONSTANT, name.span(), "'" + name.text() + "' is defined by itself"));
    return Value.Failure.FAILURE;
  }

  /** The number a constant expression stands for; empty where it is none, which is reported. */
  Optional<Rational> number(Expr expr, Module module, String what) {
    Value value = evaluator(module).evaluate(expr);
    if (value instanceof Value.Constant constant) {
      return Optional.of(constant.number());
    }
    if (value != Value.Failure.FAILURE) {
      String message = what + " must be a constant number, not " + value.kind();
      reporter.report(Diagnostic.error(Code.NOT_CONSTANT, expr.span(), message));
    }
    return Optional.empty();
  }

  private Evaluator evaluator(Module module) {
    return new Evaluator(this, module, new CircuitBuilder(List.of()), Map.of());
  }
}
