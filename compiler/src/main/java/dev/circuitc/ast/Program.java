package dev.circuitc.ast;

import dev.circuitc.diagnostic.Source;
import java.util.List;

/**
 * One source file as it is written.
 *
 * @param definitions in source order
 */
public record Program(Source source, List<Definition> definitions) {
  public Program {
    definitions = List.copyOf(definitions);
  }
}
