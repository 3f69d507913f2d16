package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final int[][] SHAPES = {
    {1, 1}, {2, 3, 1}, {3, 4, 4, 2}, {5, 1, 7, 1}, {1, 2, 3, 4, 5}, {40, 30, 20, 10}
  };

  @TempDir Path folder;

  static Stream<WeightFormat> formats() {
    return Formats.ALL.stream();
  }

  private Path write(Network network, WeightFormat format, FloatType type) {
    Path file = folder.resolve("net" + format.extensions().get(0));
    Formats.write(network, file, format, type);
    return file;
  }

  @Test
  void jsonLosesNothing() {
    Random random = new Random(1);
    for (int[] shape : SHAPES) {
      Network network = RandomNetworks.of(random, shape);
      Path file = write(network, Formats.named("json"), FloatType.FLOAT32);
      assertThat(Formats.read(file)).isEqualTo(network);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "safetensors"})
  void aFloatFormatLosesRoundingOnly(String format) {
    Random random = new Random(2);
    for (int[] shape : SHAPES) {
      for (FloatType type : FloatType.values()) {
        Network network = RandomNetworks.of(random, shape);
        Path file = write(network, Formats.named(format), type);
        assertThat(Formats.read(file)).isEqualTo(RoundedNetwork.of(network, type));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameNetworkGivesTheSameBytes(WeightFormat format) throws IOException {
    Network one = RandomNetworks.of(new Random(3), 4, 5, 2);
    Network equal = RandomNetworks.of(new Random(3), 4, 5, 2);
    byte[] first = Files.readAllBytes(write(one, format, FloatType.FLOAT64));
    byte[] second = Files.readAllBytes(write(equal, format, FloatType.FLOAT64));
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theFormatIsToldByTheContentWhereTheNameDoesNot(WeightFormat format) throws IOException {
    Network network = RandomNetworks.of(new Random(4), 2, 3, 1);
    Path plain = folder.resolve("weights");
    Formats.write(network, plain, format, FloatType.FLOAT32);
    assertThat(Formats.read(plain).shape()).isEqualTo("2-3-1");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aHiddenLayerWithoutUnitsIsWritten(WeightFormat format) {
    Network network = constant(Rational.of(7));
    Network read = Formats.read(write(network, format, FloatType.FLOAT32));
    assertThat(read.last().bias()).containsExactly(Rational.of(7));
    assertThat(read.last().weights().entries()).isZero();
    assertThat(read.hidden()).hasSize(1);
  }

  static Network constant(Rational value) {
    Layer empty = new Layer(new SparseMatrix(2, List.of()), List.of(), List.of());
    Layer last =
        new Layer(new SparseMatrix(0, List.of(SparseVector.ZERO)), List.of(value), List.of());
    Network named = RandomNetworks.of(new Random(5), 2, 1);
    List<Layer> layers = List.of(empty, last);
    return new Network("c", named.inputs(), List.of("y"), layers, named.provenance());
  }

  @Test
  void reportsWhatIsRounded() {
    Path file = folder.resolve("a.onnx");
    WriteReport report =
        Formats.write(
            affine(Rational.of(1, 3), Rational.HALF), file, new Onnx(), FloatType.FLOAT32);
    assertThat(report.rounded()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(file.toFile().length());
    RoundedWeight weight = report.first().get(0);
    assertThat(weight.position()).isEqualTo("layers.0.weight[0, 0]");
    assertThat(weight.stored()).isEqualTo(1f / 3f);
    assertThat(report.worstRelativeError()).isEqualTo(3 * (1f / 3f - 1 / 3.0), within(1e-15));
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }

  private static Network affine(Rational weight, Rational bias) {
    Layer layer =
        new Layer(
            new SparseMatrix(1, List.of(SparseVector.dense(weight))), List.of(bias), List.of());
    return new Network(
        "a",
        List.of(InputVariable.real("x")),
        List.of("y"),
        List.of(layer),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "safetensors"})
  void aWeightBeyondTheFloatTypeIsRefusedAndLeavesNothing(String format) {
    Path file = folder.resolve("big.file");
    Network network = affine(Rational.parse("1e39"), Rational.ZERO);
    assertThatThrownBy(
            () -> Formats.write(network, file, Formats.named(format), FloatType.FLOAT32))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("layers.0.weight[0, 0] is beyond the range of float32");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anOldFileSurvivesAFailedWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("a.onnx"), "old");
    Network network = affine(Rational.ONE, Rational.parse("-1e4000"));
    assertThatThrownBy(() -> Formats.write(network, file, new Onnx(), FloatType.FLOAT64))
        .isInstanceOf(FormatException.class);
    assertThat(file).hasContent("old");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    Formats.write(affine(Rational.ONE, Rational.ONE), link, new Json(), FloatType.FLOAT32);
    assertThat(link).isSymbolicLink();
    assertThat(Formats.read(file).shape()).isEqualTo("1-1");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceStaysADevice() {
    Path device = Path.of("/dev/null");
    Formats.write(affine(Rational.ONE, Rational.ONE), device, new Json(), FloatType.FLOAT32);
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void saysWhyAFileCannotBeReadOrWritten() {
    assertThatThrownBy(() -> Formats.read(folder.resolve("none.onnx")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("none.onnx': no such file");
    assertThatThrownBy(() -> Formats.read(folder))
        .isInstanceOf(FormatException.class);
    Network network = affine(Rational.ONE, Rational.ONE);
    assertThatThrownBy(
            () -> Formats.write(network, folder, new Json(), FloatType.FLOAT32))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is a folder");
    Path nowhere = folder.resolve("no/such/a.json");
    assertThatThrownBy(() -> Formats.write(network, nowhere, new Json(), FloatType.FLOAT32))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("no such file or folder");
    assertThatThrownBy(() -> Formats.named("h5"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("wanted onnx, safetensors, json");
  }
}
