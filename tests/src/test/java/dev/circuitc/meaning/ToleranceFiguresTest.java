package dev.circuitc.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.ast.Children;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Program;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.FileImports;
import dev.circuitc.frontend.Frontend;
import dev.circuitc.frontend.StandardLibrary;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.pass.Aim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code within} of the samples, the standard library and the documents: no error found by dense search
 * is above the bound that was proved, and no bound is above twice the error found.
 */
class ToleranceFiguresTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXAMPLE = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COST = Pattern.compile("// cost: (\\(.*\\) = .*): .*");

  /** Sources that have a tolerance somewhere. */
  static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
      for (Path file : files.sorted().filter(f -> f.toString().endsWith(".circuit")).toList()) {
        sources.add(FileImports.read(file));
      }
    }
    for (String file : StandardLibrary.FILES) {
      sources.add(uses(file));
    }
    for (String document : List.of("README.md", "grammar/README.md", "samples/README.md")) {
      sources.addAll(examples(ROOT.resolve(document)));
    }
    return sources.stream().filter(source -> source.text().contains("within")).toList();
  }

  /** The standard library's own lines about what its definitions cost, as nets. */
  private static Source uses(String file) throws IOException {
    String library = StandardLibrary.open(file).text();
    StringBuilder text = new StringBuilder("use \"" + file + "\"\n");
    Matcher cost = COST.matcher(library);
    for (int i = 0; cost.find() && !tolerances(StandardLibrary.open(file)).isEmpty(); i++) {
      text.append("net f").append(i).append(cost.group(1)).append(" // within the library\n");
    }
    return new Source(file, text.toString());
  }

  private static List<Source> examples(Path document) throws IOException {
    List<Source> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(document));
    while (example.find()) {
      if (example.group(1).contains("net ") && example.group(1).contains(" within ")) {
        examples.add(new Source(document + ".circuit", example.group(1)));
      }
    }
    return examples;
  }

  private static List<String> tolerances(Source source) {
    Program program = Frontend.parse(source);
    List<String> places = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      if (definition instanceof Definition.Net net) {
        collect(net.body(), places);
      } else if (definition instanceof Definition.Function function) {
        collect(function.body(), places);
      } else if (definition instanceof Definition.Constant constant) {
        collect(constant.value(), places);
      }
    }
    return places;
  }

  private static void collect(Expr expr, List<String> places) {
    if (expr instanceof Expr.Within within) {
      places.add(within.span().place().toString());
    }
    Children.of(expr).forEach(child -> collect(child, places));
  }

  private static List<CompiledNet> compile(Source source, Aim aim) {
    return new Compiler(new Options(aim, OptionalInt.empty()))
        .compile(source, new FileImports())
        .nets();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void boundsHoldAndAreNear(Source source) {
    TrueFunctions truth = new TrueFunctions(source);
    Set<List<Layer>> seen = new HashSet<>(); // by both aims, which often agree
    for (Aim aim : Aim.values()) {
      for (CompiledNet net : compile(source, aim)) {
        boolean fresh = seen.add(net.network().layers());
        for (int i = 0; fresh && i < net.deviations().size(); i++) {
          compare(net, i, truth);
        }
      }
    }
  }

  private static void compare(CompiledNet net, int output, TrueFunctions truth) {
    if (net.deviations().get(output).isExact()) {
      return;
    }
    Dfp error =
        WorstError.of(net.network(), point -> truth.evaluate(net.name(), point), output);
    Rational found = Decimals.rational(error);
    Rational bound = net.deviations().get(output).bound().orElseThrow();
    String figures = "%s, output %d: found %s, proved %s";
    assertThat(found)
        .as(figures, net.name(), output, found.toDouble(), bound.toDouble())
        .isLessThanOrEqualTo(bound)
        .isGreaterThanOrEqualTo(bound.times(Rational.HALF));
  }

  /** A net that is one {@code e within tolerance} keeps to it. */
  @ParameterizedTest
  @MethodSource("sources")
  void boundsKeepToTheTolerance(Source source) {
    TrueFunctions truth = new TrueFunctions(source);
    for (CompiledNet net : compile(source, Aim.SIZE)) {
      for (Definition definition : truth.root().definitions()) {
        if (definition instanceof Definition.Net written
            && written.name().text().equals(net.name())
            && written.body() instanceof Expr.Within within) {
          Rational tolerance = Decimals.rational(truth.constant(within.tolerance()));
          assertThat(net.deviation().bound().orElseThrow()).isLessThanOrEqualTo(tolerance);
        }
      }
    }
  }

  /** None is left out: evaluating the nets comes through each tolerance that is written. */
  @ParameterizedTest
  @MethodSource("sources")
  void everyToleranceTakesPart(Source source) {
    TrueFunctions truth = new TrueFunctions(source);
    Reached reached = new Reached();
    for (CompiledNet net : compile(source, Aim.SIZE)) {
      List<Rational> point =
          net.network().inputs().stream().map(ToleranceFiguresTest::somewhere).toList();
      truth.evaluate(net.name(), point, reached);
    }
    assertThat(reached.places()).containsAll(tolerances(source));
  }

  private static Rational somewhere(InputVariable input) {
    return input.domain().lower().orElse(Rational.ONE);
  }

  @Test
  void thereAreSomeToLookAt() throws IOException {
    long found = sources().stream().mapToLong(source -> tolerances(source).size()).sum();
    assertThat(found).isGreaterThan(10);
  }
}
