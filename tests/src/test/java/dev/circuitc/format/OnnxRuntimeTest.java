package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime must load what is written, and compute what the exact weights say. */
class OnnxRuntimeTest {
  private static final int POINTS = 20;

  @TempDir Path folder;

  @Test
  void agreesOnRandomNetworks() throws Exception {
    Random random = new Random(7);
    for (int trial = 0; trial < 100; trial++) {
      int[] widths = random.ints(2 + random.nextInt(4), 1, 9).toArray();
      agrees(RandomNetworks.of(random, widths), random);
    }
  }

  @Test
  void agreesOnAConstantWithAnEmptyHiddenLayer() throws Exception {
    agrees(FormatsTest.constant(Rational.of(7)), new Random(8));
  }

  @Test
  void agreesOnANetworkWithoutInputs() throws Exception {
    agrees(RandomNetworks.of(new Random(16), 0, 2, 1), new Random(17));
  }

  private void agrees(Network network, Random random) throws IOException, OrtException {
    for (FloatType type : FloatType.values()) {
      Path file = folder.resolve("net.onnx");
      Formats.write(network, file, Formats.named("onnx"), type);
      // the rounded weights, so that only the arithmetic of the runtime differs
      agrees(Formats.read(file), Files.readAllBytes(file), type, random);
    }
  }

  private static void agrees(Network network, byte[] model, FloatType type, Random random)
      throws OrtException {
    int width = network.inputs().size();
    double[] points = random.doubles((long) POINTS * width, -4, 4).map(x -> (float) x).toArray();
    try (OrtModel ort = new OrtModel(model)) {
      double[] found = ort.run(points, POINTS, width);
      int outputs = network.outputs().size();
      for (int i = 0; i < POINTS; i++) {
        close(
            Arrays.copyOfRange(found, i * outputs, (i + 1) * outputs),
            network,
            Arrays.copyOfRange(points, i * width, (i + 1) * width),
            type);
      }
    }
  }

  /** Holds what a runtime found at a point against the exact value, by the bound on rounding. */
  static void close(double[] found, Network network, double[] point, FloatType type) {
    List<Rational> exact = new ArrayList<>();
    for (double x : point) {
      exact.add(Rational.of(x));
    }
    List<Rational> wanted = new ExactEvaluator(network).evaluate(exact);
    double[] bounds = new RoundingBound(network, type).at(exact);
    assertThat(found).hasSameSizeAs(bounds);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(wanted.get(i).toDouble(), Offset.offset(bounds[i]));
    }
  }
}
