package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.format.Encoding;
import dev.circuitc.math.FloatType;
import dev.circuitc.pass.Aim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a weight file for each net of a source, or prints a stage on the way there. */
@Command(
    name = "compile",
    description = {
      "Write a weight file for each net of a source, after proving its network equal to the source.",
      "A network whose proof takes more than a moment is written as 'not decided'; 'prove' takes"
          + " the time."
    })
final class CompileCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source, such as samples/min.circuit.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = {
        "Where to write: a file if there is one net, else a folder, made if need be.",
        "Without it: NAME.onnx in the current folder."
      })
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "onnx (the default), safetensors or json; else what the ending of PATH says.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      description = "float32 (the default) or float64; json is exact either way.")
  private FloatType type = FloatType.FLOAT32;

  @Option(
      names = "--aim",
      paramLabel = "AIM",
      description = "What to make small: size (units, the default) or depth (hidden layers).")
  private Aim aim = Aim.SIZE;

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Make this many hidden layers, filled up with identity circuits.")
  private Optional<Integer> hidden = Optional.empty();

  @Option(names = "--no-prove", description = "Do not prove the networks before they are written.")
  private boolean unproved;

  @Mixin private StageOptions stages;
  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  CompileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    NetFile.OfSource read = new NetFiles(terminal, options).source(file, compiler());
    List<CompiledNet> nets = net.choose(read.compilation().nets(), CompiledNet::name);
    if (stages.isAsked()) {
      stages.print(read, nets, terminal, options.json);
    } else {
      report(write(nets));
    }
    return ExitStatus.YES;
  }

  private Compiler compiler() {
    if (hidden.orElse(0) < 0 || hidden.orElse(0) > Options.MOST_HIDDEN) {
      throw new InputException(
          "--hidden must be from 0 to " + Options.MOST_HIDDEN + ", not " + hidden.get());
    }
    OptionalInt layers = hidden.map(OptionalInt::of).orElse(OptionalInt.empty());
    return new Compiler(new Options(aim, layers), stages.observer());
  }

  private List<ProvedNet> write(List<CompiledNet> nets) {
    WeightTarget target = WeightTarget.of(output, format, nets.size());
    List<ProvedNet> written = new ArrayList<>();
    for (Ready ready : prepared(nets, target)) { // all of them first: a defect leaves no file
      WrittenNet file = target.write(ready.net().network(), ready.encoding());
      written.add(new ProvedNet(ready.net(), file, ready.proof()));
    }
    return written;
  }

  /** A net beside all that is found out before it is written. */
  private record Ready(CompiledNet net, SelfProof proof, Encoding encoding) {}

  private List<Ready> prepared(List<CompiledNet> nets, WeightTarget target) {
    try (Progress progress = new Progress(terminal, options)) {
      return nets.parallelStream()
          .map(net -> new Ready(net, proof(net, progress), target.encoding(net, type)))
          .toList();
    }
  }

  private SelfProof proof(CompiledNet net, Progress progress) {
    return unproved ? SelfProof.NOT_TRIED : SelfProof.of(net, progress);
  }

  private void report(List<ProvedNet> nets) {
    if (options.json) {
      JsonReport.print(terminal, json -> ProvedNet.writeAll(json, nets));
      return;
    }
    terminal.print(ProvedNet.table(nets).toString());
    if (!options.quiet) {
      nets.forEach(net -> terminal.note(net.written().roundingNote(type)));
    }
  }
}
