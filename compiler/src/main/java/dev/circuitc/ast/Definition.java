package dev.circuitc.ast;

import java.util.List;
import java.util.Optional;

/** One of the four things a source file is made of. */
public sealed interface Definition {
  /** {@code use "path"}. */
  record Use(Expr.Text path) implements Definition {}

  /** {@code const name = value}. */
  record Constant(Identifier name, Expr value) implements Definition {}

  /** {@code def name(parameters) = body}. */
  record Function(Identifier name, List<Parameter> parameters, Expr body) implements Definition {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * {@code net name(inputs) -> (results) hidden n = body}.
   *
   * @param results empty where the source names none
   */
  record Net(
      Identifier name,
      List<Parameter> inputs,
      List<Identifier> results,
      Optional<Expr> hidden,
      Expr body)
      implements Definition {
    public Net {
      inputs = List.copyOf(inputs);
      results = List.copyOf(results);
    }
  }
}
