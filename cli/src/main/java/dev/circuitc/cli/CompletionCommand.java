package dev.circuitc.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes the commands and options in bash and zsh. */
@Command(
    name = CompletionCommand.NAME,
    description = "Print a completion script for bash and zsh.",
    footer = {"", "To use it in this shell: source <(circuitc completion)"})
final class CompletionCommand implements Callable<Integer> {
  static final String NAME = "completion";

  private final Terminal terminal;
  @Mixin private OutputOptions options;
  @Spec private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash(Main.NAME, spec.root().commandLine());
    if (options.json) {
      JsonReport.print(terminal, json -> json.writeStringField("script", script));
    } else {
      terminal.print(script);
    }
    return ExitStatus.YES;
  }
}
