package dev.circuitc.frontend;

import dev.circuitc.approximation.Goal;
import dev.circuitc.ast.Children;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands where in a source, for editors: names, where they are declared, and expressions.
 *
 * <p>Made of what can be read, so that it serves a source that is wrong somewhere.
 */
public final class SourceIndex {
  private final Module root;
  private final Imports imports;
  private final SymbolWalk walk;
  private final boolean isSound; // every name is known: expressions can be lowered

  private SourceIndex(Module root, Imports imports, boolean isSound) {
    this.root = root;
    this.imports = imports;
    this.walk = new SymbolWalk(root);
    this.isSound = isSound;
  }

  public static SourceIndex of(Source source, Imports imports) {
    return DeepStack.run(
        () -> {
          Reporter faults = new Reporter(); // told by the compiler, not here
          ModuleLoader loader = new ModuleLoader(imports, faults);
          Module root = loader.load(source);
          NameTable names = new NameTable(faults);
          loader.loaded().forEach(names::fill);
          loader.loaded().forEach(module -> new NameCheck(module, faults).check());
          return new SourceIndex(root, imports, !faults.collected().hasErrors());
        });
  }

  /** What the name at an offset stands for. */
  public Optional<Symbol> symbolAt(int offset) {
    return useAt(offset).map(SymbolWalk.Use::symbol);
  }

  /** The stretch of the name at an offset. */
  public Optional<Span> nameAt(int offset) {
    return useAt(offset).map(SymbolWalk.Use::span);
  }

  private Optional<SymbolWalk.Use> useAt(int offset) {
    return walk.uses().stream().filter(use -> contains(use.span(), offset)).findFirst();
  }

  private static boolean contains(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  /** The names that an expression at an offset can say, inner ones instead of those they hide. */
  public List<Symbol> visibleAt(int offset) {
    Map<String, Symbol> visible = new LinkedHashMap<>();
    for (Builtin builtin : Builtin.values()) {
      visible.put(builtin.text(), SymbolWalk.builtIn(builtin));
    }
    for (Global global : root.globals()) {
      Symbol symbol = SymbolWalk.globalSymbol(global.definition());
      visible.put(symbol.name(), symbol);
    }
    walk.scopes().stream()
        .filter(scope -> contains(scope.extent(), offset))
        .forEach(scope -> visible.put(scope.symbol().name(), scope.symbol()));
    return List.copyOf(visible.values());
  }

  /** The path in quotes at an offset, where a {@code use} names a file. */
  public Optional<String> pathAt(int offset) {
    return root.program().definitions().stream()
        .filter(Definition.Use.class::isInstance)
        .map(definition -> ((Definition.Use) definition).path())
        .filter(path -> contains(path.span(), offset))
        .map(Expr.Text::value)
        .findFirst();
  }

  /** The smallest expression of a net at an offset that stands alone. */
  public Optional<Span> expressionAt(int offset) {
    return fragmentAt(offset).map(net -> innermost(net.body()).span());
  }

  /**
   * The smallest expression of a net at an offset, as a net of its own; empty where none stands alone,
   * or what stands there is no number or vector.
   */
  public Optional<LoweredNet> loweredAt(int offset) {
    return !isSound
        ? Optional.empty()
        : DeepStack.run(
            () -> fragmentAt(offset).flatMap(net -> new NetLowering(constants(), root).lower(net)));
  }

  private Constants constants() {
    return new Constants(imports, new Reporter(), new Budget(), Goal.Shape.SMALL);
  }

  private Optional<Definition.Net> fragmentAt(int offset) {
    return root.program().definitions().stream()
        .filter(Definition.Net.class::isInstance)
        .map(Definition.Net.class::cast)
        .filter(net -> contains(net.body().span(), offset))
        .findFirst()
        .map(net -> fragment(net, offset));
  }

  private static Definition.Net fragment(Definition.Net net, int offset) {
    Expr found = net.body();
    List<Expr.Binding> bindings = new ArrayList<>(); // those that the expression can say
    for (Optional<Expr> inner = Optional.of(found); inner.isPresent(); ) {
      found = inner.get();
      inner = child(found, bindings, offset);
    }
    Expr body = bindings.isEmpty() ? found : new Expr.Let(bindings, found, found.span());
    return new Definition.Net(net.name(), net.inputs(), List.of(), Optional.empty(), body);
  }

  /** The part of an expression at an offset, unless a name is bound there that has many values. */
  private static Optional<Expr> child(Expr expr, List<Expr.Binding> bindings, int offset) {
    if (expr instanceof Expr.Comprehension || expr instanceof Expr.Fold) {
      return Optional.empty();
    }
    Optional<Expr> child =
        Children.of(expr).stream()
            .filter(part -> contains(part.span(), offset))
            .min(Comparator.comparingInt(part -> part.span().end() - part.span().start()));
    if (expr instanceof Expr.Let let && child.isPresent()) {
      for (Expr.Binding binding : let.bindings()) {
        if (binding.value() == child.get()) {
          break;
        }
        bindings.add(binding);
      }
    }
    return child;
  }

  private static Expr innermost(Expr body) {
    return body instanceof Expr.Let let ? let.body() : body;
  }
}
