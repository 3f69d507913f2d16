package dev.circuitc.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code circuitc}: the list of its commands, and the way from arguments to an exit status. */
@Command(
    name = Main.NAME,
    description = "Compiles functions written as expressions into exact ReLU networks.",
    versionProvider = Version.class,
    footer = {
      "",
      "Exit status: 0 done, and the answer is yes; 1 a check answered no;",
      "2 the input or the usage is wrong; 70 a defect of circuitc."
    })
public final class Main implements Runnable {
  static final String NAME = "circuitc";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help; 'circuitc COMMAND --help' tells more.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /** No command was given. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs one command to its end. */
  public static int run(Terminal terminal, String... arguments) {
    Failures failures = new Failures(terminal, arguments);
    try {
      int status = commandLine(terminal, failures, arguments).execute(arguments);
      terminal.flush();
      return status;
    } catch (OutputException | Error e) { // what execute does not hand to its handlers
      return failures.report(e);
    }
  }

  private static CommandLine commandLine(
      Terminal terminal, Failures failures, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    needed(commands(terminal), arguments)
        .forEach(command -> line.addSubcommand(command.maker().get()));
    return line.setOut(terminal.answers())
        .setErr(terminal.notes())
        .setParameterExceptionHandler((failure, given) -> failures.usage(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure))
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * The command that is asked for, where that is clear at once: describing the others to the parser
   * takes longer than compiling a small net. All of them for help, completion and near names.
   */
  private static List<Entry> needed(List<Entry> commands, String... arguments) {
    Optional<Entry> asked =
        commands.stream()
            .filter(entry -> arguments.length > 0 && entry.name().equals(arguments[0]))
            .filter(entry -> !entry.name().equals(CompletionCommand.NAME))
            .findFirst();
    return asked.map(List::of).orElse(commands);
  }

  /** A command and how to make it. */
  private record Entry(String name, Supplier<Object> maker) {}

  /** THE list of commands, in the order of the help. */
  private static List<Entry> commands(Terminal terminal) {
    return List.of(
        new Entry("compile", () -> new CompileCommand(terminal)),
        new Entry("show", () -> new ShowCommand(terminal)),
        new Entry("eval", () -> new EvalCommand(terminal)),
        new Entry("check", () -> new CheckCommand(terminal)),
        new Entry("prove", () -> new ProveCommand(terminal)),
        new Entry("verify-certificate", () -> new VerifyCertificateCommand(terminal)),
        new Entry("train", () -> new TrainCommand(terminal)),
        new Entry("compare", () -> new CompareCommand(terminal)),
        new Entry("study", () -> new StudyCommand(terminal)),
        new Entry("export-benchmark", () -> new ExportBenchmarkCommand(terminal)),
        new Entry("fmt", () -> new FmtCommand(terminal)),
        new Entry("lsp", () -> new LspCommand(terminal)),
        new Entry(CompletionCommand.NAME, () -> new CompletionCommand(terminal)));
  }
}
