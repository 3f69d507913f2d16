package dev.circuitc.cli;

import dev.circuitc.network.Network;
import dev.circuitc.runtime.benchmark.BenchmarkExport;
import dev.circuitc.runtime.benchmark.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pairs of networks that are known to be equal or not, for other verifiers. */
@Command(
    name = "export-benchmark",
    description = {
      "Write a benchmark for other verifiers: pairs of networks, half of them proved equal, half"
          + " different in one weight, with the answers.",
      "There are ONNX files, VNN-LIB properties 1.0 and 2.0, SMT-LIB scripts, lists of the"
          + " instances, and answers.csv."
    })
final class ExportBenchmarkCommand implements Callable<Integer> {
  private static final int MOST = 1000; // three digits number an instance

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source or a weight file.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to, made if need be.")
  private Path folder;

  @Option(
      names = "--count",
      paramLabel = "N",
      description =
          "Make so many instances, of the nets in turn; the default is ${DEFAULT-VALUE}.")
  private int count = 20;

  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  ExportBenchmarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new InputException("--count must be from 1 to " + MOST + ", not " + count);
    }
    NetFile read = new NetFiles(terminal, options).read(file);
    List<Instance> instances = export(net.choose(read.networks(), Network::name));
    if (instances.isEmpty()) {
      throw new InputException(
          "no instance can be made of '" + file + "': float32 does not hold such networks");
    }
    print(instances);
    return ExitStatus.YES;
  }

  private List<Instance> export(List<Network> networks) {
    try {
      return BenchmarkExport.write(networks, count, folder);
    } catch (IOException e) {
      throw new InputException("cannot write to the folder '" + folder + "': " + e.getMessage());
    }
  }

  private void print(List<Instance> instances) {
    if (options.json) {
      JsonReport.print(
          terminal,
          json -> {
            json.writeStringField("folder", folder.toString());
            json.writeArrayFieldStart("instances");
            for (Instance instance : instances) {
              json.writeStartObject();
              json.writeStringField("instance", instance.name());
              json.writeStringField("answer", instance.answer());
              json.writeStringField("threshold", instance.threshold().toString());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return;
    }
    Table table = new Table("instance", "answer", "threshold", "shapes");
    for (Instance instance : instances) {
      String shapes = instance.first().shape() + ", " + instance.second().shape();
      table.row(instance.name(), instance.answer(), instance.threshold(), shapes);
    }
    terminal.print(table.toString());
  }
}
