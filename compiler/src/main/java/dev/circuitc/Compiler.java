package dev.circuitc;

import dev.circuitc.approximation.Goal;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Diagnostics;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.Frontend;
import dev.circuitc.frontend.Imports;
import dev.circuitc.frontend.LoweredNet;
import dev.circuitc.frontend.LoweredProgram;
import dev.circuitc.ir.Circuit;
import dev.circuitc.network.Assembler;
import dev.circuitc.network.Layering;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.TooLargeException;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.PassManager;
import dev.circuitc.pass.Passes;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline: text, program, circuit, smaller circuit, layers, network.
 *
 * <p>A pure function of source, imports and options. Nets know nothing of each other, so each is
 * compiled on a thread of its own as long as there are processors.
 */
public final class Compiler {
  /** Name and version, as weight files carry them. */
  public static final String TOOL = "circuitc 0.1.0";

  private final Options options;
  private final PassObserver observer;

  public Compiler(Options options) {
    this(options, (net, pass, circuit) -> {});
  }

  /**
   * @param observer is shown each net's circuit after each pass
   */
  public Compiler(Options options, PassObserver observer) {
    this.options = options;
    this.observer = observer;
  }

  /**
   * Compiles every net of a source.
   *
   * @throws CompileException with all messages of the first stage that finds the source wrong
   */
  public Compilation compile(Source source, Imports imports) {
    LoweredProgram read = Frontend.read(source, imports, shape());
    Optional<Provenance> provenance = Optional.of(provenance(source));
    List<Outcome> outcomes =
        read.nets().parallelStream().map(net -> outcome(net, provenance)).toList();
    List<Diagnostic> errors = outcomes.stream().flatMap(o -> o.errors().stream()).toList();
    if (!errors.isEmpty()) {
      throw new CompileException(new Diagnostics(errors));
    }
    List<CompiledNet> nets = outcomes.stream().flatMap(o -> o.net().stream()).toList();
    return new Compilation(nets, read.warnings());
  }

  /** A net compiled, or what is wrong with it. */
  private record Outcome(Optional<CompiledNet> net, List<Diagnostic> errors) {}

  private Outcome outcome(LoweredNet net, Optional<Provenance> provenance) {
    try {
      return new Outcome(Optional.of(compile(net, provenance)), List.of());
    } catch (CompileException e) {
      return new Outcome(Optional.empty(), e.diagnostics().all());
    }
  }

  /**
   * Compiles one net.
   *
   * @throws CompileException if it asks for fewer hidden layers than it needs, or takes too many units
   */
  public CompiledNet compile(LoweredNet net, Optional<Provenance> provenance) {
    Circuit optimised = optimise(net);
    int least = Layering.leastDepth(optimised);
    int asked = options.hidden().orElse(net.hidden());
    int depth = asked == 0 ? least : asked;
    if (depth < least) {
      throw new CompileException(new Diagnostics(List.of(tooFewLayers(net, depth, least))));
    }
    try {
      Network network = Assembler.assemble(net.name(), optimised, depth, provenance);
      return new CompiledNet(net.name(), net.circuit(), optimised, network, net.deviations());
    } catch (TooLargeException e) {
      throw new CompileException(new Diagnostics(List.of(tooLarge(net, depth, e))));
    }
  }

  private Goal.Shape shape() {
    return options.aim() == Aim.DEPTH ? Goal.Shape.SHALLOW : Goal.Shape.SMALL;
  }

  private Circuit optimise(LoweredNet net) {
    return new PassManager(
            Passes.of(options.aim()), (pass, result) -> observer.after(net.name(), pass, result))
        .run(net.circuit());
  }

  private static Diagnostic tooFewLayers(LoweredNet net, int depth, int least) {
    return Diagnostic.error(
        Code.TOO_FEW_LAYERS,
        net.span(),
        "net '%s' needs %d hidden layer%s, not %d"
            .formatted(net.name(), least, least == 1 ? "" : "s", depth));
  }

  private static Diagnostic tooLarge(LoweredNet net, int depth, TooLargeException cause) {
    return Diagnostic.error(
        Code.LIMIT,
        net.span(),
        "net '%s' in %d hidden layers takes %s"
            .formatted(net.name(), depth, cause.getMessage()));
  }

  private static Provenance provenance(Source source) {
    String name = source.name();
    int folders = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return new Provenance(TOOL, name.substring(folders + 1), Fingerprint.sha256(source.text()));
  }
}
