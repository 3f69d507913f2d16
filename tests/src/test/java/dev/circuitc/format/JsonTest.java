package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  private static final String ABS =
      """
      {
        "format": "circuitc network 1",
        "name": "abs",
        "provenance": {
          "tool": "circuitc 0.1.0",
          "source": "abs.circuit",
          "sha256": "00"
        },
        "inputs": [
          {"name": "x", "domain": ["-1/3", null]}
        ],
        "outputs": ["y"],
        "layers": [
          [
            {"weights": {"0": "1"}, "bias": "0", "unit": "positiveness(x)", "circuit": "abs(x)", "place": "abs.circuit:1:14"},
            {"weights": {"0": "-1"}, "bias": "0", "unit": "negativeness(x)", "circuit": "abs(x)"}
          ],
          [
            {"weights": {"0": "1", "1": "1"}, "bias": "1/2"}
          ]
        ]
      }
      """;

  @TempDir Path folder;

  private static Network abs() {
    Interval domain = new Interval(Optional.of(Rational.of(-1, 3)), Optional.empty());
    Optional<Place> place = Optional.of(new Place("abs.circuit", 1, 14));
    Layer hidden =
        new Layer(
            new SparseMatrix(
                1,
                List.of(
                    SparseVector.dense(Rational.ONE), SparseVector.dense(Rational.MINUS_ONE))),
            List.of(Rational.ZERO, Rational.ZERO),
            List.of(
                new Unit("positiveness(x)", "abs(x)", place),
                new Unit("negativeness(x)", "abs(x)", Optional.empty())));
    SparseVector sum = SparseVector.dense(Rational.ONE, Rational.ONE);
    Layer last =
        new Layer(new SparseMatrix(2, List.of(sum)), List.of(Rational.HALF), List.of());
    return new Network(
        "abs",
        List.of(new InputVariable("x", domain)),
        List.of("y"),
        List.of(hidden, last),
        Optional.of(new Provenance("circuitc 0.1.0", "abs.circuit", "00")));
  }

  private Network read(String text) throws IOException {
    return Formats.read(Files.writeString(folder.resolve("a.json"), text));
  }

  @Test
  void isWrittenForPeople() throws IOException {
    Path file = folder.resolve("abs.json");
    Formats.write(abs(), file, new Json(), FloatType.FLOAT32);
    assertThat(Files.readString(file)).isEqualTo(ABS);
  }

  @Test
  void isReadBack() throws IOException {
    assertThat(read(ABS)).isEqualTo(abs());
  }

  @Test
  void isReadAsPeopleWriteIt() throws IOException {
    Network network =
        read(
            """
            {"layers": [[{"weights": {"1": 0.1, "0": -2e-3}},
                         {"weights": {"0": 0}, "bias": "2/6"}],
                        [{"bias": 12345678901234567890.5, "weights": {"1": " 3 "}}]],
             "outputs": ["y"], "name": "hand",
             "inputs": [{"name": "a"}, {"domain": [-1, "1e2"], "name": "b"}],
             "format": "circuitc network 1"}""");
    Layer first = network.layers().get(0);
    assertThat(first.weights().get(0, 1)).isEqualTo(Rational.of(1, 10));
    assertThat(first.weights().get(0, 0)).isEqualTo(Rational.of(-1, 500));
    assertThat(first.weights().rows().get(1).isZero()).isTrue();
    assertThat(first.bias()).containsExactly(Rational.ZERO, Rational.of(1, 3));
    assertThat(first.units().get(1)).isEqualTo(Unit.unnamed(1, 2));
    assertThat(network.last().bias().get(0)).isEqualTo(Rational.parse("12345678901234567890.5"));
    assertThat(network.inputs().get(1).domain())
        .isEqualTo(Interval.of(Rational.MINUS_ONE, Rational.of(100)));
  }

  @Test
  void numbersOfAnySizeAreExact() throws IOException {
    Network network = read(ABS.replace("\"1/2\"", "\"1e300/3\"").replace("-1\"}", "-1e-4000\"}"));
    Path file = folder.resolve("b.json");
    Formats.write(network, file, new Json(), FloatType.FLOAT32);
    assertThat(Formats.read(file)).isEqualTo(network);
    assertThat(network.last().bias().get(0))
        .isEqualTo(Rational.of(10).power(300).dividedBy(Rational.of(3)));
  }

  @Test
  void aNumberTooLongToReadBackIsNotWritten() throws IOException {
    Network network = read(ABS.replace("\"1/2\"", "\"1e-9999/3e4999\""));
    Path file = folder.resolve("long.json");
    Formats.write(network, file, new Json(), FloatType.FLOAT32);
    assertThat(Formats.read(file)).isEqualTo(network);
    Network square =
        new Network(
            "s", List.of(), List.of("y"),
            List.of(
                new Layer(
                    new SparseMatrix(0, List.of(SparseVector.ZERO)),
                    List.of(network.last().bias().get(0).power(2)),
                    List.of())),
            Optional.empty());
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> Formats.write(square, none, new Json(), FloatType.FLOAT32))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("layers.0.bias[0] has 29997 digits, over the limit of 20000");
    assertThat(none).doesNotExist();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "`network 1\"` | `network 2\"` | `the format is 'circuitc network 2'`",
    "`\"name\": \"abs\",` | `` | `the document has no 'name'`",
    "`\"domain\": [` | `\"domian\": [` | `unknown key 'domian' in an input`",
    "`\"-1/3\", null` | `1, 0` | `a domain must not run backwards`",
    "`\"-1/3\", null` | `1` | `a domain must have 2 ends, not 1`",
    "`\"1/2\"` | `\"1/0\"` | `divides by zero`",
    "`\"1/2\"` | `\"half\"` | `bias: 'half' is not a number (line 19, column`",
    "`\"1/2\"` | `NaN` | `malformed JSON`",
    "`\"1/2\"` | `null` | `bias must be a number`",
    "`\"1/2\"` | `1e999999999` | `exponent 999999999 is over the limit`",
    "`{\"0\": \"1\", \"1\": \"1\"}` | `{\"0\": \"1\", \"2\": \"1\"}` | `row 0 of layer 1 has a weight in column 2`",
    "`{\"0\": \"1\", \"1\": \"1\"}` | `{\"0\": \"1\", \"00\": \"1\"}` | `weight 00 appears twice`",
    "`{\"0\": \"1\", \"1\": \"1\"}` | `{\"-1\": \"1\"}` | `'-1' is not the column`",
    "`{\"0\": \"1\", \"1\": \"1\"}` | `[1, 1]` | `weights must be an object`",
    "`\"bias\": \"1/2\"` | `\"bias\": 0, \"unit\": \"u\"` | `row 0 of layer 1 is an output and must have no unit`",
    "`\"unit\": \"negativeness(x)\", ` | `` | `row 1 of layer 0 has a circuit but no 'unit'`",
    "`abs.circuit:1:14` | `abs.circuit` | `'abs.circuit' is not a place`",
    "`[\"y\"]` | `[\"y\", \"z\"]` | `the last layer has 1 rows for 2 outputs`",
    "`\"name\": \"abs\",` | `\"name\": \"abs\", \"name\": \"b\",` | `Duplicate field 'name'`",
    "`\"source\": \"abs.circuit\",` | `` | `the provenance must have`",
  })
  void saysWhatIsWrong(String part, String replacement, String message) {
    String text = ABS.replace(part, replacement);
    assertThat(text).isNotEqualTo(ABS);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("a.json': ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesWhatFollowsAndWhatNestsDeep() {
    assertThatThrownBy(() -> read(ABS + "{}"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("something follows the end");
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(FormatException.class);
    assertThatThrownBy(() -> read("{\"layers\": " + "[".repeat(100_000)))
        .isInstanceOf(FormatException.class);
  }
}
