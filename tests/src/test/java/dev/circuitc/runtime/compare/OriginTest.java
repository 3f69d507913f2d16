package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.OutputReport.Reading;
import dev.circuitc.runtime.compare.UnitMatch.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks of Osier (2022), Mathematical Circuits in Neural Networks, compiled and trained. */
class OriginTest {
  private static final Network MINIMUM = Nets.of(2, "1 0 0; -1 0 0; 1 -1 0", "1 -1 -1 0");
  private static final Network PRINTED =
      Nets.of(2, "0.000 1.036 0; -0.000 -1.101 0; -0.857 0.857 0", "0.965 -0.909 -1.167 0");

  private static Comparison compare(Network source, Network other) {
    return Comparer.COMPILED_AND_TRAINED.compare(source, other);
  }

  private static void assertReading(
      Reading reading, String function, String noun, String circuit) {
    assertThat(List.of(reading.function(), reading.noun(), reading.circuit()))
        .containsExactly(function, noun, circuit);
  }

  @Test
  void readsThePrintedMinimumAsADifferentButEqualCircuit() {
    Comparison comparison = compare(MINIMUM, PRINTED);
    OutputReport output = comparison.outputs().get(0);
    assertReading(
        output.source(), "min(x1, x2)", "minimum", "identity(x1) - greaterness(x1, x2)");
    assertReading(
        output.other(), "min(x1, x2)", "minimum", "identity(x2) - greaterness(x2, x1)");
    assertThat(comparison.verdict()).isEqualTo(new Verdict(true, Verdict.Basis.MAXIMUM));
  }

  @Test
  void saysWhatEachUnitOfThePrintedMinimumIs() {
    assertThat(compare(MINIMUM, PRINTED).otherUnits())
        .extracting(UnitReport::toString)
        .containsExactly(
            "hidden 1 = 1.04 x positiveness(x2)",
            "hidden 2 = 1.1 x negativeness(x2)",
            "hidden 3 = 0.857 x greaterness(x2, x1)");
  }

  @Test
  void pairsTheTwoSidesOfOneKink() {
    assertThat(compare(MINIMUM, PRINTED).matches())
        .filteredOn(match -> match.relation() == Relation.OTHER_SIDE)
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.source().orElseThrow().label()).isEqualTo("greaterness(x1, x2)");
              assertThat(match.other().orElseThrow().label()).isEqualTo("greaterness(x2, x1)");
            });
  }

  /** By hand: (0.909 * 1.101 - 1) * 1 is largest at (-1, -1), where 0.909 * 1.101 = 1.000809. */
  @Test
  void findsTheLargestDifferenceOfThePrintedMinimum() {
    Differences values = compare(MINIMUM, PRINTED).values();
    assertThat(values.exact()).isTrue();
    assertThat(values.largest()).isBetween(8.08e-4, 8.10e-4);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 0; -1 0, 1 -1 0, -2 0; 0.5 0, -0.5 2 0, x, identity, identity(x)",
    "1, 1 0; -1 0, -1 1 0, 1.25 0; -0.5 0, -0.8 2 0, -x, negation, negation(x)",
    "1, 1 0; -1 0, 1 1 0, -0.1 0; 3 0, 10 1/3 0, |x|, absolute value, |x|",
    "2, 1 1 0; -1 -1 0, 1 -1 0, -4 -4 0; 2 2 0, -1/4 1/2 0, x1 + x2, addition, identity(x1 + x2)",
    "2, 1 -1 0; -1 1 0, 1 -1 0, -4 4 0; 2 -2 0, -1/4 1/2 0,"
        + "x1 - x2, subtraction, identity(x1 - x2)",
  })
  void provesRescaledAndReorderedUnitsEqual(
      int inputs, String hidden, String last, String otherHidden, String otherLast,
      String function, String noun, String circuit) {
    Network source = Nets.of(inputs, hidden, last);
    Comparison comparison = compare(source, Nets.of(inputs, otherHidden, otherLast));
    assertThat(comparison.verdict()).isEqualTo(new Verdict(true, Verdict.Basis.PROOF));
    assertReading(comparison.outputs().get(0).source(), function, noun, circuit);
    assertReading(comparison.outputs().get(0).other(), function, noun, circuit);
  }
}
