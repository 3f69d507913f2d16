package dev.circuitc.frontend;

import dev.circuitc.ast.Children;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.ast.Parameter;
import dev.circuitc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Walks a module and notes where each local name is known and where each name is used. */
final class SymbolWalk {
  /** A name used at a span. */
  record Use(Span span, Symbol symbol) {}

  /** A local name and the stretch of source in which it is known. */
  record Scope(Span extent, Symbol symbol) {}

  private final Module module;
  private final List<Use> uses = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Symbol> open = new ArrayList<>(); // innermost last

  SymbolWalk(Module module) {
    this.module = module;
    module.program().definitions().forEach(this::walk);
  }

  List<Use> uses() {
    return uses;
  }

  List<Scope> scopes() {
    return scopes;
  }

  private void walk(Definition definition) {
    if (definition instanceof Definition.Constant constant) {
      declared(constant.name(), globalSymbol(definition));
      walk(constant.value());
    } else if (definition instanceof Definition.Function function) {
      declared(function.name(), globalSymbol(definition));
      walkBody(function.parameters(), function.body());
    } else if (definition instanceof Definition.Net net) {
      net.hidden().ifPresent(this::walk);
      walkBody(net.inputs(), net.body());
    }
  }

  private void walkBody(List<Parameter> parameters, Expr body) {
    for (Parameter parameter : parameters) {
      parameter.length().ifPresent(this::walk);
      parameter.domain().ifPresent(domain -> walk(domain.lower()));
      parameter.domain().ifPresent(domain -> walk(domain.upper()));
    }
    List<Symbol> symbols = parameters.stream().map(SymbolWalk::input).toList();
    within(symbols, body);
  }

  /** Walks an expression in which some more names are known. */
  private void within(List<Symbol> symbols, Expr body) {
    for (Symbol symbol : symbols) {
      symbol.declaration().ifPresent(span -> uses.add(new Use(span, symbol)));
      scopes.add(new Scope(body.span(), symbol));
      open.add(symbol);
    }
    walk(body);
    symbols.forEach(symbol -> open.remove(open.size() - 1));
  }

  private void walk(Expr expr) {
    if (expr instanceof Expr.Let let) {
      walkLet(let);
    } else if (expr instanceof Expr.Comprehension comprehension) {
      walkRange(comprehension.generator());
      within(List.of(local(comprehension.generator().variable())), comprehension.entry());
    } else if (expr instanceof Expr.Fold fold) {
      walk(fold.start());
      walkRange(fold.generator());
      within(List.of(local(fold.accumulator()), local(fold.generator().variable())), fold.step());
    } else {
      if (expr instanceof Expr.Name name) {
        use(name.name(), name.span());
      } else if (expr instanceof Expr.Call call) {
        use(call.function().text(), call.function().span());
      }
      Children.of(expr).forEach(this::walk);
    }
  }

  private void walkLet(Expr.Let let) {
    int outer = open.size();
    for (Expr.Binding binding : let.bindings()) {
      walk(binding.value());
      Symbol symbol = local(binding.name());
      uses.add(new Use(binding.name().span(), symbol));
      int start = binding.value().span().end();
      scopes.add(new Scope(new Span(let.span().source(), start, let.span().end()), symbol));
      open.add(symbol);
    }
    walk(let.body());
    open.subList(outer, open.size()).clear();
  }

  private void walkRange(Expr.Generator generator) {
    walk(generator.first());
    walk(generator.last());
  }

  private void declared(Identifier name, Symbol symbol) {
    uses.add(new Use(name.span(), symbol));
  }

  private void use(String name, Span span) {
    Optional<Symbol> symbol = Optional.empty();
    for (Symbol known : open) { // the innermost of a name comes last
      symbol = known.name().equals(name) ? Optional.of(known) : symbol;
    }
    symbol
        .or(() -> module.find(name).map(global -> globalSymbol(global.definition())))
        .or(() -> Builtin.find(name).map(SymbolWalk::builtIn))
        .ifPresent(found -> uses.add(new Use(span, found)));
  }

  private static Symbol input(Parameter parameter) {
    String length = parameter.length().map(l -> "[" + l.span().text() + "]").orElse("");
    String domain =
        parameter
            .domain()
            .map(d -> " in [" + d.lower().span().text() + ", " + d.upper().span().text() + "]")
            .orElse("");
    String name = parameter.name().text();
    Optional<Span> span = Optional.of(parameter.name().span());
    return new Symbol(name, Symbol.Kind.INPUT, span, name + length + domain);
  }

  private static Symbol local(Identifier name) {
    return new Symbol(
        name.text(), Symbol.Kind.LOCAL, Optional.of(name.span()), name.text());
  }

  /** A constant or a function of a module. */
  static Symbol globalSymbol(Definition definition) {
    Identifier name = Global.name(definition);
    if (definition instanceof Definition.Function function) {
      String parameters =
          function.parameters().stream()
              .map(parameter -> parameter.name().text())
              .collect(Collectors.joining(", "));
      String signature = "def " + name.text() + "(" + parameters + ")";
      return new Symbol(
          name.text(), Symbol.Kind.FUNCTION, Optional.of(name.span()), signature);
    }
    String value = ((Definition.Constant) definition).value().span().text();
    String signature = "const " + name.text() + " = " + value.strip();
    return new Symbol(name.text(), Symbol.Kind.CONSTANT, Optional.of(name.span()), signature);
  }

  static Symbol builtIn(Builtin builtin) {
    String signature = builtin.text() + ": built in, takes " + builtin.arity();
    return new Symbol(builtin.text(), Symbol.Kind.BUILT_IN, Optional.empty(), signature);
  }
}
