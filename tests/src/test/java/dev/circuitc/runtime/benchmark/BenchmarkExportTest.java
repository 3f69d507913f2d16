package dev.circuitc.runtime.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.circuitc.format.Formats;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Nets;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads back what was written: Z3 for the scripts, our reader for the networks. */
class BenchmarkExportTest {
  private static final int COUNT = 24;
  @TempDir static Path folder;
  private static List<Instance> instances;

  @BeforeAll
  static void write() throws IOException {
    instances = BenchmarkExport.write(networks(), COUNT, folder);
  }

  private static List<Network> networks() {
    List<Network> networks = new ArrayList<>();
    networks.add(Nets.compile(Nets.circuit(2, Interval.REALS, (b, lib) -> lib.min(List.of(0, 1))), 0));
    networks.add(Nets.compile(Nets.circuit(1, Interval.REALS, (b, lib) -> 0), 0)); // no hidden layer
    for (int seed : new int[] {11, 20, 41}) {
      Circuit circuit = new RandomCircuits(seed).next(3, 14);
      networks.add(Nets.compile(circuit, 0));
    }
    return networks;
  }

  @Test
  void isHalfEqualAndHalfUnequal() {
    assertThat(instances).hasSize(COUNT);
    assertThat(instances.stream().filter(i -> i.answer().equals("sat"))).hasSize(COUNT / 2);
    assertThat(instances.stream().map(Instance::name).distinct()).hasSize(COUNT);
  }

  @Test
  void agreesWithZ3OnEveryScript() throws IOException {
    for (Instance instance : instances) {
      String script = read("smtlib/" + instance.name() + ".smt2");
      assertThat(status(script)).as(instance.name()).isEqualTo(instance.answer());
      assertThat(script).contains("(set-info :status " + instance.answer() + ")");
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static String status(String script) {
    try (Context context = new Context()) {
      Solver solver = context.mkSolver();
      solver.add(context.parseSMTLIB2String(script, null, null, null, null));
      return solver.check() == Status.SATISFIABLE ? "sat" : "unsat";
    }
  }

  @Test
  void writesProductNetworksThatAreTheDifferences() {
    for (Instance instance : instances) {
      ExactEvaluator first = evaluator(instance, "f");
      ExactEvaluator second = evaluator(instance, "g");
      ExactEvaluator difference = evaluator(instance, "difference");
      for (int k = -3; k <= 3; k++) {
        Rational at = Rational.of(k);
        List<Rational> point =
            IntStream.range(0, instance.box().size()).mapToObj(i -> at.times(Rational.of(i + 1, 3))).toList();
        assertThat(difference.evaluate(point)).isEqualTo(minus(first.evaluate(point), second.evaluate(point)));
      }
    }
  }

  private static ExactEvaluator evaluator(Instance instance, String which) {
    return new ExactEvaluator(
        Formats.read(folder.resolve("onnx/" + instance.name() + "_" + which + ".onnx")));
  }

  private static List<Rational> minus(List<Rational> a, List<Rational> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).minus(b.get(i))).toList();
  }

  /** VNN-LIB 1.0 is SMT-LIB: Z3 is asked with inputs and outputs fixed. */
  @Test
  void writesPropertiesThatTheWitnessSatisfiesAndEqualOutputsDoNot() throws IOException {
    for (Instance instance : instances) {
      String property = read("vnnlib/" + instance.name() + "_1.0.vnnlib");
      int outputs = instance.first().outputs().size();
      String equal = IntStream.range(0, outputs)
          .mapToObj(i -> "(assert (= Y_" + i + " 0.0))").reduce("", String::concat);
      assertThat(status(property)).isEqualTo("sat");
      assertThat(status(property + equal)).isEqualTo("unsat");
      instance.witness().ifPresent(witness -> {
        assertThat(IntStream.range(0, witness.point().size())
            .allMatch(i -> instance.box().get(i).contains(witness.point().get(i)))).isTrue();
        String found = fixed("X_", witness.point())
            + fixed("Y_", evaluator(instance, "difference").evaluate(witness.point()));
        assertThat(status(property + found)).as(instance.name()).isEqualTo("sat");
      });
    }
  }

  private static String fixed(String name, List<Rational> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String size = values.get(i).abs().toString();
      String value = size.contains("/") ? "(/ " + size.replace("/", " ") + ")" : size;
      text.append("(assert (= ").append(name).append(i).append(' ')
          .append(values.get(i).signum() < 0 ? "(- " + value + ")" : value).append("))");
    }
    return text.toString();
  }

  /**
   * The shape of VNN-LIB 2.0: version, two networks, assertions, closed brackets, plain numbers.
   */
  @Test
  void writesQueriesOverTwoNetworks() throws IOException {
    Pattern tokens = Pattern.compile("[()]|<2\\.0>|>=|<=|==|-?[0-9]+(\\.[0-9]+)?|[A-Za-z][-A-Za-z0-9_]*"
        + "|\\[[0-9]+,[0-9]+\\]|-|\\s+");
    for (Instance instance : instances) {
      String query = read("vnnlib/" + instance.name() + "_2.0.vnnlib");
      assertThat(query).startsWith("(vnnlib-version <2.0>)");
      assertThat(tokens.matcher(query).replaceAll("")).isEmpty();
      assertThat(query.chars().filter(c -> c == '(').count())
          .isEqualTo(query.chars().filter(c -> c == ')').count());
      assertThat(query.split("\\(declare-network", -1)).hasSize(3);
      boolean sameShape = instance.first().shape().equals(instance.second().shape());
      assertThat(query.contains("(isomorphic-to f)")).isEqualTo(sameShape);
    }
  }

  @Test
  void listsOnlyFilesThatExist() throws IOException {
    for (String list : List.of("instances.csv", "instances-2.0.csv")) {
      List<String> lines = Files.readAllLines(folder.resolve(list));
      assertThat(lines).hasSize(COUNT);
      for (String line : lines) {
        String[] columns = line.split(",");
        for (int i = 0; i < columns.length - 1; i++) {
          assertThat(folder.resolve(columns[i])).exists();
        }
      }
    }
    assertThat(Files.readAllLines(folder.resolve("answers.csv"))).hasSize(COUNT + 1);
  }

  @Test
  void writesTheSameBytesAgain(@TempDir Path again) throws IOException {
    BenchmarkExport.write(networks(), COUNT, again);
    assertThat(contents(again)).isEqualTo(contents(folder));
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            java.util.Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
