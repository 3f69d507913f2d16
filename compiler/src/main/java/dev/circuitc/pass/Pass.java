package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;

/** A step that makes a circuit into an equal one: equal outputs at every point of the declared domain. */
public interface Pass {
  /** What {@code --dump-after} calls it: lower case, words joined by hyphens. */
  String name();

  Circuit apply(Circuit circuit);
}
