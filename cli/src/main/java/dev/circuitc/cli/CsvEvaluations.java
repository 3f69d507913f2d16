package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a header with the output names, then a row a point as soon as it is known. */
final class CsvEvaluations implements Evaluations {
  private final NetFunction function;
  private final boolean exact;
  private final Terminal terminal;
  private boolean begun;

  CsvEvaluations(NetFunction function, boolean exact, Terminal terminal) {
    this.function = function;
    this.exact = exact;
    this.terminal = terminal;
  }

  /** Not before the first answer: a first row that is wrong leaves nothing behind. */
  private void begin() {
    if (!begun) {
      terminal.println(String.join(",", function.outputs()));
      begun = true;
    }
  }

  @Override
  public void add(Point point, List<Rational> values) {
    begin();
    terminal.println(
        values.stream().map(v -> Evaluations.text(v, exact)).collect(Collectors.joining(",")));
  }

  @Override
  public void finish() {
    begin();
    terminal.flush();
  }
}
