package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A network written in each format and read again, and as ONNX Runtime runs it. */
public final class WrittenForms {
  private final Path folder;

  public WrittenForms(Path folder) {
    this.folder = folder;
  }

  /** JSON loses nothing; the others round each weight, and nothing else. */
  public void survive(Network network, FloatType type) {
    assertThat(read(network, "json", type)).isEqualTo(network);
    Network rounded = RoundedNetwork.of(network, type);
    assertThat(read(network, "onnx", type)).isEqualTo(rounded);
    assertThat(read(network, "safetensors", type)).isEqualTo(rounded);
  }

  private Network read(Network network, String format, FloatType type) {
    return Formats.read(write(network, format, type));
  }

  private Path write(Network network, String format, FloatType type) {
    Path file = folder.resolve("net." + format);
    Formats.write(network, file, Formats.named(format), type);
    return file;
  }

  /** ONNX Runtime computes what the weights of the file say, up to the rounding of its sums. */
  public void run(Network network, List<List<Rational>> points) throws IOException, OrtException {
    for (FloatType type : FloatType.values()) {
      Path file = write(network, "onnx", type);
      Network read = Formats.read(file);
      int width = network.inputs().size();
      double[] entries =
          points.stream().flatMap(List::stream).mapToDouble(Rational::toFloat).toArray();
      try (OrtModel ort = new OrtModel(Files.readAllBytes(file))) {
        double[] found = ort.run(entries, points.size(), width);
        for (int i = 0; i < points.size(); i++) {
          int outputs = network.outputs().size();
          OnnxRuntimeTest.close(
              Arrays.copyOfRange(found, i * outputs, (i + 1) * outputs),
              read,
              Arrays.copyOfRange(entries, i * width, (i + 1) * width),
              type);
        }
      }
    }
  }
}
