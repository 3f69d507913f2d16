package dev.circuitc.cli;

import dev.circuitc.runtime.check.CheckReport;
import dev.circuitc.runtime.train.Regimen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a study as text: one table, what failed seeds learned, and a verdict in words. */
final class StudyText {
  private final List<NetStudy> studies;

  private StudyText(List<NetStudy> studies) {
    this.studies = studies;
  }

  static String of(Path source, Path folder, List<NetStudy> studies) {
    StudyText text = new StudyText(studies);
    return "%s: %s, weight files in %s\n\n%s\n%s%s"
        .formatted(
            source,
            NumberText.count(studies.size(), "net"),
            folder,
            text.table(),
            text.failures(),
            new StudyVerdict(studies));
  }

  private String table() {
    List<String> header =
        new ArrayList<>(List.of("net", "shape", ">units", "equality", "values", "gradients"));
    studies.get(0).trainings().forEach(t -> header.add(">found by " + t.report().regimen().name()));
    header.add("the trained circuit is");
    Table table = new Table(header.toArray(String[]::new));
    for (NetStudy study : studies) {
      List<Object> row = new ArrayList<>(compiled(study));
      study.trainings().forEach(t -> row.add(TrainingText.found(t.report().rate())));
      row.add(circuit(study));
      table.row(row.toArray());
    }
    return table.toString();
  }

  private static List<Object> compiled(NetStudy study) {
    CheckReport check = study.check().report();
    return List.of(
        study.name(),
        check.shape(),
        check.coverage().units(),
        study.proof().word(),
        check.values().passed() ? "agree" : "DIFFER",
        check.gradients().passed() ? "agree" : "DIFFER");
  }

  private static String circuit(NetStudy study) {
    return study
        .twin()
        .map(
            twin ->
                (twin.sameCircuit() ? "the same: " : "another: ") + shortened(twin.circuit(), 80))
        .orElse("not found");
  }

  private String failures() {
    Table table = new Table("failed", "by", ">seed", ">test loss", "computes", "because");
    boolean any = false;
    for (NetStudy study : studies) {
      for (NetStudy.Trained trained : study.trainings()) {
        any |= trained.failed().isPresent();
        trained.failed().ifPresent(failed -> addFailure(table, study, trained, failed));
      }
    }
    return any ? table + "\n" : "";
  }

  private static void addFailure(
      Table table, NetStudy study, NetStudy.Trained trained, NetStudy.Beside failed) {
    Regimen regimen = trained.report().regimen();
    table.row(
        study.name(),
        regimen.name(),
        failed.seed().seed(),
        NumberText.rounded(failed.seed().testLoss()),
        shortened(failed.function(), 60),
        failed.seed().failure().map(failure -> failure.detail()).orElse(""));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }
}
