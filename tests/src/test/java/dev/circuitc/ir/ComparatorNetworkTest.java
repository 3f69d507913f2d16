package dev.circuitc.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparatorNetworkTest {
  /** The zero-one principle (Knuth, TAOCP 3, section 5.3.4): zeros and ones sorted, all sorted. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
  void sortsAllZerosAndOnes(int lines) {
    ComparatorNetwork network = ComparatorNetwork.of(lines);
    for (int mask = 0; mask < 1 << lines; mask++) {
      int ones = Integer.bitCount(mask);
      assertThat(run(network, mask)).isEqualTo(((1 << ones) - 1) << (lines - ones));
    }
  }

  private static int run(ComparatorNetwork network, int mask) {
    int values = mask;
    for (ComparatorNetwork.Comparator c : network.comparators()) {
      if ((values >> c.low() & 1) > (values >> c.high() & 1)) {
        values ^= 1 << c.low() | 1 << c.high();
      }
    }
    return values;
  }

  @Test
  void batcherSortsManyLines() {
    Random random = new Random(3);
    for (int lines : new int[] {19, 31, 32, 33, 64, 100, 257}) {
      int[] values = random.ints(lines, 0, 50).toArray();
      int[] sorted = values.clone();
      for (ComparatorNetwork.Comparator c : ComparatorNetwork.of(lines).comparators()) {
        int low = Math.min(sorted[c.low()], sorted[c.high()]);
        sorted[c.high()] = Math.max(sorted[c.low()], sorted[c.high()]);
        sorted[c.low()] = low;
      }
      assertThat(sorted).isSorted().containsExactlyInAnyOrder(values);
    }
  }

  /** Sizes: Knuth, TAOCP 3, section 5.3.4; Batcher of 2^k lines has (k^2 - k + 4) 2^(k-2) - 1. */
  @ParameterizedTest
  @CsvSource({
    "2,1", "3,3", "4,5", "5,9", "6,12", "7,16", "8,19", "9,25", "10,29", "11,35", "12,39", "13,45",
    "14,51", "15,56", "16,60", "32,191", "64,543"
  })
  void hasTheBestKnownSize(int lines, int size) {
    assertThat(ComparatorNetwork.of(lines).comparators()).hasSize(size);
  }

  @Test
  void everyRankIsRightWithTies() {
    Random random = new Random(4);
    for (int count = 1; count <= 9; count++) {
      List<InputVariable> inputs =
          IntStream.range(0, count).mapToObj(i -> InputVariable.real("x" + i)).toList();
      CircuitBuilder builder = new CircuitBuilder(inputs);
      CircuitLibrary library = new CircuitLibrary(builder, Optional.empty());
      List<Integer> values = IntStream.range(0, count).boxed().toList();
      int rank = random.nextInt(count);
      int node = library.sorted(values, List.of(rank)).get(0);
      Circuit circuit = builder.build(List.of(new Output("y", node)));
      for (int i = 0; i < 200; i++) {
        List<Rational> point =
            random.ints(count, 0, 4).mapToObj(Rational::of).toList();
        List<Rational> sorted = new ArrayList<>(point);
        Collections.sort(sorted);
        assertThat(new Interpreter(circuit).evaluate(point)).containsExactly(sorted.get(rank));
      }
    }
  }
}
