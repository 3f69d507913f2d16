package dev.circuitc.meaning;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Parameter;
import dev.circuitc.ast.Program;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.FileImports;
import dev.circuitc.frontend.Frontend;
import dev.circuitc.frontend.StandardLibrary;
import dev.circuitc.math.Rational;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** The functions that the nets of a source are written as, to some twenty digits. */
public final class TrueFunctions {
  private static final DfpField FIELD = new DfpField(24);

  private final Program root;
  private final Map<Program, List<Program>> used = new HashMap<>(); // by who uses them

  public TrueFunctions(Source source) {
    this.root = Frontend.parse(source);
    load(root);
  }

  private void load(Program program) {
    used.put(program, new ArrayList<>());
    for (Definition definition : program.definitions()) {
      if (definition instanceof Definition.Use use) {
        Program other = Frontend.parse(open(program.source().name(), use.path().value()));
        used.get(program).add(other);
        load(other);
      }
    }
  }

  private static Source open(String importing, String path) {
    try {
      return StandardLibrary.contains(path)
          ? StandardLibrary.open(path)
          : new FileImports().open(importing, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source, read. */
  public Program root() {
    return root;
  }

  static DfpField field() {
    return FIELD;
  }

  /** The outputs of a net at a point. */
  public List<Dfp> evaluate(String net, List<Rational> point) {
    return evaluate(net, point, new Reached());
  }

  /** The outputs of a net at a point, and what was walked through for them. */
  public List<Dfp> evaluate(String net, List<Rational> point, Reached reached) {
    Definition.Net definition = net(net);
    Map<String, Quantity> inputs = new HashMap<>();
    int next = 0;
    for (Parameter input : definition.inputs()) {
      int width = input.length().map(length -> constant(length).intValue()).orElse(1);
      List<Dfp> values =
          point.subList(next, next + width).stream().map(x -> Decimals.of(x, FIELD)).toList();
      inputs.put(
          input.name().text(),
          input.length().isPresent() ? Quantity.vector(values) : Quantity.scalar(values.get(0)));
      next += width;
    }
    return new TrueExpression(this, root, inputs, reached).value(definition.body()).entries();
  }

  /** The value of an expression without inputs. */
  public Dfp constant(Expr expr) {
    return new TrueExpression(this, root, Map.of(), new Reached()).value(expr).number();
  }

  private Definition.Net net(String name) {
    return root.definitions().stream()
        .filter(Definition.Net.class::isInstance)
        .map(Definition.Net.class::cast)
        .filter(net -> net.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A definition beside the file it stands in. */
  record Found(Definition definition, Program program) {}

  /** What a name stands for in a file; empty for what is built in. */
  Optional<Found> find(String name, Program program) {
    return own(name, program)
        .or(() -> used.get(program).stream().flatMap(p -> own(name, p).stream()).findFirst());
  }

  private static Optional<Found> own(String name, Program program) {
    return program.definitions().stream()
        .filter(definition -> name.equals(name(definition)))
        .map(definition -> new Found(definition, program))
        .findFirst();
  }

  private static String name(Definition definition) {
    if (definition instanceof Definition.Function function) {
      return function.name().text();
    }
    return definition instanceof Definition.Constant constant ? constant.name().text() : "";
  }
}
