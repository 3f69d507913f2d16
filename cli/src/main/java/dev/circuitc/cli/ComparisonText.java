package dev.circuitc.cli;

import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Comparison;
import dev.circuitc.runtime.compare.UnitMatch;
import dev.circuitc.runtime.compare.UnitReport;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of a comparison as text: the verdict in words, then the units side by side. */
final class ComparisonText {
  private final Comparison comparison;

  private ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison, Network compiled, Network trained) {
    ComparisonText text = new ComparisonText(comparison);
    return "%s: compiled %s beside trained %s, on %s\n\n%s\n%s"
        .formatted(
            compiled.name(),
            compiled.shape(),
            trained.shape(),
            comparison.domain(),
            text.words(),
            text.units());
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

  private static String text(Optional<UnitReport> unit) {
    return unit.map(UnitReport::toString).orElse("none");
  }

  private static String relation(UnitMatch match) {
    return switch (match.relation()) {
      case SAME -> "the same up to scale";
      case OTHER_SIDE -> "the same kink from its other side";
      case NONE -> "no counterpart";
    };
  }
}
