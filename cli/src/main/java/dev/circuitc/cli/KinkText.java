package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.check.CellWitness;
import dev.circuitc.runtime.check.ClarkeReport;
import dev.circuitc.runtime.check.ConventionReport;
import dev.circuitc.runtime.check.OutsideWitness;
import dev.circuitc.runtime.gradient.LimitingGradients;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a check found at kinks, cell by cell, in lines of text. */
final class KinkText {
  private static final int SHOWN = 4; // vectors of a set; more are counted

  private final Replay replay;
  private final List<String> lines = new ArrayList<>();

  private KinkText(Replay replay) {
    this.replay = replay;
  }

  /** The lines; none where no kink was visited. */
  static List<String> lines(ClarkeReport clarke, Replay replay) {
    KinkText text = new KinkText(replay);
    if (clarke.decided() > 0) {
      text.decided(clarke);
      clarke.conventions().forEach(text::convention);
    }
    if (clarke.undecided() > 0) {
      text.lines.add(
          "%d not decided (up to 2^%d cells)".formatted(clarke.undecided(), clarke.mostTies()));
    }
    return text.lines;
  }

  private void decided(ClarkeReport clarke) {
    String sets = clarke.mismatches() == 0 ? "equal" : "DIFFER at " + clarke.mismatches();
    lines.add("%d cell by cell: limiting gradients %s".formatted(clarke.decided(), sets));
    clarke.firstMismatch().ifPresent(this::mismatch);
    String hull = clarke.outside() == 0 ? "at all" : "NOT at " + clarke.outside();
    lines.add("the gradient returned is in the Clarke subdifferential: " + hull);
    clarke.firstOutside().ifPresent(this::outside);
  }

  private void mismatch(CellWitness witness) {
    lines.add("  as at " + replay.where(witness.point()));
    lines.add("  source:  " + set(witness.source()));
    lines.add("  network: " + set(witness.network()));
  }

  private void convention(ConventionReport convention) {
    String rule = "with relu'(0) = " + convention.atKink() + " in every unit ";
    lines.add(
        rule + (convention.wrong() == 0 ? "it is, too" : "it is not at " + convention.wrong()));
    convention.example().ifPresent(this::outside);
  }

  private void outside(OutsideWitness witness) {
    lines.add("  as at " + replay.where(witness.point()));
    lines.add(
        "  gradient of %s %s, outside the hull of %s"
            .formatted(witness.output(), vector(witness.gradient()), set(witness.limiting())));
  }

  /** The gradients of each output. */
  private String set(LimitingGradients gradients) {
    return IntStream.range(0, replay.net().source().outputs().size())
        .mapToObj(output -> set(gradients.of(output)))
        .collect(Collectors.joining(" | "));
  }

  private String set(List<SparseVector> vectors) {
    String shown =
        vectors.stream().limit(SHOWN).map(this::vector).collect(Collectors.joining(", "));
    return vectors.size() <= SHOWN ? shown : shown + " and " + (vectors.size() - SHOWN) + " more";
  }

  /** {@code (1, 0)}; by name where there are many inputs. */
  private String vector(SparseVector vector) {
    int inputs = replay.net().source().inputs().size();
    return IntStream.range(0, inputs)
        .filter(i -> inputs <= SHOWN * 2 || !vector.get(i).isZero())
        .mapToObj(i -> entry(i, vector.get(i), inputs))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String entry(int input, Rational value, int inputs) {
    return inputs <= SHOWN * 2
        ? value.toString()
        : replay.net().source().inputs().get(input).name() + ": " + value;
  }
}
