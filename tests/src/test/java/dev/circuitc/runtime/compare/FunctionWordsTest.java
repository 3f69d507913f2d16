package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.network.Network;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions are named by algebra: one table for all of them, layers separated by bars. */
class FunctionWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '&',
      value = {
        // affine
        "1 & 0 7/2 & 7/2 & constant & 7/2",
        "1 & 0 0 & 0 & constant & 0",
        "2 & 1 0 0 & x1 & identity & x1",
        "2 & 0 -1 0 & -x2 & negation & -x2",
        "2 & 1 1 0 & x1 + x2 & addition & x1 + x2",
        "2 & -1 1 0 & -x1 + x2 & subtraction & -x1 + x2",
        "2 & 2 -1 1/2 & 2*x1 - x2 + 1/2 & affine & 2*x1 - x2 + 1/2",
        "2 & 1 1 9 | 2 1 & 2*x1 + 2*x2 + 19 & affine & 2*x1 + 2*x2 + 19",
        // one detector
        "1 & 2 0 | 1 0 & 2*positiveness(x) & piecewise linear & 2*positiveness(x)",
        "1 & -1 0 | 1 0 & negativeness(x) & negativeness & negativeness(x)",
        "1 & -1 1/2 | 1 0 & negativeness(x - 1/2) & negativeness & negativeness(x - 1/2)",
        "2 & -1 1 0 | 1 0 & greaterness(x2, x1) & greaterness & greaterness(x2, x1)",
        "2 & 2 -1 1/2 | 1 0 & positiveness(2*x1 - x2 + 1/2) & positiveness"
            + " & positiveness(2*x1 - x2 + 1/2)",
        // one kink
        "2 & 1 0 0; -1 0 0; -1 1 0 | 1 -1 1 0 & max(x1, x2) & maximum"
            + " & identity(x1) + greaterness(x2, x1)",
        "2 & 1 0 0; -1 0 0; 1 1 0 | -1 1 1 0 & max(-x1, x2) & maximum"
            + " & -identity(x1) + positiveness(x1 + x2)",
        "1 & 1 0; -1 0; 1 -1/2 | 1 -1 -1 0 & min(x, 1/2) & minimum"
            + " & identity(x) - positiveness(x - 1/2)",
        "2 & 3 0 0; -3 0 0; 3 -3 0 | 1 -1 -1 0 & 3*min(x1, x2) & piecewise linear"
            + " & 3*identity(x1) - 3*greaterness(x1, x2)",
        "2 & 2 0 0; -2 0 0; 2 -1 0 | 1 -1 -1 0 & min(2*x1, x2) & minimum"
            + " & 2*identity(x1) - positiveness(2*x1 - x2)",
        "2 & 1 -1 0; -1 1 0 | 1 1 0 & |x1 - x2| & absolute value & |x1 - x2|",
        "1 & 1 0; -1 0 | 2 -1 0 & x + positiveness(x) & piecewise linear"
            + " & 2*positiveness(x) - negativeness(x)",
        // two kinks
        "1 & 1 0; 1 -1/2 | 1 -1 0 & clamp(x, 0, 1/2) & clamp"
            + " & positiveness(x) - positiveness(x - 1/2)",
        "1 & 2 1/2; 2 -1/3 | 3 -3 1 & 6*clamp(x, -1/4, 1/6) + 5/2 & piecewise linear"
            + " & 6*positiveness(x + 1/4) - 6*positiveness(x - 1/6) + 1",
        "2 & 1 0 0; -1 0 0; 0 1 0; 0 -1 0 | 1 1 1 1 0 & |x1| + |x2| & piecewise linear"
            + " & |x1| + |x2|",
        // deeper
        "3 & 1 0 0 0; -1 0 0 0; 1 -1 0 0; 0 0 1 0; 0 0 -1 0"
            + " | 1 -1 -1 0 0 0; -1 1 1 0 0 0; 1 -1 -1 -1 1 0 | 1 -1 -1 0"
            + " & min(min(x1, x2), x3) & minimum"
            + " & identity(min(x1, x2)) - greaterness(min(x1, x2), x3)",
        "1 & 1 0 | 1 -1/2; 1 0 | -1 1 0 & min(positiveness(x), 1/2) & minimum"
            + " & -positiveness(positiveness(x) - 1/2) + positiveness(x)",
        "1 & 1 0; -1 0 | 1 1 -1/2 | 2 1 & 2*max(|x|, 1/2) & piecewise linear"
            + " & 2*positiveness(|x| - 1/2) + 1",
      })
  void namesFunctions(int inputs, String layers, String function, String noun, String circuit) {
    Network net = Nets.of(inputs, layers.split("\\|"));
    Comparison comparison = Comparer.COMPILED_AND_TRAINED.compare(net, net);
    OutputReport output = comparison.outputs().get(0);
    List<String> wanted = List.of(function, noun, circuit);
    assertThat(words(output.source())).isEqualTo(wanted);
    assertThat(words(output.other())).isEqualTo(wanted);
  }

  private static List<String> words(OutputReport.Reading reading) {
    return List.of(reading.function(), reading.noun(), reading.circuit());
  }
}
