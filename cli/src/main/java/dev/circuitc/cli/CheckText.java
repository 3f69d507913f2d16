package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import dev.circuitc.runtime.check.CheckReport;
import dev.circuitc.runtime.check.CoverageReport;
import dev.circuitc.runtime.check.DifferenceReport;
import dev.circuitc.runtime.check.DifferenceWitness;
import dev.circuitc.runtime.check.FloatReport;
import dev.circuitc.runtime.check.FloatWitness;
import dev.circuitc.runtime.check.GradientReport;
import dev.circuitc.runtime.check.ValueReport;
import java.util.List;

/** The report of a check as text: a line a question, and the worst point where one failed. */
final class CheckText {
  private final CheckResult result;
  private final CheckReport report;
  private final StringBuilder text = new StringBuilder();

  private CheckText(CheckResult result) {
    this.result = result;
    this.report = result.report();
  }

  static String of(CheckResult result) {
    CheckText text = new CheckText(result);
    text.headline();
    text.values(result.report().values());
    text.gradients(result.report().gradients());
    text.kinks(result.report().gradients());
    text.differences(result.report().gradients().differences());
    result.report().floats().forEach(text::floats);
    text.coverage(result.report().coverage());
    return text.text.toString();
  }

  static String conventions() {
    return "\nGradients: " + GradientReport.CONVENTION + ".\n";
  }

  private void headline() {
    text.append("%s %s: ".formatted(report.net(), report.shape()));
    text.append(report.passed() ? "agrees with its source\n" : "DIFFERS from its source\n");
  }

  private void line(String label, String content) {
    text.append(String.format("  %-12s%s%n", label, content).replace("\r\n", "\n"));
  }

  private void values(ValueReport values) {
    line("values", verdict(NumberText.count(values.points(), "point"), values.mismatches()));
    values
        .simplest()
        .ifPresent(w -> mismatch("simplest", w.point(), w.output(), w.source(), w.network()));
    values
        .worst()
        .ifPresent(w -> mismatch("worst", w.point(), w.output(), w.source(), w.network()));
  }

  private void gradients(GradientReport gradients) {
    String points =
        "%s, %d on kinks"
            .formatted(NumberText.count(gradients.points(), "point"), gradients.kinks());
    line("gradients", verdict(points, gradients.mismatches()));
    gradients
        .worst()
        .ifPresent(
            w -> {
              int input = w.network().minus(w.source()).index(0);
              String name = result.replay().derivative(w.output(), input);
              mismatch("worst", w.point(), name, w.source().get(input), w.network().get(input));
            });
    if (gradients.directions() > 0) {
      String directions =
          NumberText.count(gradients.directions(), "one-sided derivative") + " at kinks";
      line("", verdict(directions, gradients.directionMismatches()));
    }
    gradients
        .worstDirection()
        .ifPresent(
            w -> {
              String name =
                  "the derivative of "
                      + w.output()
                      + " towards ("
                      + result.replay().where(w.direction())
                      + ")";
              mismatch("worst", w.point(), name, w.source(), w.network());
            });
  }

  private void kinks(GradientReport gradients) {
    List<String> lines = KinkText.lines(gradients.clarke(), result.replay());
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? "kinks" : "", lines.get(i));
    }
    if (gradients.parameters().points() > 0) {
      String points = NumberText.count(gradients.parameters().points(), "gradient");
      line(
          "training",
          verdict(points + " by weights and biases", gradients.parameters().mismatches()));
    }
  }

  private static String verdict(String checked, int mismatches) {
    return checked + ": " + (mismatches == 0 ? "all equal, exactly" : mismatches + " DIFFER");
  }

  private void mismatch(
      String which, List<Rational> point, String what, Rational source, Rational network) {
    line("", "%s: at %s".formatted(which, result.replay().where(point)));
    line("", "  %s is %s in the source, %s in the network".formatted(what, source, network));
    result.commands(point).forEach(command -> line("", "  " + command));
  }

  private void differences(DifferenceReport differences) {
    String worst =
        differences
            .worst()
            .map(w -> ", worst relative error " + NumberText.rounded(w.error()))
            .orElse("");
    String verdict = differences.passed() ? "" : ", MORE than " + DifferenceReport.TOLERANCE;
    line(
        "differences",
        NumberText.count(differences.checked(), "finite difference") + worst + verdict);
    if (!differences.passed()) {
      differences.worst().ifPresent(this::difference);
    }
  }

  private void difference(DifferenceWitness worst) {
    String name = result.replay().derivative(worst.output(), worst.axis());
    line("", "  at " + result.replay().where(worst.point()));
    line(
        "",
        "  %s is %s, the finite difference %s"
            .formatted(name, worst.derivative(), worst.quotient()));
  }

  private void floats(FloatReport floats) {
    String all =
        floats.exactPoints() == floats.points()
            ? "exact at all " + NumberText.count(floats.points(), "point")
            : "exact at %d of %s"
                .formatted(floats.exactPoints(), NumberText.count(floats.points(), "point"));
    String relative =
        floats
            .worstRelative()
            .map(w -> ", worst relative error " + NumberText.rounded(w.relativeError()))
            .orElse("");
    String overflows = floats.overflows() == 0 ? "" : ", overflows at " + floats.overflows();
    line(floats.type().toString(), floats.bound().text());
    line("", all + relative + overflows);
    floats.worstRelative().ifPresent(this::floatWitness);
  }

  private void floatWitness(FloatWitness worst) {
    List<String> at = worst.point().stream().map(NumberText::float64).toList();
    String exact = NumberText.float64(worst.exact());
    String found = NumberText.float64(worst.found());
    line(
        "",
        "  %s = %s instead of %s at %s"
            .formatted(worst.output(), found, exact, result.replay().where(at)));
  }

  private void coverage(CoverageReport coverage) {
    if (!coverage.neverActive().isEmpty()) {
      line("reach", "never active, so unchecked: " + String.join(", ", coverage.neverActive()));
    }
    if (!coverage.neverInactive().isEmpty()) {
      line("reach", "always active: " + String.join(", ", coverage.neverInactive()));
    }
    if (coverage.neverActive().isEmpty()
        && coverage.neverInactive().isEmpty()
        && coverage.units() > 0) {
      boolean kinks = coverage.neverAtKink().isEmpty();
      line("reach", "every unit was on and off" + (kinks ? ", and at its kink" : ""));
    }
  }
}
