package dev.circuitc.cli;

import dev.circuitc.runtime.train.Failure;
import dev.circuitc.runtime.train.SeedResult;
import dev.circuitc.runtime.train.SuccessRate;
import dev.circuitc.runtime.train.TrainingReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What trainings came to, as text: a row a net. */
final class TrainingText {
  private TrainingText() {}

  static String of(List<TrainingReport> reports) {
    Table table =
        new Table(
            "net",
            "shape",
            "regimen",
            ">found",
            ">rate",
            ">95 % interval",
            ">best loss",
            "failures");
    for (TrainingReport report : reports) {
      table.row(
          report.net(),
          report.shape(),
          report.regimen().name(),
          found(report.rate()),
          percent(report.rate().rate()),
          interval(report.rate()),
          report.best().map(best -> NumberText.rounded(best.testLoss())).orElse("-"),
          failures(report));
    }
    return table.toString();
  }

  /** {@code 23 of 50}. */
  static String found(SuccessRate rate) {
    return rate.successes() + " of " + rate.trials();
  }

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  static String interval(SuccessRate rate) {
    SuccessRate.Range range = rate.interval();
    return percent(range.low()) + " to " + percent(range.high());
  }

  /** {@code 20 same side, 3 dead units}. */
  private static String failures(TrainingReport report) {
    Map<Failure.Cause, Long> counts =
        report.seeds().stream()
            .flatMap(result -> result.failure().stream())
            .collect(Collectors.groupingBy(Failure::cause, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  static String words(Failure.Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code seed 7: test loss 3.1e-13}. */
  static String seed(SeedResult result) {
    return "seed " + result.seed() + ": test loss " + NumberText.rounded(result.testLoss());
  }
}
