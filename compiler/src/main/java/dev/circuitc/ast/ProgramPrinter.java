package dev.circuitc.ast;

import dev.circuitc.ast.Expr.Binding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints a program as a tree, a line a node, what it is made of indented below it.
 *
 * <pre>
 * net min2(x1, x2)
 *   call min
 *     name x1
 *     name x2
 * </pre>
 */
public final class ProgramPrinter implements Expr.Visitor<String> {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private ProgramPrinter() {}

  public static String print(Program program) {
    ProgramPrinter printer = new ProgramPrinter();
    program.definitions().forEach(printer::definition);
    return printer.text.toString();
  }

  private void definition(Definition definition) {
    if (definition instanceof Definition.Use use) {
      line(0, "use \"" + use.path().value() + "\"");
    } else if (definition instanceof Definition.Constant constant) {
      line(0, "const " + constant.name().text());
      tree(1, constant.value());
    } else if (definition instanceof Definition.Function function) {
      line(0, "def " + function.name().text() + names(function.parameters()));
      tree(1, function.body());
    } else if (definition instanceof Definition.Net net) {
      line(0, "net " + net.name().text() + names(net.inputs()) + results(net));
      net.inputs().forEach(this::input);
      labelled("hidden", net.hidden());
      tree(1, net.body());
    }
  }

  private static String names(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.name().text())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String results(Definition.Net net) {
    return net.results().isEmpty()
        ? ""
        : net.results().stream().map(Identifier::text).collect(Collectors.joining(", ", " -> (", ")"));
  }

  private void input(Parameter parameter) {
    labelled("length of " + parameter.name().text(), parameter.length());
    labelled("least " + parameter.name().text(), parameter.domain().map(Parameter.Domain::lower));
    labelled("greatest " + parameter.name().text(), parameter.domain().map(Parameter.Domain::upper));
  }

  private void labelled(String label, Optional<Expr> expr) {
    if (expr.isPresent()) {
      line(1, label);
      tree(2, expr.get());
    }
  }

  private void tree(int depth, Expr expr) {
    line(depth, expr.accept(this));
    Children.of(expr).forEach(child -> tree(depth + 1, child));
  }

  private void line(int depth, String content) {
    text.append(INDENT.repeat(depth)).append(content).append('\n');
  }

  @Override
  public String number(Expr.Number expr) {
    return "number " + expr.value();
  }

  @Override
  public String text(Expr.Text expr) {
    return "text \"" + expr.value() + "\"";
  }

  @Override
  public String name(Expr.Name expr) {
    return "name " + expr.name();
  }

  @Override
  public String call(Expr.Call expr) {
    return "call " + expr.function().text();
  }

  @Override
  public String index(Expr.Index expr) {
    return "index";
  }

  @Override
  public String slice(Expr.Slice expr) {
    return "slice";
  }

  @Override
  public String vector(Expr.VectorLiteral expr) {
    return "vector";
  }

  @Override
  public String comprehension(Expr.Comprehension expr) {
    return "vector for " + expr.generator().variable().text();
  }

  @Override
  public String fold(Expr.Fold expr) {
    String accumulator = expr.accumulator().text();
    return "fold " + accumulator + " for " + expr.generator().variable().text();
  }

  @Override
  public String point(Expr.Point expr) {
    return "point";
  }

  @Override
  public String sum(Expr.Sum expr) {
    return "sum " + operators(expr.subtracted(), "-", "+");
  }

  @Override
  public String product(Expr.Product expr) {
    return "product " + operators(expr.divided(), "/", "*");
  }

  /** {@code + - +}: by child. */
  private static String operators(List<Boolean> inverted, String inverse, String plain) {
    return inverted.stream().map(i -> i ? inverse : plain).collect(Collectors.joining(" "));
  }

  @Override
  public String negative(Expr.Negative expr) {
    return "negative";
  }

  @Override
  public String power(Expr.Power expr) {
    return "power";
  }

  @Override
  public String absolute(Expr.Absolute expr) {
    return "absolute";
  }

  @Override
  public String let(Expr.Let expr) {
    return expr.bindings().stream()
        .map(Binding::name)
        .map(Identifier::text)
        .collect(Collectors.joining(", ", "let ", ""));
  }

  @Override
  public String choice(Expr.If expr) {
    return expr.ramp().isPresent() ? "if ramp" : "if";
  }

  @Override
  public String within(Expr.Within expr) {
    return "within";
  }

  @Override
  public String comparison(Expr.Comparison expr) {
    return expr.comparator().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String junction(Expr.Junction expr) {
    return expr.all() ? "and" : "or";
  }

  @Override
  public String not(Expr.Not expr) {
    return "not";
  }
}
