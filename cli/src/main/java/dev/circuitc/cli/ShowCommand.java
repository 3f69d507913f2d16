package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a source compiles to, or what is in a weight file. */
@Command(
    name = "show",
    description = "Show the networks of a source or a weight file: every unit with its circuit.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source or a weight file.")
  private Path file;

  @Mixin private StageOptions stages;
  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (stages.isAsked()) {
      printStage();
    } else {
      printNetworks();
    }
    return ExitStatus.YES;
  }

  /** A stage of the compilation, of a source; a weight file has no stages. */
  private void printStage() {
    Compiler compiler = new Compiler(Options.DEFAULT, stages.observer());
    NetFile.OfSource read = new NetFiles(terminal, options).source(file, compiler);
    List<CompiledNet> nets = net.choose(read.compilation().nets(), CompiledNet::name);
    stages.print(read, nets, terminal, options.json);
  }

  private void printNetworks() {
    NetFile read = new NetFiles(terminal, options).read(file);
    List<Network> networks = net.choose(read.networks(), Network::name);
    if (options.json) {
      printJson(read, networks);
    } else {
      terminal.print(
          networks.stream()
              .map(network -> NetworkText.of(network, read.deviations(network)))
              .collect(Collectors.joining("\n")));
    }
  }

  private void printJson(NetFile read, List<Network> networks) {
    JsonReport.print(
        terminal,
        json -> {
          json.writeStringField("file", file.toString());
          json.writeArrayFieldStart("nets");
          for (Network network : networks) {
            NetworkJson.write(json, network, read.deviations(network));
          }
          json.writeEndArray();
        });
  }
}
