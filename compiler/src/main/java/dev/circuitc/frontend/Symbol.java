package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Span;
import java.util.Optional;

/**
 * A name that an expression can say, as an editor shows it.
 *
 * @param declaration where it is declared; empty for what is built in
 * @param signature how it is declared or called: {@code def clamp01(x)}
 */
public record Symbol(String name, Kind kind, Optional<Span> declaration, String signature) {
  /** What a name stands for. */
  public enum Kind {
    FUNCTION,
    CONSTANT,
    INPUT,
    LOCAL,
    BUILT_IN
  }
}
