package dev.circuitc.cli;

import dev.circuitc.cli.server.CircuitServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an editor over the language server protocol. */
@Command(
    name = "lsp",
    description = "Serve an editor: a language server on standard input and output.",
    footer = {
      "",
      "Messages as you type, hover, go to definition, completion and formatting.",
      "cli/vscode holds an extension for Visual Studio Code that starts it."
    })
final class LspCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--stdio",
      description = "Speak on standard input and output, which it always does: editors pass this.")
  private boolean stdio;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  LspCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return CircuitServer.serve(terminal.in(), terminal.channel());
  }
}
