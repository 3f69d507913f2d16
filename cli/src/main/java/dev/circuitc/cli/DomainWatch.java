package dev.circuitc.cli;

import java.util.List;

/** Warns of points outside the declared domain, where a network promises nothing. */
final class DomainWatch implements AutoCloseable {
  private static final int SHOWN = 3;

  private final NetFunction function;
  private final Terminal terminal;
  private final boolean quiet;
  private int outside;

  DomainWatch(NetFunction function, Terminal terminal, OutputOptions options) {
    this.function = function;
    this.terminal = terminal;
    this.quiet = options.quiet;
  }

  void look(Point point) {
    List<String> violations = function.violations(point.coordinates());
    if (!violations.isEmpty() && ++outside <= SHOWN && !quiet) {
      terminal.note("warning: " + point.where() + ": " + String.join(", ", violations) + "\n");
    }
  }

  @Override
  public void close() {
    if (outside > SHOWN && !quiet) {
      terminal.note("warning: " + outside + " points in all are outside the declared domain\n");
    }
  }
}
