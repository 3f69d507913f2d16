package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Identifier;

/**
 * A constant or definition beside the module it stands in; two are equal only if they are the same.
 */
final class Global {
  private final Module module;
  private final Definition definition;

  Global(Module module, Definition definition) {
    this.module = module;
    this.definition = definition;
  }

  /** The module in which its body finds its names. */
  Module module() {
    return module;
  }

  Definition definition() {
    return definition;
  }

  /** What it is called; a {@code use} and a net have no name that an expression could say. */
  static Identifier name(Definition definition) {
    if (definition instanceof Definition.Constant constant) {
      return constant.name();
    }
    if (definition instanceof Definition.Function function) {
      return function.name();
    }
    throw new IllegalArgumentException("no global name: " + definition);
  }

  static boolean isNamed(Definition definition) {
    return definition instanceof Definition.Constant || definition instanceof Definition.Function;
  }
}
