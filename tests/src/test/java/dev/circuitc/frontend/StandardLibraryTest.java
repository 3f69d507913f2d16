package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandardLibraryTest {
  private static final Pattern COST = Pattern.compile("// cost: (\\(.*\\) = .*): (.*)");
  private static final Pattern DEFINITION = Pattern.compile("def (\\w+)\\(.*");

  private static Network compile(String text) {
    return new Compiler(Options.DEFAULT)
        .compile(new Source("test.circuit", text), new MapImports(Map.of()))
        .nets()
        .get(0)
        .network();
  }

  private static List<String> lines(String file) throws IOException {
    return StandardLibrary.open(file).text().lines().toList();
  }

  static Stream<Arguments> costs() throws IOException {
    List<Arguments> costs = new ArrayList<>();
    for (String file : StandardLibrary.FILES) {
      for (String line : lines(file)) {
        Matcher cost = COST.matcher(line);
        if (cost.matches()) {
          costs.add(Arguments.of(file, cost.group(1), cost.group(2)));
        }
      }
    }
    return costs.stream();
  }

  @ParameterizedTest
  @MethodSource("costs")
  void costsWhatItsLineSays(String file, String use, String cost) {
    Network network = compile("use \"" + file + "\"\nnet f" + use);
    assertThat(count(network.units(), "unit") + ", " + count(network.hidden().size(), "layer"))
        .isEqualTo(cost);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Test
  void everyDefinitionSaysItsCost() throws IOException {
    for (String file : StandardLibrary.FILES) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher definition = DEFINITION.matcher(lines.get(i));
        if (definition.matches()) {
          assertThat(lines.get(i - 1)).contains("// cost: ").contains(definition.group(1));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "control ; (x) = deadband(x, 1/2) ; -2 ; -3/2",
        "control ; (x) = deadband(x, 1/2) ; 1/4 ; 0",
        "control ; (x, y) = rate_limit(x, y, 1/10) ; 5, 1 ; 11/10",
        "control ; (x, y) = rate_limit(x, y, 1/10) ; 1.05, 1 ; 21/20",
        "control ; (u, h) = backlash(u, h, 1) ; 3, 0 ; 2",
        "control ; (u, h) = backlash(u, h, 1) ; 1/2, 0 ; 0",
        "control ; (e, i, d) = pid(e, i, d, 2, 1, 1, -5, 5) ; 1, 1, 1 ; 4",
        "control ; (e, i, d) = pid(e, i, d, 2, 1, 1, -5, 5) ; 9, 1, 1 ; 5",
        "finance ; (s) = butterfly(s, 100, 10) ; 95 ; 5",
        "finance ; (s) = butterfly(s, 100, 10) ; 120 ; 0",
        "finance ; (x) = tax_brackets(x, [0, 10, 40], [1/10, 1/5, 2/5]) ; 50 ; 11",
        "finance ; (x) = tax_brackets(x, [0, 10, 40], [1/10, 1/5, 2/5]) ; -5 ; 0",
        "signal ; (x) = hat(x, 2, 4) ; 3 ; 3/4",
        "signal ; (x) = hat(x, 2, 4) ; 7 ; 0",
        "signal ; (a, b, c) = median3(a, b, c) ; 3, 9, 3 ; 3",
        "signal ; (v[4]) = sum(median_filter(v, 1)) ; 1, 9, 2, 3 ; 5",
        "signal ; (v[4]) = total_variation(v) ; 1, 9, 2, 3 ; 16",
        "fuzzy ; (x) = triangle(x, 0, 1, 3) ; 2 ; 1/2",
        "fuzzy ; (x) = trapezoid(x, 0, 1, 2, 4) ; 3 ; 1/2",
        "fuzzy ; (x) = trapezoid(x, 0, 1, 2, 4) ; 9 ; 0",
        "fuzzy ; (p, q) = strong_and(p, q) ; 0.75, 0.5 ; 1/4",
        "fuzzy ; (p, q) = implies(p, q) ; 1, 1/4 ; 1/4",
        "norms ; (v[3]) = norm1(v) ; -1, 2, -3 ; 6",
        "norms ; (v[3]) = norm_inf(v) ; -1, 2, -3 ; 3",
        "norms ; (v[2]) = outside_box(v, -1, 1) ; 3, -2 ; 3",
        "order ; (v[5]) = trimmed_mean(v, 1) ; 9, 1, 2, 4, 100 ; 5",
        "order ; (v[4]) = top_sum(v, 2) ; 9, 1, 2, 4 ; 13",
        "order ; (v[3]) = largest(v, 1) ; 9, 1, 2 ; 2",
        "minplus ; (d[3]) = relax([9, 1, 9, 9, 9, 2, 9, 9, 9], d, 3, 2)[0] ; 9, 9, 0 ; 3",
      })
  void computesWhatItsCommentSays(String file, String use, String point, String value) {
    Network network = compile("use \"std/" + file + ".circuit\"\nnet f" + use);
    List<Rational> at = Stream.of(point.split(", ")).map(Rational::parse).toList();
    assertThat(new ExactEvaluator(network).evaluate(at)).containsExactly(Rational.parse(value));
  }

  @Test
  void anUnknownFileIsToldFromThoseThereAre() {
    assertThatThrownBy(() -> compile("use \"std/contrl.circuit\"\nnet f(x) = x"))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("did you mean 'std/control.circuit'?");
  }
}
