package dev.circuitc.runtime.compare;

import dev.circuitc.runtime.compare.Verdict.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in sentences what a comparison found, the verdict first. */
record Findings(Comparison comparison) {
  private static final int MOST_COORDINATES = 8; // of a point, in words

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(verdict());
    comparison.outputs().forEach(output -> words.add(output(output)));
    if (!comparison.gradients().at().isEmpty()) {
      words.add("derivatives away from kinks: " + largest(comparison.gradients()));
    }
    if (!comparison.verdict().equal()) {
      addUnits(words);
    }
    if (comparison.snapped().isPresent() && comparison.verdict().basis() != Basis.PROOF) {
      words.add("rounded to small fractions the network equals the source exactly");
    }
    if (comparison.readingError() > comparison.tolerance().share()) {
      words.add(
          "the words above leave out small terms that together change an output by up to "
              + Numbers.decimal(comparison.readingError())
              + " of its spread");
    }
    return List.copyOf(words);
  }

  private String verdict() {
    Verdict verdict = comparison.verdict();
    String where = " on " + comparison.domain() + ", ";
    if (verdict.basis() == Basis.PROOF) {
      return "equal" + where + verdict.basis().words();
    }
    String share = Numbers.decimal(100 * comparison.tolerance().share()) + " %";
    String kind = verdict.equal() ? "equal within " + share + " of the spread" : "not equal";
    return kind + where + verdict.basis().words() + ": " + largest(comparison.values());
  }

  private String largest(Differences differences) {
    List<String> coordinates = new ArrayList<>();
    for (int i = 0; i < Math.min(differences.at().size(), MOST_COORDINATES); i++) {
      String name = comparison.domain().names().get(i);
      coordinates.add(name + " = " + Numbers.decimal(differences.at().get(i)));
    }
    if (differences.at().size() > MOST_COORDINATES) {
      coordinates.add("...");
    }
    String at = coordinates.isEmpty() ? "" : " at " + String.join(", ", coordinates);
    String where = differences.entry().isEmpty() ? "" : " (" + differences.entry() + at + ")";
    return "largest difference "
        + Numbers.decimal(differences.largest())
        + where
        + ", mean "
        + Numbers.decimal(differences.mean());
  }

  private static String output(OutputReport output) {
    String function = output.name() + " computes " + output.other().function();
    if (!output.equal()) {
      return function + " instead of " + output.source().function() + pieces(output);
    }
    boolean sameFunction = output.source().function().equals(output.other().function());
    boolean sameCircuit = output.source().circuit().equals(output.other().circuit());
    return (sameFunction ? function : function + ", which equals " + output.source().function())
        + (sameCircuit && output.other().circuit().equals(output.other().function())
            ? ""
            : " as " + output.other().circuit())
        + (sameCircuit ? "" : ", a different but equal circuit from " + output.source().circuit());
  }

  /** Where a function of one kink goes wrong: the pieces the source does not have. */
  private static String pieces(OutputReport output) {
    String wrong =
        output.other().pieces().stream()
            .filter(piece -> !output.source().pieces().contains(piece))
            .filter(piece -> !piece.answer().equals(output.source().function()))
            .map(piece -> "where " + piece.where() + " it answers " + piece.answer())
            .collect(Collectors.joining(", "));
    return wrong.isEmpty() ? "" : ": " + wrong;
  }

  private void addUnits(List<String> words) {
    for (UnitReport unit : comparison.otherUnits()) {
      if (!unit.note().isEmpty()) {
        words.add(unit.name() + " " + unit.note());
      }
    }
    for (UnitMatch match : comparison.matches()) {
      if (match.other().isEmpty()) {
        match.source().ifPresent(unit -> words.add("no unit stands for " + unit.label()));
      }
    }
  }
}
