package dev.circuitc.cli;

import dev.circuitc.runtime.train.SuccessRate;
import dev.circuitc.runtime.train.TrainingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a study comes to, in a few sentences. */
record StudyVerdict(List<NetStudy> studies) {
  private static final int WIDTH = 100;

  @Override
  public String toString() {
    List<String> sentences = new ArrayList<>(List.of(checked()));
    for (int regimen = 0; regimen < studies.get(0).trainings().size(); regimen++) {
      sentences.add(trained(regimen));
    }
    sentences.add(compared());
    return sentences.stream().map(StudyVerdict::wrapped).collect(Collectors.joining());
  }

  /** Broken between words into lines that a terminal shows whole. */
  private static String wrapped(String sentence) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : sentence.split(" ")) {
      boolean fits = column + word.length() < WIDTH;
      text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = (fits ? column + 1 : 0) + word.length();
    }
    return text.append('\n').toString();
  }

  private String checked() {
    int points = studies.stream().mapToInt(s -> s.check().report().values().points()).sum();
    List<String> wrong = names(study -> !study.agrees());
    List<String> open = names(study -> study.agrees() && !study.proof().word().equals("proved"));
    if (!wrong.isEmpty()) {
      return "Verdict: " + listed(wrong) + " DIFFER from the source; 'circuitc check' shows where.";
    }
    String proved =
        open.isEmpty()
            ? "every network is proved equal to its source at every input"
            : "every network but " + listed(open) + " is proved equal to its source at every input";
    return "Verdict: "
        + proved
        + "; values and gradients agree exactly at all "
        + points
        + " points checked, ties and kinks among them.";
  }

  private String trained(int regimen) {
    List<TrainingReport> reports =
        studies.stream().map(study -> study.trainings().get(regimen).report()).toList();
    int found = reports.stream().mapToInt(report -> report.rate().successes()).sum();
    int all = reports.stream().mapToInt(report -> report.rate().trials()).sum();
    SuccessRate rate = new SuccessRate(found, all);
    List<String> never =
        reports.stream().filter(r -> r.rate().successes() == 0).map(TrainingReport::net).toList();
    return "Training by '%s' finds the function from %s seeds (%s; 95 %% interval %s)%s."
        .formatted(
            reports.get(0).regimen().name(),
            TrainingText.found(rate),
            TrainingText.percent(rate.rate()),
            TrainingText.interval(rate),
            never.isEmpty() ? "" : ", never that of " + listed(never));
  }

  private String compared() {
    List<String> same = names(s -> s.twin().map(NetStudy.Beside::sameCircuit).orElse(false));
    List<String> other = names(s -> s.twin().map(twin -> !twin.sameCircuit()).orElse(false));
    List<String> none = names(s -> s.twin().isEmpty());
    List<String> parts = new ArrayList<>();
    if (!same.isEmpty()) {
      parts.add("the circuit that the compiler writes for " + listed(same));
    }
    if (!other.isEmpty()) {
      parts.add("another circuit, equal on the domain, for " + listed(other));
    }
    if (!none.isEmpty()) {
      parts.add("no equal network for " + listed(none));
    }
    return "Training arrives at " + String.join("; ", parts) + ".";
  }

  private List<String> names(java.util.function.Predicate<NetStudy> which) {
    return studies.stream().filter(which).map(NetStudy::name).toList();
  }

  /** {@code a, b and c}. */
  private static String listed(List<String> names) {
    int last = names.size() - 1;
    String head = names.stream().limit(last).collect(Collectors.joining(", "));
    return last == 0 ? names.get(0) : head + " and " + names.get(last);
  }
}
