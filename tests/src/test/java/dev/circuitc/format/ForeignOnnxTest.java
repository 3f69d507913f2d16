package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models of other programs: read as ONNX Runtime understands them, or refused by name. */
class ForeignOnnxTest {
  private static final int POINTS = 8;

  @TempDir Path folder;

  private Network read(byte[] model) throws IOException {
    return Formats.read(Files.write(folder.resolve("foreign.onnx"), model));
  }

  private static OnnxModels pytorch() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("Gemm", m.floats(5, 3), m.floats(5));
    m.with("alpha", 1f).with("beta", 1f).with("transB", 1);
    m.node("Relu");
    return m.node("Gemm", m.floats(2, 5), m.floats(2)).with("transB", 1);
  }

  private static OnnxModels keras() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("MatMul", m.floats(3, 4)).node("Add", m.floats(4)).node("Relu");
    m.node("MatMul", m.floats(4, 2));
    return m.nodeOf("Add", m.floats(2), m.last()); // the constant first
  }

  private static OnnxModels scaledGemm() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("Gemm", m.floats(3, 4), m.floats(1, 4)).with("alpha", 0.75f).with("beta", -2.5f);
    m.node("Relu");
    return m.node("Gemm", m.floats(4, 2), m.floats(1)); // one bias for all
  }

  private static OnnxModels withoutBias() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("Gemm", m.floats(4, 3)).with("transB", 1).node("Relu");
    return m.node("Gemm", m.floats(4, 1), ""); // an input left out by an empty name
  }

  private static OnnxModels twoAffine() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("Gemm", m.floats(4, 3), m.floats(4)).with("transB", 1);
    m.node("MatMul", m.floats(4, 6)).node("Sub", m.floats(6)).node("Relu").node("Relu");
    m.node("MatMul", m.floats(6, 2)).node("Neg").node("Mul", m.floats(2)).node("Add", m.floats(1));
    return m.node("Div", m.initializer(OnnxModels.tensor(new float[] {4f, -0.5f}, 2)));
  }

  private static OnnxModels reluAtBothEnds() {
    OnnxModels m = new OnnxModels(-1, 3);
    return m.node("Relu").node("MatMul", m.floats(3, 2)).node("Relu");
  }

  private static OnnxModels reluOnly() {
    return new OnnxModels(-1, 3).node("Relu");
  }

  private static OnnxModels nothingButIdentity() {
    return new OnnxModels(-1, 3).node("Identity");
  }

  private static OnnxModels transposedConstants() {
    OnnxModels m = new OnnxModels(-1, 3);
    String input = m.last();
    String weights = m.constant(m.tensor(4, 3).build()).nodeOf("Transpose", m.last()).last();
    m.nodeOf("MatMul", input, weights).node("Relu");
    String hidden = m.last();
    String stored = m.floats(4, 2);
    String copy = m.nodeOf("Identity", stored).last();
    return m.nodeOf("MatMul", hidden, copy);
  }

  private static OnnxModels harmlessOperators() {
    OnnxModels m = new OnnxModels(-1, 3);
    m.node("Identity").node("Flatten").with("axis", 1).node("Cast").with("to", 1);
    m.node("MatMul", m.floats(3, 4)).node("Dropout").node("Relu").node("Dropout");
    m.node("Reshape", m.initializer(OnnxModels.integers(-1, 4)));
    return m.node("MatMul", m.floats(4, 1)).node("Reshape", m.initializer(OnnxModels.integers(-1)));
  }

  private static OnnxModels acasXu() {
    OnnxModels m = new OnnxModels(1, 1, 1, 5);
    m.node("Sub", m.floats(1, 1, 1, 5)).node("Flatten").with("axis", 1);
    m.node("MatMul", m.floats(5, 4)).node("Add", m.floats(4)).node("Relu");
    return m.node("MatMul", m.floats(4, 5)).node("Add", m.floats(5));
  }

  private static OnnxModels images() {
    OnnxModels m = new OnnxModels(-1, 2, 2, 2);
    m.node("Mul", m.floats(1)).node("Reshape", m.initializer(OnnxModels.integers(0, -1)));
    return m.node("Gemm", m.floats(3, 8), m.floats(3)).with("transB", 1);
  }

  private static OnnxModels squeezedOutput() {
    OnnxModels m = new OnnxModels(-1, 1, 3);
    m = squeezed(m, 1).node("MatMul", m.floats(3, 4)).node("Relu");
    return squeezed(m.node("MatMul", m.floats(4, 1)), -1);
  }

  private static OnnxModels deadBranch() {
    OnnxModels m = pytorch();
    String result = m.last();
    m.node("Softmax"); // nothing takes it
    m.graph().addOutputBuilder().setName(result).setType(OnnxModels.value(result).getType());
    m.graph().getOutputBuilder(0).getTypeBuilder().getTensorTypeBuilder().clearShape();
    return m;
  }

  private static OnnxModels initializersAsInputs() {
    OnnxModels m = pytorch();
    for (TensorProto tensor : m.graph().getInitializerList()) {
      long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
      m.graph().addInput(OnnxModels.value(tensor.getName(), shape));
    }
    return m;
  }

  private static OnnxModels floatData() {
    OnnxModels m = new OnnxModels(-1, 3);
    TensorProto.Builder weights = OnnxModels.shaped(2, 3).setDataType(1);
    for (int i = 0; i < 6; i++) {
      weights.addFloatData(i - 2.5f);
    }
    return m.node("Gemm", m.initializer(weights)).with("transB", 1);
  }

  static Stream<Arguments> readable() {
    Map<String, Supplier<OnnxModels>> models = new TreeMap<>();
    models.put("pytorch", ForeignOnnxTest::pytorch);
    models.put("keras", ForeignOnnxTest::keras);
    models.put("alpha and beta", ForeignOnnxTest::scaledGemm);
    models.put("no bias", ForeignOnnxTest::withoutBias);
    models.put("affine maps in a row", ForeignOnnxTest::twoAffine);
    models.put("relu first and last", ForeignOnnxTest::reluAtBothEnds);
    models.put("relu only", ForeignOnnxTest::reluOnly);
    models.put("identity", ForeignOnnxTest::nothingButIdentity);
    models.put("transposed constants", ForeignOnnxTest::transposedConstants);
    models.put("operators that do nothing", ForeignOnnxTest::harmlessOperators);
    models.put("ACAS Xu", ForeignOnnxTest::acasXu);
    models.put("images", ForeignOnnxTest::images);
    models.put("squeezed", ForeignOnnxTest::squeezedOutput);
    models.put("a dead branch", ForeignOnnxTest::deadBranch);
    models.put("initializers as inputs", ForeignOnnxTest::initializersAsInputs);
    models.put("float_data", ForeignOnnxTest::floatData);
    return models.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue().get()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void isReadAsOnnxRuntimeUnderstandsIt(String name, OnnxModels models) throws Exception {
    byte[] model = models.build().toByteArray();
    Network network = read(model);
    long[] shape =
        models.graph().getInput(0).getType().getTensorType().getShape().getDimList().stream()
            .mapToLong(d -> d.hasDimValue() ? d.getDimValue() : 1)
            .toArray();
    Random random = new Random(10);
    try (OrtModel ort = new OrtModel(model)) {
      for (int i = 0; i < POINTS; i++) {
        double[] point = new double[OnnxModels.size(shape)];
        Arrays.setAll(point, j -> random.nextInt(-32, 32) / 8.0);
        OnnxRuntimeTest.close(ort.run(point, shape), network, point, FloatType.FLOAT32);
      }
    }
  }

  @Test
  void aChainOfManyNodesIsRead() throws IOException {
    OnnxModels m = new OnnxModels(-1, 3);
    for (int i = 0; i < 100_000; i++) {
      m.node("Identity");
    }
    assertThat(read(m.node("Relu").build().toByteArray()).shape()).isEqualTo("3-3-3");
  }

  @Test
  void namesOfAForeignNetworkArePlain() throws IOException {
    Network network = read(pytorch().build().toByteArray());
    assertThat(network.name()).isEqualTo("foreign");
    assertThat(network.inputs()).extracting(v -> v.name()).containsExactly("x1", "x2", "x3");
    assertThat(network.outputs()).containsExactly("y1", "y2");
    assertThat(network.hidden().get(0).units().get(4).label()).isEqualTo("unit 1.5");
    assertThat(network.provenance()).isEmpty();
    assertThat(network.shape()).isEqualTo("3-5-2");
  }

  @Test
  void halfPrecisionWeightsAreExact() throws IOException {
    // 1, -2, 2^-24 (the smallest subnormal), 65504 (the largest): by the tables of IEEE 754
    byte[] halves = {0x00, 0x3c, 0x00, (byte) 0xc0, 0x01, 0x00, (byte) 0xff, 0x7b};
    assertThat(weights(halves, 10)).containsExactly(1, -2, 0x1p-24, 65504);
    // the upper halves of the float32 values 1, -2, 3.140625 and 2^-133
    byte[] brain = {(byte) 0x80, 0x3f, 0x00, (byte) 0xc0, 0x49, 0x40, 0x01, 0x00};
    assertThat(weights(brain, 16)).containsExactly(1, -2, 3.140625, 0x1p-133);
  }

  private double[] weights(byte[] bytes, int type) throws IOException {
    OnnxModels m = new OnnxModels(-1, 4);
    TensorProto.Builder tensor =
        OnnxModels.shaped(4, 1).setDataType(type).setRawData(ByteString.copyFrom(bytes));
    m.node("MatMul", m.initializer(tensor));
    Network network = read(m.build().toByteArray());
    double[] row = new double[4];
    Arrays.setAll(row, i -> network.last().weights().get(0, i).toDouble());
    return row;
  }

  @Test
  void doubleDataIsRead() throws IOException {
    OnnxModels m = new OnnxModels(-1, 1);
    m.node("MatMul", m.initializer(OnnxModels.shaped(1, 1).setDataType(11).addDoubleData(0.1)));
    Network network = read(m.build().toByteArray());
    assertThat(network.last().weights().get(0, 0).toDouble()).isEqualTo(0.1);
  }

  private static OnnxModels residual() {
    OnnxModels m = pytorch();
    return m.nodeOf("Add", m.last(), m.last());
  }

  private static OnnxModels custom() {
    OnnxModels m = pytorch();
    m.node("FusedGemm");
    m.graph().getNodeBuilder(m.graph().getNodeCount() - 1).setDomain("com.microsoft");
    return m;
  }

  private static OnnxModels circle() {
    OnnxModels m = new OnnxModels(-1, 2);
    m.nodeOf("Relu", "identity_1");
    return m.nodeOf("Identity", m.last());
  }

  private static OnnxModels gemm(TensorProto.Builder weights) {
    OnnxModels m = new OnnxModels(-1, 2);
    return m.node("Gemm", m.initializer(weights)).with("transB", 1);
  }

  private static OnnxModels matMulAfter(OnnxModels m, long... shape) {
    return m.node("MatMul", m.floats(shape));
  }

  private static TensorProto.Builder external(String location, String offset, String length) {
    TensorProto.Builder tensor = OnnxModels.shaped(1, 2).setDataType(1);
    tensor.setDataLocation(TensorProto.DataLocation.EXTERNAL);
    tensor.addExternalDataBuilder().setKey("location").setValue(location);
    tensor.addExternalDataBuilder().setKey("offset").setValue(offset);
    tensor.addExternalDataBuilder().setKey("length").setValue(length);
    return tensor;
  }

  private static OnnxModels squeezed(OnnxModels m, long axis) {
    return m.node("Squeeze", m.initializer(OnnxModels.integers(axis)));
  }

  @Test
  void dataBesideTheModelIsRead() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(9).putFloat(0.5f).putFloat(-3);
    Files.write(folder.resolve("foreign.onnx.data"), bytes.array());
    Network network =
        read(gemm(external("foreign.onnx.data", "4", "8")).build().toByteArray());
    assertThat(network.last().weights().get(0, 0)).isEqualTo(Rational.HALF);
    assertThat(network.last().weights().get(0, 1)).isEqualTo(Rational.of(-3));
  }

  static Stream<Arguments> refused() {
    OnnxModels plain = new OnnxModels(-1, 2);
    TensorProto.Builder raw = OnnxModels.shaped(1, 2).setDataType(1);
    ByteString eight = ByteString.copyFrom(new byte[8]);
    return Stream.of(
        Arguments.of(pytorch().node("Conv"), "operator Conv '/conv_7' cannot be part"),
        Arguments.of(pytorch().node("Sigmoid"), "operator Sigmoid '/sigmoid_7'"),
        Arguments.of(custom(), "operator com.microsoft.FusedGemm"),
        Arguments.of(residual(), "operator Add '/add_7' takes 2 values"),
        Arguments.of(circle(), "is part of a circle"),
        Arguments.of(plain.nodeOf("Relu", "nowhere"), "no node gives the value 'nowhere'"),
        Arguments.of(new OnnxModels(-1, 2).node("Gemm", "none"), "takes 2 values"),
        Arguments.of(matMulAfter(new OnnxModels(-1, 2), 3, 4), "must take 3 values, not 2"),
        Arguments.of(matMulAfter(pytorch(), 3, 4), "must take 3 values, not 2"),
        Arguments.of(matMulAfter(new OnnxModels(-1, 2, 2), 2, 4), "not items of shape [2, 2]"),
        Arguments.of(matMulAfter(new OnnxModels(-1, 2), 2), "must have 2 dimensions"),
        Arguments.of(gemm(raw.clone().setRawData(ByteString.EMPTY)), "has 0 bytes of data"),
        Arguments.of(gemm(OnnxModels.shaped(-1, 2).setDataType(1)), "impossible shape [-1, 2]"),
        Arguments.of(
            gemm(OnnxModels.shaped(1L << 62, 1L << 62).setDataType(1)), "impossible shape"),
        Arguments.of(
            gemm(OnnxModels.shaped(1 << 30, 1 << 30).setDataType(1)), "has 0 bytes of data"),
        Arguments.of(gemm(OnnxModels.shaped(0, 1L << 40).setDataType(1)), "impossible shape"),
        Arguments.of(gemm(raw.clone().setDataType(7).setRawData(eight)), "has element type 7"),
        Arguments.of(gemm(external("../secret", "0", "8")), "wanted a file beside the model"),
        Arguments.of(gemm(external("", "0", "8")), "wanted a file beside the model"),
        Arguments.of(gemm(external("a\0b", "0", "8")), "wanted a file beside the model"),
        Arguments.of(gemm(external("none", "0", "8")), "no such file beside it"),
        Arguments.of(gemm(external("foreign.onnx", "x", "8")), "has the offset 'x'"),
        Arguments.of(
            gemm(external("foreign.onnx", "9223372036854775807", "8")), "keeps 8 bytes at 9223"),
        Arguments.of(gemm(external("foreign.onnx", "0", "-8")), "keeps -8 bytes at 0"),
        Arguments.of(pytorch().node("Squeeze"), "must say which axes"),
        Arguments.of(squeezed(pytorch(), 1), "must drop sizes of 1 only"),
        Arguments.of(squeezed(pytorch(), 0), "must drop sizes of 1 only"),
        Arguments.of(
            gemm(OnnxModels.tensor(new float[] {1, Float.NaN}, 1, 2)), "holds NaN at entry 1"),
        Arguments.of(
            gemm(OnnxModels.tensor(new float[] {Float.NEGATIVE_INFINITY, 0}, 1, 2)),
            "holds -Infinity at entry 0"),
        Arguments.of(pytorch().node("Cast").with("to", 7), "converts to type 7"),
        Arguments.of(pytorch().node("Flatten").with("axis", 0), "not from axis 0"),
        Arguments.of(new OnnxModels(-1, -1).node("Relu"), "input of the graph has the item shape"),
        Arguments.of(new OnnxModels(-1, 1L << 40).node("Relu"), "wanted at most"),
        Arguments.of(new OnnxModels().node("Relu"), "is a scalar"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void isRefusedByName(OnnxModels models, String message) {
    assertThatThrownBy(() -> read(models.build().toByteArray()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("foreign.onnx': ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesWhatAppearsTwice() {
    OnnxModels initializers = pytorch();
    initializers.graph().addInitializer(initializers.graph().getInitializer(0));
    assertThatThrownBy(() -> read(initializers.build().toByteArray()))
        .hasMessageContaining("appears twice");
    OnnxModels values = pytorch();
    values.graph().addNode(values.graph().getNode(0));
    assertThatThrownBy(() -> read(values.build().toByteArray()))
        .hasMessageContaining("a second time");
    OnnxModels inputs = pytorch();
    inputs.graph().addInput(OnnxModels.value("other", -1, 3));
    assertThatThrownBy(() -> read(inputs.build().toByteArray()))
        .hasMessageContaining("the graph has 2 inputs, wanted one");
  }
}
