package dev.circuitc.ast;

import java.util.Optional;

/**
 * An input of a net, or a parameter of a definition, which has a name only.
 *
 * @param length how many entries, where it is a vector: {@code p[9]}
 * @param domain the values it may take, where they are declared: {@code in [lo, hi]}
 */
public record Parameter(Identifier name, Optional<Expr> length, Optional<Domain> domain) {
  /** The ends of a declared domain. */
  public record Domain(Expr lower, Expr upper) {}
}
