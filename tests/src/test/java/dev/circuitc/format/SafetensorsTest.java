package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
  @TempDir Path folder;

  /** A file of a header in which {@code '} stands for quotes, and of some floats. */
  private Network read(String header, float... data) throws IOException {
    byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + 4 * data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    for (float value : data) {
      bytes.putFloat(value);
    }
    return Formats.read(Files.write(folder.resolve("w.safetensors"), bytes.array()));
  }

  private static String tensor(String name, String shape, int from, int to) {
    return "'" + name + "':{'dtype':'F32','shape':" + shape + ",'data_offsets':[" + from + "," + to
        + "]}";
  }

  @Test
  void theLayoutIsThatOfTheSpecification() throws IOException {
    Path file = folder.resolve("net.safetensors");
    Network network = RandomNetworks.of(new Random(15), 2, 3, 1);
    Formats.write(network, file, new Safetensors(), FloatType.FLOAT32);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong();
    String header = new String(bytes.array(), 8, length, StandardCharsets.UTF_8);
    assertThat(length % 8).isZero();
    assertThat(header)
        .startsWith("{\"__metadata__\":{\"format\":\"pt\",")
        .contains("\"0.weight\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[0,24]}")
        .contains("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[24,36]}")
        .contains("\"2.weight\":{\"dtype\":\"F32\",\"shape\":[1,3],\"data_offsets\":[36,48]}")
        .contains("\"2.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[48,52]}");
    assertThat(bytes.capacity()).isEqualTo(8 + length + 52);
    Rational corner = network.layers().get(0).weights().get(2, 1);
    assertThat(bytes.getFloat(8 + length + 20)).isEqualTo(corner.toFloat());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 4",
    "net.0, net.2, net.4",
    "fc1, fc2, fc10",
    "layers.8.linear, layers.9.linear, layers.10.linear",
  })
  void theOrderIsTheNumberInTheNames(String first, String second, String third)
      throws IOException {
    Network network =
        read(
            "{" + tensor(third + ".weight", "[1,2]", 0, 8)
                + "," + tensor(first + ".weight", "[3,1]", 8, 20)
                + "," + tensor(second + ".weight", "[2,3]", 20, 44)
                + "," + tensor(second + ".bias", "[2]", 44, 52) + "}",
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(network.shape()).isEqualTo("1-3-2-1");
    assertThat(network.layers().get(1).weights().get(1, 0)).isEqualTo(Rational.of(9));
    assertThat(network.layers().get(1).bias())
        .containsExactly(Rational.of(12), Rational.of(13));
    assertThat(network.layers().get(0).bias()).containsOnly(Rational.ZERO);
    assertThat(network.name()).isEqualTo("w");
  }

  @Test
  void theShapesTellTheOrderWhereTheNamesDoNot() throws IOException {
    Network network =
        read(
            "{" + tensor("body.weight", "[2,3]", 0, 24)
                + "," + tensor("head.weight", "[1,2]", 24, 32)
                + "," + tensor("stem.weight", "[3,5]", 32, 92) + "}",
            new float[23]);
    assertThat(network.shape()).isEqualTo("5-3-2-1");
  }

  @Test
  void shapesThatCloseACircleTellNoOrder() {
    String circle =
        "{" + tensor("head.weight", "[1,2]", 0, 8)
            + "," + tensor("stem.weight", "[2,1]", 8, 16) + "}";
    assertThatThrownBy(() -> read(circle, 1, 2, 3, 4))
        .hasMessageContaining("neither names nor shapes tell the order");
  }

  @Test
  void aSingleLayerNeedsNoNumber() throws IOException {
    Network network = read("{" + tensor("linear.weight", "[1,2]", 0, 8) + "}", 0.5f, -0f);
    assertThat(network.shape()).isEqualTo("2-1");
    assertThat(network.last().weights().entries()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "'fc1.weight' | 'head.weight' | neither names nor shapes tell the order of the layers",
    "'a.1.weight' | 'b.2.weight' | neither names nor shapes tell the order",
    "'1.weight' | '01.weight' | neither names nor shapes tell the order",
    "'0.weight' | '1.running_mean' | tensor '1.running_mean' is no weight or bias",
    "'0.weight' | '2.bias' | tensor '2.bias' has no weight beside it",
    "'0.weight' | '2.weight' | tensor '2.weight' takes 2 values, the layer before gives 1",
  })
  void saysWhichNamesAreWrong(String first, String second, String message) {
    String header =
        "{" + tensor(first.replace("'", ""), "[1,2]", 0, 8) + ","
            + tensor(second.replace("'", ""), "[1,2]", 8, 16) + "}";
    assertThatThrownBy(() -> read(header, 1, 2, 3, 4))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "[0,8] | [4,8] | lies at [4, 8], wanted from 0",
    "[0,8] | [0,4] | the tensors take 4 of 8 bytes",
    "[0,8] | [0,16] | within 8 bytes",
    "[0,8] | [8,0] | must have a dtype, a shape and two data_offsets",
    "[0,8] | [-8,0] | must have a dtype, a shape and two data_offsets",
    "[0,8] | [0,18446744073709551616] | is out of range",
    "[0,8] | [0,9223372036854775807] | within 8 bytes",
    "[1,2] | [1,3] | of shape [1, 3] and type FLOAT32 has 8 bytes of data",
    "[1,2] | [-1,-2] | impossible shape",
    "[1,2] | [4294967296,4294967296] | impossible shape",
    "[1,2] | [2] | must have 2 dimensions",
    "F32 | I32 | has dtype I32, wanted F64, F32, F16 or BF16",
    "'shape' | 'size' | unknown key 'size'",
  })
  void believesNoSize(String part, String replacement, String message) {
    String header = "{" + tensor("0.weight", "[1,2]", 0, 8) + "}";
    String edited = header.replace(part, replacement);
    assertThat(edited).isNotEqualTo(header);
    assertThatThrownBy(() -> read(edited, 1, 2))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesOverlapsDuplicatesAndNaN() {
    String both =
        "{" + tensor("0.weight", "[1,2]", 0, 8) + "," + tensor("2.weight", "[1,1]", 4, 8) + "}";
    assertThatThrownBy(() -> read(both, 1, 2)).hasMessageContaining("'2.weight' lies at [4, 8]");
    String twice =
        "{" + tensor("0.weight", "[1,2]", 0, 8) + "," + tensor("0.weight", "[1,2]", 0, 8) + "}";
    assertThatThrownBy(() -> read(twice, 1, 2)).hasMessageContaining("Duplicate field '0.weight'");
    String one = "{" + tensor("0.weight", "[1,2]", 0, 8) + "}";
    assertThatThrownBy(() -> read(one, 1, Float.NaN))
        .hasMessageContaining("tensor '0.weight' holds NaN at entry 1");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("holds no tensors");
  }
}
