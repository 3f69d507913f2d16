package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontendTest {
  private static List<LoweredNet> nets(String text) {
    return Frontend.read(new Source("a.circuit", text), MapImports.NONE).nets();
  }

  private static Circuit circuit(String text) {
    return nets(text).get(0).circuit();
  }

  private static String value(Circuit circuit, String point) {
    List<Rational> inputs = new ArrayList<>();
    for (String number : point.isBlank() ? new String[0] : point.trim().split(" +")) {
      inputs.add(Rational.parse(number));
    }
    List<String> outputs =
        new Interpreter(circuit).evaluate(inputs).stream().map(Rational::toString).toList();
    return String.join(" ", outputs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          net f(x, y) = min(x, y)                                              # 3 -2     # -2
          net f(x) = x                                                         # -7/3     # -7/3
          net f(x) = -x                                                        # 4        # -4
          net f(x) = --x                                                       # 4        # 4
          net f(x) = ---x                                                      # 4        # -4
          net f(x) = |x|                                                       # -4       # 4
          net f(x) = ||x| - 1|                                                 # 1/2      # 1/2
          net f(x) = |x| - |2 - |x||                                           # 5        # 2
          net f(x, y) = x - y - 1 + 2                                          # 5 3      # 3
          net f(x) = 2 * x / 4 * 3                                             # 2        # 3
          net f(x) = 12 / 2 / 3 * x                                            # 5        # 10
          net f(x) = -2 ^ 2 * x                                                # 1        # -4
          net f(x) = 2 ^ 3 ^ 2 * x                                             # 1        # 512
          net f(x) = 2 ^ -1 * x                                                # 1        # 1/2
          net f(x) = (x + 1) ^ 1 + x ^ 0                                       # 4        # 6
          net f(x) = .5 * x + 1e-3 + 1E3 + 1e+2                                # 0        # 1100001/1000
          net f(x) = 0.1 * x                                                   # 1        # 1/10
          net f(x) = 1/3 * x                                                   # 1        # 1/3
          net f(x) = relu(x) - relu(-x)                                        # -3       # -3
          net f(x) = clamp(x, -1, 1)                                           # -3       # -1
          net f(x, lo) = clamp(x, lo, 1)                                       # -3 -2    # -2
          net f(x) = clamp(x, 5, 1)                                            # 0        # 1
          net f(x) = positiveness(x) + 10 * negativeness(x)                    # -3       # 30
          net f(x, y) = greaterness(x, y) + 10 * subtraction(x, y)             # 3 1      # 22
          net f(x) = identity(x) + 10 * negation(x)                            # 3        # -27
          net f(a, b, c) = max(a, b, c) - min(a, b, c)                         # 1 5 -2   # 7
          net f(x) = max(x, x)                                                 # -2       # -2
          net f(x) = min(3, 4) + max(1, 2, x)                                  # 0        # 5
          net f(x) = abs(-3) + relu(-3) + x                                    # 0        # 3
          net f(x) = let a = x, b = a + 1 in b * 2                             # 3        # 8
          net f(x) = let x = x + 1 in let x = x + 1 in x                       # 3        # 5
          net f(x) = (let a = 2 in a) * x                                      # 3        # 6
          net f(x) = 7                                                         # 3        # 7
          net f(x) = x - x                                                     # 3        # 0
          net f(x) = 0 * x                                                     # 3        # 0
          net f(a, b) -> (low, high) = [min(a, b), max(a, b)]                  # 5 3      # 3 5
          net f(p[3]) = sum(p) + p[1]                                          # 1 2 4    # 9
          net f(p[4]) = p[1..2]                                                # 1 2 4 8  # 2 4
          net f(p[2], q[2]) = 2 * p - q + 1                                    # 1 2 3 4  # 0 1
          net f(x) = [x + i for i in 0..2]                                     # 10       # 10 11 12
          net f(x) = fold(acc = x for i in 1..4: 2 * acc + i)                  # 1        # 42
          net f(x) = fold(acc = [x, 0] for i in 1..3: [acc[1], acc[0] + i])    # 1        # 2 5
          net f(x) = sum([x for i in 1..0]) + x                                # 3        # 3
          net f(p[4]) = mean(p) - max(p) + min(p) + len(p)                     # 1 2 4 9  # 0
          net f(p[2]) = dot(p, [3, 4])                                         # 1 2      # 11
          net f(p[2]) = max(p, [0, 0])                                         # -1 2     # 0 2
          net f(p[2]) = max(p, 0) - relu(p)                                    # -1 2     # 0 0
          net f(x) = if 1 > 0 then x else [1][7]                               # 3        # 3
          net f(x) = if not 1 >= 1 then [1][7] else x                          # 3        # 3
          net f(x) = if 1 < 0 and 1 / 0 > 0 then 1 else x                      # 3        # 3
          net f(p[4]) = sort(p)                                                # 3 1 4 1  # 1 1 3 4
          net f(p[4]) = median(p)                                              # 9 1 4 2  # 3
          net f(p[5]) = [median(p), kth(p, 1), kth(p, 4)]                      # 9 1 4 2 4 # 4 2 9
          net f(x) = sort([3, 1, 2]) + median([1, 2, 5, 9]) * x                # 2        # 8 9 10
          net f(x) = pwl(x, [(0, 0), (1, 2), (3, 2)])                          # -1       # -2
          net f(x) = pwl(x, [(0, 0), (1, 2), (3, 2)])                          # 1/2      # 1
          net f(x) = pwl(x, [(0, 0), (1, 2), (3, 2)])                          # 9        # 2
          net f(x) = pwl(x, [(i, i * i) for i in -3..3])                       # 5/2      # 13/2
          net f(x) = pwl(x, [(i, i * i) for i in -3..3])                       # -5       # 19
          net f(x) = pwl(x, [(1, 1), (2, 2), (3, 3)])                          # 7        # 7
          net f(x) = pwl([x, 3 * x], [(0, 0), (1, 1), (2, 0)])                 # 1/2      # 1/2 1/2
          net f(x) = pwl(5, [(0, 1), (1, 0), (2, 4)]) * x                      # 1        # 16
          net f(x) = if x > 0 then x else 0                                    # 3        # 3
          net f(x) = if x > 0 then x else 0                                    # -3       # 0
          net f(x, y) = if x > 0 and y > 0 then min(x, y) else 0               # 3 2      # 2
          net f(x, y) = if x > 0 and y > 0 then min(x, y) else 0               # 3 -2     # 0
          net f(x, y) = if x > 0 or y > 0 then max(x, y) else 0                # -3 2     # 2
          net f(x) = if x > 0 then (if x > -5 then x else 100) else 0          # -7       # 0
          net f(x) = if x > 0 then (if x > 0 then x + 1 else 0) else 1         # 2        # 3
          net f(x) = if x > 0 then 0 else if x > -1 then x else -1             # -3       # -1
          net f(x, y) = if x > 0 then min(x, |y|) - min(x, 1) else 0           # 3 2      # 1
          net f(x, y) = if x > 0 then min(x, |y|) - min(x, 1) else 0           # -3 2     # 0
          net f(x in [1, 2]) = if x > 0 then 1 else 0                          # 1        # 1
          net f(x) = if relu(x) > 0 then x else 0                              # -2       # 0
          net f(x) = if x > 0 then [x, 2 * x] else [0, -x]                     # -3       # 0 3
          net f(x) = if x > 1 ramp 4 then 8 else 0                             # 2        # 2
          net f(x) = if x > 0 ramp 2 then 3 * x else -x                        # 2        # 6
          net f(x) = if x > 0 ramp 2 then 3 * x else -x                        # -5       # 5
          net f(x, y in [-3, 5]) = if x > 0 ramp 2 then y else 0               # 2 5      # 5
          net f(x, y in [-3, 5]) = if x > 0 ramp 2 then y else 0               # 2 -3     # -3
          net f(x, y in [-3, 5]) = if x > 0 ramp 2 then y else 0               # -1 4     # 0
          net f(x) = if 5 > 0 and x > 0 ramp 10 then 1 else 0                  # 100      # 1/2
          net f(x) = if 1/2 > 0 or x > 0 ramp 4 then 4 else 0                  # 3        # 3
          net f(x) = if not (1 > 2 and x > 0) ramp 4 then 4 else 0             # -3       # 3
          net f(x) = if x > 0 ramp 2 then 0 else if x > 0 ramp 1 then 4 else 0 # 1        # 2
          net f(x) = if 3 > 0 ramp 10 then x else 2 * x                        # 10       # 17
          net f(x) = x within 1/100                                            # 3        # 3
          """)
  void meansWhatTheSourceSays(String source, String point, String expected) {
    assertThat(value(circuit(source), point)).isEqualTo(expected);
  }

  @Test
  void callsDefinitionsInAnyOrderAndRecursively() {
    String text =
        """
        net f(p[5]) = tree(p)
        def tree(v) =
          if len(v) <= 1 then v[0]
          else max(tree(v[0 .. half(len(v)) - 1]), tree(v[half(len(v)) .. len(v) - 1]))
        def half(n) = if n < 2 then 0 else 1 + half(n - 2)
        """;
    assertThat(value(circuit(text), "3 1 4 1 5")).isEqualTo("5");
  }

  @Test
  void seesConstantsWhereverTheyStand() {
    String text = "const b = 2 * a  net f(x in [-a, b], p[b]) hidden a = x + p[1]  const a = 3";
    LoweredNet net = nets(text).get(0);
    assertThat(net.hidden()).isEqualTo(3);
    assertThat(net.circuit().inputs()).hasSize(7);
    assertThat(net.circuit().inputs().get(0).domain())
        .isEqualTo(Interval.of(Rational.of(-3), Rational.of(6)));
  }

  @Test
  void namesOutputs() {
    List<LoweredNet> nets =
        nets("net f(x) = x  net g(x) = [x, x]  net h(x) -> (a) = x  net k(x) = [x]");
    List<List<String>> names =
        nets.stream().map(n -> n.circuit().outputs().stream().map(Output::name).toList()).toList();
    assertThat(names)
        .containsExactly(List.of("y"), List.of("y[0]", "y[1]"), List.of("a"), List.of("y[0]"));
  }

  @Test
  void namesInputsOfVectors() {
    assertThat(circuit("net f(p[2], x) = x").inputs())
        .extracting(input -> input.name())
        .containsExactly("p[0]", "p[1]", "x");
  }

  @Test
  void takesDefinitionsOfUsedFilesButNotWhatThoseUse() {
    Imports imports =
        new MapImports(
            Map.of(
                "lib.circuit", "use \"deep.circuit\" def twice(x) = two * x  net twice(x) = x",
                "deep.circuit", "const two = 2"));
    String text = "use \"lib.circuit\" use \"lib.circuit\" net f(x) = twice(x)";
    LoweredProgram program = Frontend.read(new Source("a.circuit", text), imports);
    assertThat(program.nets()).hasSize(1);
    assertThat(value(program.nets().get(0).circuit(), "3")).isEqualTo("6");
  }

  @Test
  void readsTablesFromCsvFiles() {
    Imports imports = new MapImports(Map.of("t/c.csv", "celsius , volt\r\n0,1/2\n\n 10 , 1e1\n20,0"));
    String text = "net f(x) = pwl(x, \"t/c.csv\")";
    Circuit circuit = Frontend.read(new Source("a", text), imports).nets().get(0).circuit();
    assertThat(value(circuit, "10")).isEqualTo("10");
    assertThat(value(circuit, "-10")).isEqualTo("-9");
    assertThat(value(circuit, "15")).isEqualTo("5");
  }

  @Test
  void warnsOfADefinitionThatHidesABuiltIn() {
    LoweredProgram program =
        Frontend.read(
            new Source("a.circuit", "def relu(x) = x + 1  net f(x) = relu(x)"), MapImports.NONE);
    assertThat(value(program.nets().get(0).circuit(), "-5")).isEqualTo("-4");
    assertThat(program.warnings().all())
        .extracting(d -> d.message())
        .containsExactly("'relu' hides the built-in function of that name");
  }

  @Test
  void givesNodesTheirMeaningAndPlace() {
    Circuit circuit = circuit("net f(x1, x2) =\n  greaterness(x1, x2) + relu(x1 - 2 * x2)");
    List<String> origins = new ArrayList<>();
    for (int id = 0; id < circuit.nodes().size(); id++) {
      circuit.origin(id).ifPresent(o -> origins.add(o.text() + " @ " + o.place().orElseThrow()));
    }
    assertThat(origins)
        .contains(
            "greaterness(x1, x2) @ a.circuit:2:3",
            "positiveness(x1 - 2*x2) @ a.circuit:2:25",
            "greaterness(x1, x2) + positiveness(x1 - 2*x2) @ a.circuit:2:3");
  }
}
