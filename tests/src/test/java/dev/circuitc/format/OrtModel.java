package dev.circuitc.format;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Map;

/** A model loaded by ONNX Runtime: what others make of the same bytes. */
final class OrtModel implements AutoCloseable {
  private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

  private final OrtSession session;

  OrtModel(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // the models are tiny
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      this.session = ENVIRONMENT.createSession(model, options);
    }
  }

  /** The outputs for inputs of a shape, both row-major. */
  double[] run(double[] entries, long... shape) throws OrtException {
    String name = session.getInputNames().iterator().next();
    try (OnnxTensor input = tensor(name, entries, shape);
        OrtSession.Result result = session.run(Map.of(name, input))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      return output.getInfo().type == OnnxJavaType.DOUBLE
          ? array(output.getDoubleBuffer())
          : widened(output.getFloatBuffer());
    }
  }

  private OnnxTensor tensor(String name, double[] entries, long[] shape) throws OrtException {
    TensorInfo info = (TensorInfo) session.getInputInfo().get(name).getInfo();
    if (info.type == OnnxJavaType.DOUBLE) {
      return OnnxTensor.createTensor(ENVIRONMENT, DoubleBuffer.wrap(entries), shape);
    }
    float[] floats = new float[entries.length];
    for (int i = 0; i < entries.length; i++) {
      floats[i] = (float) entries[i];
    }
    return OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(floats), shape);
  }

  private static double[] array(DoubleBuffer buffer) {
    double[] array = new double[buffer.remaining()];
    buffer.get(array);
    return array;
  }

  private static double[] widened(FloatBuffer buffer) {
    double[] array = new double[buffer.remaining()];
    for (int i = 0; i < array.length; i++) {
      array[i] = buffer.get(i);
    }
    return array;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
