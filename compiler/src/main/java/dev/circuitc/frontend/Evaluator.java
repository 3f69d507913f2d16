package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Parameter;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.CircuitBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks an expression and builds the circuit it means; what is constant is computed on the way.
 *
 * <p>Names are known to be right. It makes no effort to build small: its circuit is the meaning that
 * everything later is held against.
 */
final class Evaluator implements Expr.Visitor<Value> {
  private final Constants constants;
  private final Budget budget;
  private final CallTrace trace;
  private final Broadcast broadcast;
  private final Scalars scalars;
  private final Vectors vectors;
  private final Tolerances tolerances;
  private final Conditions conditions;
  private final BuiltinCalls builtins;

  private Module module; // where names are looked up
  private Map<String, Value> locals;

  Evaluator(
      Constants constants, Module module, CircuitBuilder builder, Map<String, Value> locals) {
    this.constants = constants;
    this.module = module;
    this.locals = new HashMap<>(locals);
    this.budget = constants.budget();
    this.trace = new CallTrace(constants.reporter());
    this.broadcast = new Broadcast(trace, budget);
    this.scalars = new Scalars(builder, trace, budget);
    this.vectors = new Vectors(scalars, trace, budget);
    this.tolerances = new Tolerances(this, scalars, trace, constants.shape());
    Choices choices = new Choices(this, builder, broadcast, scalars, trace);
    this.conditions = new Conditions(this, scalars, trace, choices);
    Tables tables = new Tables(constants.imports(), trace, budget);
    this.builtins = new BuiltinCalls(broadcast, scalars, vectors, tables, trace);
  }

  Broadcast broadcast() {
    return broadcast;
  }

  Tolerances tolerances() {
    return tolerances;
  }

  Value evaluate(Expr expr) {
    budget.enter(expr.span());
    try {
      return expr.accept(this);
    } finally {
      budget.leave();
    }
  }

  Argument argument(Expr expr) {
    return new Argument(evaluate(expr), expr.span());
  }

  private List<Argument> arguments(List<Expr> exprs) {
    List<Argument> arguments = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      arguments.add(argument(expr));
    }
    return arguments;
  }

  @Override
  public Value number(Expr.Number expr) {
    return new Value.Constant(budget.checked(expr.value(), expr.span()));
  }

  @Override
  public Value text(Expr.Text expr) {
    return new Value.Text(expr);
  }

  @Override
  public Value name(Expr.Name expr) {
    Value local = locals.get(expr.name());
    if (local != null) {
      return local;
    }
    Global global = global(expr.name());
    return constants.value((Definition.Constant) global.definition(), global.module());
  }

  private Global global(String name) {
    return module
        .find(name)
        .orElseThrow(() -> new IllegalStateException("lowering: '" + name + "' was not checked"));
  }

  @Override
  public Value call(Expr.Call expr) {
    String name = expr.function().text();
    Optional<Global> own = module.find(name);
    if (own.isPresent()) {
      return called(own.get(), arguments(expr.arguments()), expr);
    }
    Builtin builtin = Builtin.find(name).orElseThrow();
    List<Argument> arguments =
        builtin.bendsAtValues()
            ? tolerances.apart(() -> arguments(expr.arguments()))
            : arguments(expr.arguments());
    return builtins.call(builtin, arguments, expr.span());
  }

  private Value called(Global global, List<Argument> arguments, Expr.Call call) {
    Definition.Function function = (Definition.Function) global.definition();
    Map<String, Value> parameters = new HashMap<>();
    List<Parameter> names = function.parameters();
    for (int i = 0; i < names.size(); i++) {
      parameters.put(names.get(i).name().text(), arguments.get(i).value());
    }
    Module outerModule = module;
    Map<String, Value> outerLocals = locals;
    trace.enter(call.span(), function.name().text());
    module = global.module();
    locals = parameters;
    Value result = evaluate(function.body());
    module = outerModule;
    locals = outerLocals;
    trace.leave();
    return result;
  }

  @Override
  public Value index(Expr.Index expr) {
    return vectors.entry(argument(expr.vector()), argument(expr.index()));
  }

  @Override
  public Value slice(Expr.Slice expr) {
    Argument vector = argument(expr.vector());
    return vectors.slice(vector, argument(expr.first()), argument(expr.last()));
  }

  @Override
  public Value vector(Expr.VectorLiteral expr) {
    return vectors.of(arguments(expr.entries()), expr.span());
  }

  @Override
  public Value comprehension(Expr.Comprehension expr) {
    Range range = range(expr.generator());
    List<Argument> entries = new ArrayList<>();
    forEach(expr.generator(), range, () -> entries.add(argument(expr.entry())));
    return range.isKnown() ? vectors.of(entries, expr.span()) : Value.Failure.FAILURE;
  }

  @Override
  public Value fold(Expr.Fold expr) {
    String name = expr.accumulator().text();
    Value start = evaluate(expr.start());
    Range range = range(expr.generator());
    Value outer = locals.put(name, start);
    forEach(expr.generator(), range, () -> locals.put(name, evaluate(expr.step())));
    Value result = locals.get(name);
    restore(name, outer);
    return range.isKnown() ? result : Value.Failure.FAILURE;
  }

  private Range range(Expr.Generator generator) {
    Span span = generator.first().span().to(generator.last().span());
    return vectors.range(argument(generator.first()), argument(generator.last()), span);
  }

  /** Does the work once for each value of the generator's variable. */
  private void forEach(Expr.Generator generator, Range range, Runnable work) {
    String name = generator.variable().text();
    Value outer = locals.get(name);
    for (long i = range.first(); i <= range.last(); i++) {
      locals.put(name, Vectors.constant(i));
      work.run();
    }
    restore(name, outer);
  }

  /** Gives a name back the value it had before, if any. */
  private void restore(String name, Value outer) {
    if (outer == null) {
      locals.remove(name);
    } else {
      locals.put(name, outer);
    }
  }

  @Override
  public Value point(Expr.Point expr) {
    return new Value.Point(evaluate(expr.x()), evaluate(expr.y()), expr);
  }

  @Override
  public Value sum(Expr.Sum expr) {
    return broadcast.apply(
        arguments(expr.terms()),
        expr.span(),
        terms -> scalars.sum(terms, expr.subtracted(), expr.span()));
  }

  @Override
  public Value product(Expr.Product expr) {
    return broadcast.apply(
        arguments(expr.factors()),
        expr.span(),
        factors -> scalars.product(factors, expr.divided(), expr.span()));
  }

  @Override
  public Value negative(Expr.Negative expr) {
    return broadcast.apply(
        List.of(argument(expr.operand())),
        expr.span(),
        operand -> scalars.negative(operand.get(0), expr.span()));
  }

  @Override
  public Value power(Expr.Power expr) {
    return broadcast.apply(
        List.of(argument(expr.base()), argument(expr.exponent())),
        expr.span(),
        operands -> scalars.power(operands.get(0), operands.get(1), expr.span()));
  }

  @Override
  public Value absolute(Expr.Absolute expr) {
    return broadcast.apply(
        List.of(argument(expr.operand())),
        expr.span(),
        operand -> scalars.absolute(operand.get(0), expr.span()));
  }

  @Override
  public Value let(Expr.Let expr) {
    List<Value> outer = new ArrayList<>();
    for (Expr.Binding binding : expr.bindings()) {
      Value value = evaluate(binding.value());
      outer.add(locals.put(binding.name().text(), value));
    }
    Value result = evaluate(expr.body());
    for (int i = outer.size() - 1; i >= 0; i--) {
      restore(expr.bindings().get(i).name().text(), outer.get(i));
    }
    return result;
  }

  @Override
  public Value choice(Expr.If expr) {
    return conditions.choice(expr);
  }

  @Override
  public Value within(Expr.Within expr) {
    return tolerances.within(expr);
  }

  @Override
  public Value comparison(Expr.Comparison expr) {
    return conditions.comparison(expr);
  }

  @Override
  public Value junction(Expr.Junction expr) {
    return conditions.junction(expr);
  }

  @Override
  public Value not(Expr.Not expr) {
    return conditions.not(expr);
  }
}
