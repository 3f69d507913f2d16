package dev.circuitc.fuzz;

import dev.circuitc.format.FormatException;
import dev.circuitc.format.Formats;
import dev.circuitc.format.WeightFormat;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The bytes of a weight file; the first says of which format. */
final class WeightsTarget implements FuzzTarget {
  private final Path folder;

  WeightsTarget() {
    try {
      folder = Files.createTempDirectory("fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.toFile().deleteOnExit();
  }

  @Override
  public void accept(byte[] input) {
    if (input.length == 0) {
      return;
    }
    WeightFormat format = Formats.ALL.get((input[0] & 0xff) % Formats.ALL.size());
    Path file = folder.resolve("a" + format.extensions().get(0));
    try {
      Files.write(file, Arrays.copyOfRange(input, 1, input.length));
      rewrite(Formats.read(file));
    } catch (FormatException e) {
      check(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }

  /** What was read can be written exactly, and read again. */
  private void rewrite(Network network) {
    Path file = folder.resolve("again.json");
    try {
      Formats.write(network, file, Formats.named("json"), FloatType.FLOAT64);
      if (!Formats.read(file).equals(network)) {
        throw new AssertionError("reads another network than was written");
      }
    } finally {
      file.toFile().delete();
    }
  }

  private static void check(String message) {
    if (message.codePoints().anyMatch(Character::isISOControl)) {
      throw new AssertionError("steers the terminal: " + message);
    }
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (Network network : Nets.compiled()) {
      for (int format = 0; format < Formats.ALL.size(); format++) {
        seeds.add(written(network, format));
      }
    }
    return seeds;
  }

  private byte[] written(Network network, int number) {
    WeightFormat format = Formats.ALL.get(number);
    Path file = folder.resolve("seed" + format.extensions().get(0));
    try {
      Formats.write(network, file, format, FloatType.FLOAT32);
      byte[] bytes = Files.readAllBytes(file);
      byte[] seed = new byte[bytes.length + 1];
      seed[0] = (byte) number;
      System.arraycopy(bytes, 0, seed, 1, bytes.length);
      return seed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }

  @Override
  public String readable(byte[] input) {
    return HexFormat.of().formatHex(input);
  }
}
