package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a header with the output names, then a row a point as soon as it is known. */
final class CsvEvaluations implements Evaluations {
  private final boolean exact;
  private final Terminal terminal;

  CsvEvaluations(NetFunction function, boolean exact, Terminal terminal) {
    this.exact = exact;
    this.terminal = terminal;
    terminal.println(String.join(",", function.outputs()));
  }

  @Override
  public void add(Point point, List<Rational> values) {
    terminal.println(
        values.stream().map(v -> Evaluations.text(v, exact)).collect(Collectors.joining(",")));
  }

  @Override
  public void finish() {
    terminal.flush();
  }
}
