package dev.circuitc.meaning;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.commons.math3.dfp.Dfp;

/** The value of an expression where its names have values: {@code e within tol} is e. */
final class TrueExpression implements Expr.Visitor<Quantity> {
  private final TrueFunctions functions;
  private final Program program; // where names are looked up
  private final Map<String, Quantity> names;
  private final Reached reached;

  TrueExpression(
      TrueFunctions functions, Program program, Map<String, Quantity> names, Reached reached) {
    this.functions = functions;
    this.program = program;
    this.names = new HashMap<>(names);
    this.reached = reached;
  }

  Quantity value(Expr expr) {
    return expr.accept(this);
  }

  private TrueExpression with(String name, Quantity value) {
    TrueExpression inner = new TrueExpression(functions, program, names, reached);
    inner.names.put(name, value);
    return inner;
  }

  @Override
  public Quantity number(Expr.Number expr) {
    return Quantity.scalar(Decimals.of(expr.value(), TrueFunctions.field()));
  }

  private static Quantity number(int value) {
    return Quantity.scalar(TrueFunctions.field().newDfp(value));
  }

  @Override
  public Quantity name(Expr.Name expr) {
    Quantity local = names.get(expr.name());
    if (local != null) {
      return local;
    }
    TrueFunctions.Found found = functions.find(expr.name(), program).orElseThrow();
    Expr constant = ((Definition.Constant) found.definition()).value();
    return new TrueExpression(functions, found.program(), Map.of(), reached).value(constant);
  }

  @Override
  public Quantity call(Expr.Call expr) {
    if (expr.function().text().equals("pwl")) {
      return lines(expr.arguments().get(0), expr.arguments().get(1));
    }
    List<Quantity> arguments = expr.arguments().stream().map(this::value).toList();
    Optional<TrueFunctions.Found> found = functions.find(expr.function().text(), program);
    if (found.isEmpty()) {
      return BuiltinMeaning.of(expr.function().text(), arguments);
    }
    Definition.Function function = (Definition.Function) found.get().definition();
    Map<String, Quantity> parameters = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(function.parameters().get(i).name().text(), arguments.get(i));
    }
    return new TrueExpression(functions, found.get().program(), parameters, reached)
        .value(function.body());
  }

  /** Straight between points that are written out, and on for ever along the end pieces. */
  private Quantity lines(Expr argument, Expr table) {
    List<Expr.Point> points =
        ((Expr.VectorLiteral) table).entries().stream().map(Expr.Point.class::cast).toList();
    List<Dfp> xs = points.stream().map(point -> value(point.x()).number()).toList();
    List<Dfp> ys = points.stream().map(point -> value(point.y()).number()).toList();
    return value(argument).map(x -> interpolated(xs, ys, x));
  }

  private static Dfp interpolated(List<Dfp> xs, List<Dfp> ys, Dfp x) {
    int piece = 0;
    while (piece < xs.size() - 2 && x.greaterThan(xs.get(piece + 1))) {
      piece++;
    }
    Dfp rise = ys.get(piece + 1).subtract(ys.get(piece));
    Dfp run = xs.get(piece + 1).subtract(xs.get(piece));
    return ys.get(piece).add(x.subtract(xs.get(piece)).multiply(rise).divide(run));
  }

  @Override
  public Quantity index(Expr.Index expr) {
    int index = value(expr.index()).integer();
    return Quantity.scalar(value(expr.vector()).entries().get(index));
  }

  @Override
  public Quantity slice(Expr.Slice expr) {
    int first = value(expr.first()).integer();
    int last = value(expr.last()).integer();
    return Quantity.vector(value(expr.vector()).entries().subList(first, last + 1));
  }

  @Override
  public Quantity vector(Expr.VectorLiteral expr) {
    return Quantity.vector(expr.entries().stream().map(e -> value(e).number()).toList());
  }

  @Override
  public Quantity comprehension(Expr.Comprehension expr) {
    List<Dfp> entries = new ArrayList<>();
    String name = expr.generator().variable().text();
    each(expr.generator(), i -> entries.add(with(name, number(i)).value(expr.entry()).number()));
    return Quantity.vector(entries);
  }

  @Override
  public Quantity fold(Expr.Fold expr) {
    List<Quantity> last = new ArrayList<>(List.of(value(expr.start())));
    String name = expr.generator().variable().text();
    each(
        expr.generator(),
        i -> {
          TrueExpression inner = with(expr.accumulator().text(), last.get(0));
          last.set(0, inner.with(name, number(i)).value(expr.step()));
        });
    return last.get(0);
  }

  private void each(Expr.Generator generator, IntConsumer work) {
    int last = value(generator.last()).integer();
    for (int i = value(generator.first()).integer(); i <= last; i++) {
      work.accept(i);
    }
  }

  @Override
  public Quantity sum(Expr.Sum expr) {
    Quantity sum = value(expr.terms().get(0));
    for (int i = 1; i < expr.terms().size(); i++) {
      boolean minus = expr.subtracted().get(i);
      sum = sum.with(value(expr.terms().get(i)), minus ? Dfp::subtract : Dfp::add);
    }
    return sum;
  }

  @Override
  public Quantity product(Expr.Product expr) {
    Quantity product = value(expr.factors().get(0));
    for (int i = 1; i < expr.factors().size(); i++) {
      boolean over = expr.divided().get(i);
      product = product.with(value(expr.factors().get(i)), over ? Dfp::divide : Dfp::multiply);
    }
    return product;
  }

  @Override
  public Quantity negative(Expr.Negative expr) {
    return value(expr.operand()).map(Dfp::negate);
  }

  @Override
  public Quantity power(Expr.Power expr) {
    Dfp exponent = value(expr.exponent()).number();
    return value(expr.base()).map(x -> Decimals.power(x, exponent));
  }

  @Override
  public Quantity absolute(Expr.Absolute expr) {
    return value(expr.operand()).map(Dfp::abs);
  }

  @Override
  public Quantity let(Expr.Let expr) {
    TrueExpression inner = this;
    for (Expr.Binding binding : expr.bindings()) {
      inner = inner.with(binding.name().text(), inner.value(binding.value()));
    }
    return inner.value(expr.body());
  }

  @Override
  public Quantity choice(Expr.If expr) {
    Dfp t = value(expr.condition()).number();
    if (expr.ramp().isEmpty()) {
      return value(holds(expr.condition()) ? expr.chosen() : expr.otherwise());
    }
    Dfp share = t.divide(value(expr.ramp().get()).number());
    Dfp part = BuiltinMeaning.smaller(BuiltinMeaning.positive(share), t.getOne());
    Quantity otherwise = value(expr.otherwise());
    Quantity step = value(expr.chosen()).with(otherwise, Dfp::subtract);
    return otherwise.with(step.map(part::multiply), Dfp::add);
  }

  private boolean holds(Expr condition) {
    if (condition instanceof Expr.Not not) {
      return !holds(not.condition());
    }
    if (condition instanceof Expr.Junction junction) {
      return junction.all()
          ? junction.conditions().stream().allMatch(this::holds)
          : junction.conditions().stream().anyMatch(this::holds);
    }
    Expr.Comparator comparator = ((Expr.Comparison) condition).comparator();
    Dfp t = value(condition).number();
    boolean equalToo =
        comparator == Expr.Comparator.LESS_EQUAL || comparator == Expr.Comparator.GREATER_EQUAL;
    return equalToo ? !t.negativeOrNull() || t.isZero() : t.strictlyPositive();
  }

  @Override
  public Quantity within(Expr.Within expr) {
    reached.add(expr);
    return value(expr.value());
  }

  /** The t of t > 0. */
  @Override
  public Quantity comparison(Expr.Comparison expr) {
    Quantity difference = value(expr.left()).with(value(expr.right()), Dfp::subtract);
    boolean less =
        expr.comparator() == Expr.Comparator.LESS
            || expr.comparator() == Expr.Comparator.LESS_EQUAL;
    return less ? difference.map(Dfp::negate) : difference;
  }

  @Override
  public Quantity junction(Expr.Junction expr) {
    List<Quantity> parts = expr.conditions().stream().map(this::value).toList();
    return BuiltinMeaning.of(expr.all() ? "min" : "max", parts);
  }

  @Override
  public Quantity not(Expr.Not expr) {
    return value(expr.condition()).map(Dfp::negate);
  }

  @Override
  public Quantity point(Expr.Point expr) {
    throw new IllegalStateException("a point outside a table");
  }

  @Override
  public Quantity text(Expr.Text expr) {
    throw new IllegalStateException("a text outside a table");
  }
}
