package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.circuitc.math.FloatType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are: a network, or a message of one line that names the file. */
class MalformedFileTest {
  private static final int RANDOM_MUTANTS = 1500;

  @TempDir Path folder;
  private Path file;

  static Stream<WeightFormat> formats() {
    return Formats.ALL.stream();
  }

  private byte[] sample(WeightFormat format) throws IOException {
    file = folder.resolve("a" + format.extensions().get(0));
    Formats.write(RandomNetworks.of(new Random(12), 2, 3, 1), file, format, FloatType.FLOAT32);
    return Files.readAllBytes(file);
  }

  /** Whether the bytes are a network; fails for every other end than a clear refusal. */
  private boolean isRead(byte[] bytes, String mutation) throws IOException {
    Files.deleteIfExists(file); // a file system may flush one that is overwritten
    Files.write(file, bytes);
    try {
      Formats.read(file);
      return true;
    } catch (FormatException e) {
      assertThat(e.getMessage()).as(mutation).contains(file.toString()).doesNotContain("\n");
      assertThat(e.getCause()).as(mutation).isNotInstanceOf(OutOfMemoryError.class);
      return false;
    } catch (RuntimeException | Error e) {
      return fail(mutation + " ends in " + e, e);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void cutOffAnywhere(WeightFormat format) throws IOException {
    byte[] bytes = sample(format);
    int read = 0;
    for (int length = 0; length < bytes.length; length++) {
      read += isRead(Arrays.copyOf(bytes, length), "cut at " + length) ? 1 : 0;
    }
    // a model cut between two fields after its graph is a model with less metadata; JSON lacks
    // only its line feed at the end
    int possible = format.name().equals("onnx") ? 9 : format.name().equals("json") ? 1 : 0;
    assertThat(read).isEqualTo(possible);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyByteChanged(WeightFormat format) throws IOException {
    byte[] bytes = sample(format);
    int[] changes = {0x01, 0x08, 0x80, 0xff};
    for (int i = 0; i < bytes.length; i++) {
      for (int change = 0; change < 2; change++) {
        byte[] mutant = bytes.clone();
        mutant[i] ^= (byte) changes[(i + 2 * change) % changes.length];
        isRead(mutant, "byte " + i + ", change " + change);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void stretchesRemovedRepeatedOrReplaced(WeightFormat format) throws IOException {
    byte[] bytes = sample(format);
    Random random = new Random(13);
    for (int i = 0; i < RANDOM_MUTANTS; i++) {
      isRead(mutant(bytes, random), "mutant " + i);
    }
  }

  private static byte[] mutant(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(12));
    byte[] middle = new byte[random.nextInt(12)];
    switch (random.nextInt(4)) {
      case 0 -> random.nextBytes(middle);
      case 1 -> Arrays.fill(middle, (byte) 0xff); // an endless varint, a huge length
      case 2 -> Arrays.fill(middle, (byte) '9');
      default -> middle = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 20));
    }
    byte[] mutant = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, mutant, from, middle.length);
    System.arraycopy(bytes, to, mutant, from + middle.length, bytes.length - to);
    return mutant;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void randomBytes(WeightFormat format) throws IOException {
    sample(format);
    Random random = new Random(14);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      isRead(bytes, "random bytes " + i);
    }
  }

  @BeforeEach
  void name() {
    file = folder.resolve("a.onnx");
  }

  @Test
  void aFileOfNoFormatIsRefusedByContent() throws IOException {
    Path unknown = Files.writeString(folder.resolve("a.bin"), "PK\u0003\u0004");
    assertThatThrownBy(() -> Formats.read(unknown))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is none of the weight files onnx, safetensors, json");
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThatThrownBy(() -> Formats.read(empty)).isInstanceOf(FormatException.class);
  }
}
