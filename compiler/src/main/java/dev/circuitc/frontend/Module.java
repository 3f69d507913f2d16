package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source file with the files it uses, and the names an expression in it can say. */
final class Module {
  /** A {@code use} and the module it names. */
  record Used(Definition.Use use, Module module) {}

  private final Program program;
  private final List<Used> uses = new ArrayList<>();
  private final Map<String, Global> globals = new LinkedHashMap<>();

  Module(Program program) {
    this.program = program;
  }

  Program program() {
    return program;
  }

  /** In source order, each module once. */
  List<Used> uses() {
    return uses;
  }

  void use(Used used) {
    if (uses.stream().noneMatch(known -> known.module() == used.module())) {
      uses.add(used);
    }
  }

  /** Makes a name known; the global that has it already, where there is one. */
  Optional<Global> define(String name, Global global) {
    return Optional.ofNullable(globals.putIfAbsent(name, global));
  }

  Optional<Global> find(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  /** In the order in which they were made known. */
  Iterable<String> names() {
    return globals.keySet();
  }

  Iterable<Global> globals() {
    return globals.values();
  }
}
