package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime must load what is written, and compute what the exact weights say. */
class OnnxRuntimeTest {
  private static final int POINTS = 20;
  private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

  @TempDir Path folder;

  @Test
  void agreesOnRandomNetworks() throws OrtException {
    Random random = new Random(7);
    for (int trial = 0; trial < 100; trial++) {
      int[] widths = random.ints(2 + random.nextInt(4), 1, 9).toArray();
      agrees(RandomNetworks.of(random, widths), random);
    }
  }

  @Test
  void agreesOnAConstantWithAnEmptyHiddenLayer() throws OrtException {
    agrees(FormatsTest.constant(Rational.of(7)), new Random(8));
  }

  private void agrees(Network network, Random random) throws OrtException {
    for (FloatType type : FloatType.values()) {
      Path file = folder.resolve("net.onnx");
      Formats.write(network, file, Formats.named("onnx"), type);
      // the rounded weights, so that only the arithmetic of the runtime differs
      ExactEvaluator exact = new ExactEvaluator(Formats.read(file));
      int width = network.inputs().size();
      double[] points = random.doubles((long) POINTS * width, -4, 4).map(x -> (float) x).toArray();
      double[][] found = run(file, type, points, width);
      for (int i = 0; i < POINTS; i++) {
        List<Rational> point = new ArrayList<>();
        for (int j = 0; j < width; j++) {
          point.add(Rational.of(points[i * width + j]));
        }
        close(found[i], exact.evaluate(point), type);
      }
    }
  }

  // weights reach 1000 and there are at most 5 layers of at most 8: sums below 1e4^5, of which a
  // float32 evaluation may lose a few units in the 7th digit of the largest term
  private static void close(double[] found, List<Rational> wanted, FloatType type) {
    double scale = type == FloatType.FLOAT32 ? 1e-4 : 1e-12;
    double largest = 1;
    for (Rational value : wanted) {
      largest = Math.max(largest, Math.abs(value.toDouble()));
    }
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(
          wanted.get(i).toDouble(), org.assertj.core.data.Offset.offset(scale * largest * 100));
    }
  }

  private static double[][] run(Path file, FloatType type, double[] points, int width)
      throws OrtException {
    long[] shape = {POINTS, width};
    try (OrtSession session = ENVIRONMENT.createSession(file.toString());
        OnnxTensor input = tensor(type, points, shape);
        OrtSession.Result result = session.run(Map.of("x", input))) {
      Object value = result.get("y").orElseThrow().getValue();
      return value instanceof float[][] floats ? widened(floats) : (double[][]) value;
    }
  }

  private static OnnxTensor tensor(FloatType type, double[] points, long[] shape)
      throws OrtException {
    if (type == FloatType.FLOAT64) {
      return OnnxTensor.createTensor(ENVIRONMENT, DoubleBuffer.wrap(points), shape);
    }
    float[] floats = new float[points.length];
    for (int i = 0; i < points.length; i++) {
      floats[i] = (float) points[i];
    }
    return OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(floats), shape);
  }

  private static double[][] widened(float[][] floats) {
    double[][] doubles = new double[floats.length][floats.length == 0 ? 0 : floats[0].length];
    for (int i = 0; i < floats.length; i++) {
      for (int j = 0; j < floats[i].length; j++) {
        doubles[i][j] = floats[i][j];
      }
    }
    return doubles;
  }
}
