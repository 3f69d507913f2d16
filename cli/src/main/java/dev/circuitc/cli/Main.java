package dev.circuitc.cli;

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
      int status = commandLine(terminal, failures).execute(arguments);
      terminal.flush();
      return status;
    } catch (OutputException | Error e) { // what execute does not hand to its handlers
      return failures.report(e);
    }
  }

  private static CommandLine commandLine(Terminal terminal, Failures failures) {
    CommandLine line = new CommandLine(new Main());
    for (Object command : commands(terminal)) {
      line.addSubcommand(command);
    }
    return line.setOut(terminal.answers())
        .setErr(terminal.notes())
        .setParameterExceptionHandler((failure, arguments) -> failures.usage(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure))
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** THE list of commands, in the order of the help. */
  private static Object[] commands(Terminal terminal) {
    return new Object[] {
      new CompileCommand(terminal),
      new ShowCommand(terminal),
      new EvalCommand(terminal),
      new CheckCommand(terminal),
      new ProveCommand(terminal),
      new VerifyCertificateCommand(terminal),
      new TrainCommand(terminal),
      new CompareCommand(terminal),
      new StudyCommand(terminal),
      new ExportBenchmarkCommand(terminal),
      new FmtCommand(terminal),
      new LspCommand(terminal),
      new CompletionCommand(terminal),
    };
  }
}
