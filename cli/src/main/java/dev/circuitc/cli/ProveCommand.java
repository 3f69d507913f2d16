package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.prove.Prover;
import dev.circuitc.runtime.prove.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides whether networks equal their source at every point of the domain. */
@Command(
    name = "prove",
    description = {
      "Decide whether networks equal their source at every input of the domain.",
      "The weights taken are those in the file, exactly. Exit status 1 if the network is refuted,"
          + " with a point where it differs, or if the time ends first."
    })
final class ProveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A source.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WEIGHTS",
      description =
          "A weight file to decide on; without it, what the compiler makes of the source.")
  private Optional<Path> weights = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Search for so long at most, for each net; the default is ${DEFAULT-VALUE}.")
  private int seconds = 60;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write the proof of the one net to a file that 'verify-certificate' checks.")
  private Optional<Path> certificate = Optional.empty();

  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (seconds < 1) {
      throw new InputException("--seconds must be 1 or more, not " + seconds);
    }
    Optional<CertificateTarget> target = certificate.map(CertificateTarget::of);
    NetFiles files = new NetFiles(terminal, options);
    List<CompiledNet> nets = files.source(file).compilation().nets();
    List<ProofResult> results = new ArrayList<>();
    if (weights.isPresent()) {
      Network network = files.weights(weights.get()).network();
      results.add(prove(net.chooseFor(network, nets), network, target));
    } else {
      chosen(nets).forEach(n -> results.add(prove(n, n.network(), target)));
    }
    print(results);
    return results.stream().allMatch(ProofResult::isDone) ? ExitStatus.YES : ExitStatus.NO;
  }

  /** A certificate is of one net. */
  private List<CompiledNet> chosen(List<CompiledNet> nets) {
    return certificate.isPresent()
        ? List.of(net.chooseOne(nets, CompiledNet::name))
        : net.choose(nets, CompiledNet::name);
  }

  private ProofResult prove(
      CompiledNet compiled, Network network, Optional<CertificateTarget> target) {
    Prover.mismatch(compiled.source(), network)
        .ifPresent(
            reason -> {
              throw new InputException(
                  "'" + compiled.name() + "' and its weights do not fit: " + reason);
            });
    try (Progress progress = new Progress(terminal, options)) {
      TimeBudget budget = new TimeBudget(seconds, "prove " + compiled.name(), progress);
      Verdict verdict = Prover.prove(compiled.source(), network, budget.budget());
      Optional<String> missing =
          verdict instanceof Verdict.Proved
              ? target.flatMap(to -> to.write(compiled, network, budget.budget()))
              : Optional.empty();
      return new ProofResult(verdict, new Replay(compiled, file, weights), missing);
    }
  }

  private void print(List<ProofResult> results) {
    if (options.json) {
      JsonReport.print(
          terminal,
          json -> {
            json.writeArrayFieldStart("nets");
            for (ProofResult result : results) {
              result.write(json);
            }
            json.writeEndArray();
          });
    } else {
      results.forEach(result -> terminal.print(result.text()));
    }
  }
}
