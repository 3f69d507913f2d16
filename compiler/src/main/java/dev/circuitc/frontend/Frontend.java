package dev.circuitc.frontend;

import dev.circuitc.approximation.Goal;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Program;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads a source up to the circuits of its nets: parse, check names, lower. */
public final class Frontend {
  private final Reporter reporter = new Reporter();
  private final Imports imports;
  private final Goal.Shape shape;

  private Frontend(Imports imports, Goal.Shape shape) {
    this.imports = imports;
    this.shape = shape;
  }

  /**
   * The nets of a source.
   *
   * @throws CompileException with every message of the first stage that finds an error
   */
  public static LoweredProgram read(Source source, Imports imports) {
    return read(source, imports, Goal.Shape.SMALL);
  }

  /**
   * The nets of a source.
   *
   * @param shape what curves are made small in
   * @throws CompileException with every message of the first stage that finds an error
   */
  public static LoweredProgram read(Source source, Imports imports, Goal.Shape shape) {
    return DeepStack.run(() -> new Frontend(imports, shape).read(source));
  }

  /**
   * The program of a source as it is written, its names unchecked.
   *
   * @throws CompileException with every definition that cannot be read
   */
  public static Program parse(Source source) {
    Reporter reporter = new Reporter();
    Program program = DeepStack.run(() -> SourceParser.parse(source, reporter));
    reporter.throwIfErrors();
    return program;
  }

  private LoweredProgram read(Source source) {
    ModuleLoader loader = new ModuleLoader(imports, reporter);
    Module root = loader.load(source);
    reporter.throwIfErrors();
    checkNames(loader.loaded());
    reporter.throwIfErrors();
    List<LoweredNet> nets = lower(root, loader.loaded());
    reporter.throwIfErrors();
    return new LoweredProgram(nets, reporter.collected());
  }

  private void checkNames(List<Module> modules) {
    NameTable names = new NameTable(reporter);
    modules.forEach(names::fill);
    modules.forEach(module -> new NameCheck(module, reporter).check());
  }

  private List<LoweredNet> lower(Module root, List<Module> modules) {
    Constants constants = new Constants(imports, reporter, new Budget(), shape);
    modules.forEach(module -> constantsOf(module, constants));
    NetLowering lowering = new NetLowering(constants, root);
    List<LoweredNet> nets = new ArrayList<>();
    for (Definition definition : root.program().definitions()) {
      if (definition instanceof Definition.Net net && !constants.budget().isExhausted()) {
        lowering.lower(net).ifPresent(nets::add);
      }
    }
    return nets;
  }

  /** Evaluates constants that no net uses too: they may be wrong. */
  private static void constantsOf(Module module, Constants constants) {
    for (Definition definition : module.program().definitions()) {
      if (definition instanceof Definition.Constant constant
          && !constants.budget().isExhausted()) {
        constants.value(constant, module);
      }
    }
  }
}
