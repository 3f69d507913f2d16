package dev.circuitc.cli;

import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Comparison;
import dev.circuitc.runtime.compare.Differences;
import dev.circuitc.runtime.compare.OutputReport;
import dev.circuitc.runtime.compare.UnitMatch;
import dev.circuitc.runtime.compare.UnitReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The report of a comparison as text: the verdict, then units and outputs side by side. */
final class ComparisonText {
  private final Comparison comparison;

  private ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison, Network compiled, Network trained) {
    ComparisonText text = new ComparisonText(comparison);
    return "%s: compiled %s beside trained %s, on %s\n\n%s\n%s\n%s\n%s"
        .formatted(
            compiled.name(),
            compiled.shape(),
            trained.shape(),
            comparison.domain(),
            text.words(),
            text.units(),
            text.outputs(),
            text.distances());
  }

  private String words() {
    return comparison.words().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private String units() {
    Table table = new Table("compiled unit", "trained unit", "");
    for (UnitMatch match : comparison.matches()) {
      table.row(text(match.source()), text(match.other()), relation(match));
    }
    comparison.otherUnits().stream()
        .filter(unit -> !unit.acts())
        .forEach(unit -> table.row("", unit, ""));
    return table.toString();
  }

  private static String text(java.util.Optional<UnitReport> unit) {
    return unit.map(UnitReport::toString).orElse("none");
  }

  private static String relation(UnitMatch match) {
    return switch (match.relation()) {
      case SAME -> "the same up to scale";
      case OTHER_SIDE -> "the same kink from its other side";
      case NONE -> "no counterpart";
    };
  }

  private String outputs() {
    Table table = new Table("output", "", "computes", "as");
    for (OutputReport output : comparison.outputs()) {
      table.row(output.name(), "compiled", output.source().function(), output.source().circuit());
      table.row("", "trained", output.other().function(), output.other().circuit());
    }
    return table.toString();
  }

  private String distances() {
    Table table = new Table("difference", ">largest", ">mean", "at");
    row(table, "values", comparison.values());
    row(table, "gradients", comparison.gradients());
    return table.toString();
  }

  private void row(Table table, String name, Differences differences) {
    table.row(
        name,
        NumberText.rounded(differences.largest()),
        NumberText.rounded(differences.mean()),
        differences.entry() + where(differences.at()));
  }

  private String where(List<Double> point) {
    List<String> names = comparison.domain().names();
    return IntStream.range(0, point.size())
        .mapToObj(i -> names.get(i) + " = " + NumberText.rounded(point.get(i)))
        .collect(Collectors.joining(", ", point.isEmpty() ? "" : " at ", ""));
  }
}
