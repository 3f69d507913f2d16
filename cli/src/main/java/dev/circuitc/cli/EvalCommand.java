package dev.circuitc.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the outputs of a net at points: a header, then one CSV row for each. */
@Command(
    name = "eval",
    description = {
      "Print the outputs of a net at points, as CSV.",
      "A source is evaluated as it is written, a weight file as it is stored; always in exact"
          + " arithmetic, rounded to float64 when printed."
    },
    footer = {
      "",
      "Numbers are integers, decimals or quotients: 3, -0.5, 1e-3, 1/3. For example:",
      "  circuitc eval samples/min.circuit --at \"3,-2\" --at \"1/3,1/2\"",
      "  circuitc eval min2.onnx --csv points.csv"
    })
final class EvalCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source or a weight file.")
  private Path file;

  @Option(
      names = "--at",
      paramLabel = "POINT",
      description = "A point, one number for each input; may be given several times.")
  private List<String> points = new ArrayList<>();

  @Option(
      names = "--csv",
      paramLabel = "IN",
      description = {
        "Points from a CSV file, - for standard input: one a row,",
        "columns by name if there is a header, else in order."
      })
  private Optional<String> csv = Optional.empty();

  @Option(names = "--exact", description = "Print rationals, such as 1/3.")
  private boolean exact;

  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (points.isEmpty() == csv.isEmpty()) {
      throw new InputException("say where to evaluate: either --at \"3,5\" or --csv FILE");
    }
    NetFile read = new NetFiles(terminal, options).read(file);
    NetFunction function = net.chooseOne(NetFunction.of(read), NetFunction::name);
    try (DomainWatch watch = new DomainWatch(function, terminal, options);
        PointSource source = source(function)) {
      Evaluations evaluations = evaluations(function);
      for (Optional<Point> at = source.next(); at.isPresent(); at = source.next()) {
        watch.look(at.get());
        evaluations.add(at.get(), function.values().apply(at.get().coordinates()));
      }
      evaluations.finish();
    }
    return ExitStatus.YES;
  }

  private PointSource source(NetFunction function) {
    return csv.isPresent()
        ? new CsvPoints(function, csv.get(), terminal)
        : new GivenPoints(function, points);
  }

  private Evaluations evaluations(NetFunction function) {
    return options.json
        ? new JsonEvaluations(function, exact, terminal)
        : new CsvEvaluations(function, exact, terminal);
  }
}
