package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void costsAsLittleAsTheBestOfAllPairings() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      int rows = random.nextInt(6);
      double[][] costs = new double[rows][rows + random.nextInt(3)];
      for (double[] row : costs) {
        Arrays.setAll(row, j -> random.nextInt(10) - 3); // small integers: ties are frequent
      }
      int[] columns = Assignment.of(costs);
      assertThat(columns).doesNotHaveDuplicates();
      double total = 0;
      for (int i = 0; i < rows; i++) {
        total += costs[i][columns[i]];
      }
      assertThat(total).isEqualTo(best(costs, 0, new boolean[rows == 0 ? 0 : costs[0].length]));
    }
  }

  private static double best(double[][] costs, int row, boolean[] taken) {
    if (row == costs.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        taken[j] = true;
        best = Math.min(best, costs[row][j] + best(costs, row + 1, taken));
        taken[j] = false;
      }
    }
    return best;
  }

  @Test
  void refusesMoreRowsThanColumns() {
    assertThatThrownBy(() -> Assignment.of(new double[][] {{1}, {2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an assignment must have a column for each of 2 rows, not 1");
  }
}
