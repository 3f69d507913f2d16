package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void printsAHeaderAndARowForEachPoint() {
    Run run = Run.of("eval", Run.MIN, "--at", "3,-2", "--at=-1/2, 1/3");
    assertThat(run.out()).isEqualTo("y\n-2\n-0.5\n");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 0.3333333333333333, 1/3",
    "1e-7, 1e-7, 1/10000000",
    "0.1, 0.1, 1/10",
    "1e20, 1e20, 100000000000000000000",
    "123456789.125, 123456789.125, 987654313/8",
    "-0.0, 0, 0",
    "1e400, 1e400, 1e400",
    "2e-44, 2e-44, 1/50000000000000000000000000000000000000000000"
  })
  void printsTheShortestFloat64OrTheRational(String at, String rounded, String exact)
      throws IOException {
    Path identity = file("i.circuit", "net i(x) = x");
    assertThat(Run.of("eval", identity, "--at", at).lines().get(1)).isEqualTo(rounded);
    String printed = Run.of("eval", identity, "--exact", "--at", at).lines().get(1);
    assertThat(printed).isEqualTo(exact.equals("1e400") ? "1" + "0".repeat(400) : exact);
  }

  @Test
  void aWeightFileIsEvaluatedAsItIsStored() throws IOException {
    Path third = file("t.circuit", "net third(x) = x / 3");
    Run.of("compile", third, "-o", folder.resolve("t.onnx"), "-q");
    assertThat(Run.of("eval", folder.resolve("t.onnx"), "--at", "1", "--exact").lines().get(1))
        .isEqualTo("11184811/33554432"); // the float32 nearest to 1/3
  }

  @Test
  void csvWithoutHeaderIsTakenInOrder() {
    assertThat(
            Run.withInput("3,-2\n\n 1/2 , 1/3 \r\n", "eval", Run.MIN, "--csv", "-", "--exact")
                .out())
        .isEqualTo("y\n-2\n1/3\n");
  }

  @Test
  void csvColumnsAreFoundByName() throws IOException {
    Path source = file("d.circuit", "net d(a, b) -> (low, diff) = [min(a, b), a - b]");
    Path csv = file("in.csv", "\uFEFFid,\"b\",a\n1,10,2\n2,3,30\n");
    assertThat(Run.of("eval", source, "--csv", csv).out()).isEqualTo("low,diff\n2,-8\n3,27\n");
  }

  @Test
  void aCsvOfAHeaderOnlyHasNoRows() {
    assertThat(Run.withInput("x1,x2\n", "eval", Run.MIN, "--csv", "-").out()).isEqualTo("y\n");
    assertThat(Run.withInput("", "eval", Run.MIN, "--csv", "-").out()).isEqualTo("y\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2;3 | :2: found 1 value, wanted 2",
        "1,2;3,x | :2, x2: 'x' is not a number",
        "1,2;3,NaN | 'NaN' is not a number",
        "1,2;3,1/0 | '1/0' is not a number",
        "x1,y;1,2 | no column 'x2'",
        "x1,x2,x1;1,2,3 | column 'x1' twice"
      })
  void aWrongRowIsNamed(String rows, String message) {
    Run run = Run.withInput(rows.replace(';', '\n'), "eval", Run.MIN, "--csv", "-");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | has 1 value, but 'min2' takes 2 (x1, x2)",
        "3,4,5 | has 3 values",
        "a,b | 'a' is not a number",
        "1e999999999,1 | is not a number",
        "'' | has 0 values"
      })
  void aWrongPointIsNamed(String at, String message) {
    Run run = Run.of("eval", Run.MIN, "--at", "1,2", "--at", at);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void oneOfPointAndCsvIsWanted() {
    assertThat(Run.of("eval", Run.MIN).status()).isEqualTo(2);
    assertThat(Run.of("eval", Run.MIN, "--at", "1,2", "--csv", "-").status()).isEqualTo(2);
    assertThat(Run.of("eval", Run.MIN, "--csv", folder).err()).contains("is not a file");
    assertThat(Run.of("eval", Run.MIN, "--csv", "none.csv").err()).contains("there is no file");
  }

  @Test
  void oneNetMustBeChosen() {
    assertThat(Run.of("eval", Run.ORIGIN, "--at", "1").err())
        .contains("7 nets", "--net", "absolute");
    assertThat(Run.of("eval", Run.ORIGIN, "--net", "absolut", "--at", "1").err())
        .contains("did you mean 'absolute'?");
    assertThat(Run.of("eval", Run.ORIGIN, "--net", "absolute", "--at", "-1").out())
        .isEqualTo("y\n1\n");
  }

  @Test
  void pointsOutsideTheDomainAreWarnedOf() throws IOException {
    Path source = file("d.circuit", "net d(x in [0, 1]) = relu(x)");
    Run run = Run.of("eval", source, "--at", "2", "--at", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("y\n2\n1\n");
    assertThat(run.err()).contains("x = 2 is outside [0, 1]").hasLineCount(1);
    assertThat(Run.of("eval", source, "--at", "2", "--quiet").err()).isEmpty();
    JsonTree json = Run.of("eval", source, "--at", "2", "--json", "-q").json();
    assertThat(json.at("rows", 0, "insideDomain")).isEqualTo(false);
    assertThat(json.at("rows", 0, "values", 0)).isEqualTo(2.0);
  }

  @Test
  void aWrongRowUnderJsonLeavesOneDocument() {
    Run run = Run.withInput("1,2\n3,x\n", "eval", Run.MIN, "--csv", "-", "--json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.json().at("error").toString()).contains("'x' is not a number");
  }
}
