package dev.circuitc.cli;

import dev.circuitc.diagnostic.CaretPrinter;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostics;
import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.format.FormatException;
import dev.circuitc.runtime.train.TrainingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, and the caller whose fault it was: the one place that knows. */
final class Failures {
  private static final String DEBUG = "CIRCUITC_DEBUG"; // set to 1: the stack trace of a defect

  private final Terminal terminal;
  private final boolean json;

  Failures(Terminal terminal, String... arguments) {
    this.terminal = terminal;
    this.json = Arrays.asList(arguments).contains("--json");
  }

  /** The exit status of a failure, after it was reported. */
  int report(Throwable failure) {
    if (failure instanceof CompileException e) {
      return wrongSource(e.diagnostics());
    }
    if (failure instanceof InputException
        || failure instanceof FormatException
        || failure instanceof TrainingException) {
      return wrongInput(failure.getMessage());
    }
    if (failure instanceof OutputException e) {
      return e.isReaderGone() ? ExitStatus.YES : cannotWrite(e.getMessage());
    }
    if (failure instanceof OutOfMemoryError) {
      return wrongInput(
          "this needs more memory than the Java machine may use; "
              + "give it more with CIRCUITC_JAVA_OPTS=-Xmx8g");
    }
    return defect(failure);
  }

  /** The usage is wrong: the message, near names, and where the help is. */
  int usage(ParameterException failure) {
    if (failure.getCause() instanceof InputException) {
      return wrongInput(failure.getCause().getMessage());
    }
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String message = usageMessage(failure, command);
    terminal.note(Main.NAME + ": " + message + "\n");
    if (failure instanceof UnmatchedArgumentException unmatched) {
      NearNames.closest(unmatched.getUnmatched().get(0), words(command))
          .ifPresent(name -> terminal.note("  did you mean '" + name + "'?\n"));
    }
    terminal.note("  see '" + command.qualifiedName() + " --help'\n");
    document(message, ExitStatus.WRONG_INPUT, Diagnostics.NONE);
    return ExitStatus.WRONG_INPUT;
  }

  private static String usageMessage(ParameterException failure, CommandSpec command) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      String kind =
          word.startsWith("-") ? "option" : command.parent() == null ? "command" : "argument";
      return "unknown " + kind + " '" + word + "'";
    }
    String message = failure.getMessage();
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static List<String> words(CommandSpec command) {
    List<String> words = new ArrayList<>(command.subcommands().keySet());
    words.addAll(command.optionsMap().keySet());
    return words;
  }

  private int wrongSource(Diagnostics diagnostics) {
    terminal.note(CaretPrinter.text(diagnostics));
    document("the source has errors", ExitStatus.WRONG_INPUT, diagnostics);
    return ExitStatus.WRONG_INPUT;
  }

  private int wrongInput(String message) {
    terminal.note(Main.NAME + ": " + message + "\n");
    document(message, ExitStatus.WRONG_INPUT, Diagnostics.NONE);
    return ExitStatus.WRONG_INPUT;
  }

  private int cannotWrite(String reason) {
    terminal.note(Main.NAME + ": cannot write to standard output: " + reason + "\n");
    return ExitStatus.WRONG_INPUT;
  }

  private int defect(Throwable failure) {
    String message = "this is a defect of circuitc, please report it: " + failure;
    terminal.note(Main.NAME + ": " + message + "\n");
    if ("1".equals(System.getenv(DEBUG))) {
      Arrays.stream(failure.getStackTrace()).forEach(at -> terminal.note("  at " + at + "\n"));
    } else {
      terminal.note("  " + DEBUG + "=1 shows where\n");
    }
    document(message, ExitStatus.DEFECT, Diagnostics.NONE);
    return ExitStatus.DEFECT;
  }

  private void document(String message, int status, Diagnostics diagnostics) {
    if (json) {
      DiagnosticsJson.print(terminal, message, status, diagnostics);
    }
  }
}
