package dev.circuitc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a written model, as the generated classes of onnx.proto see it. */
class OnnxTest {
  @TempDir Path folder;
  private final Network network = RandomNetworks.of(new Random(11), 3, 4, 2);
  private byte[] bytes;
  private ModelProto model;

  @BeforeEach
  void write() throws IOException {
    bytes = written(network, FloatType.FLOAT32);
    model = ModelProto.parseFrom(bytes);
  }

  private byte[] written(Network network, FloatType type) throws IOException {
    Path file = folder.resolve("net.onnx");
    Formats.write(network, file, new Onnx(), type);
    return Files.readAllBytes(file);
  }

  @Test
  void theBytesAreThoseOfTheReferenceSerialiser() {
    assertThat(bytes).isEqualTo(model.toByteArray());
  }

  @Test
  void theModelAsksForOldVersions() {
    assertThat(model.getIrVersion()).isEqualTo(7);
    assertThat(model.getOpsetImportList()).hasSize(1);
    assertThat(model.getOpsetImport(0).getDomain()).isEmpty();
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(13);
    assertThat(model.getProducerName()).isEqualTo("circuitc");
    assertThat(model.getProducerVersion()).isEqualTo("0.1.0");
  }

  @Test
  void theGraphIsGemmReluGemm() {
    GraphProto graph = model.getGraph();
    assertThat(graph.getName()).isEqualTo("net");
    assertThat(graph.getNodeList()).extracting(NodeProto::getOpType)
        .containsExactly("Gemm", "Relu", "Gemm");
    assertThat(graph.getNode(0).getInputList())
        .containsExactly("x", "layers.0.weight", "layers.0.bias");
    assertThat(graph.getNode(1).getInputList()).isEqualTo(graph.getNode(0).getOutputList());
    assertThat(graph.getNode(2).getInput(0)).isEqualTo(graph.getNode(1).getOutput(0));
    assertThat(graph.getNode(2).getOutputList()).containsExactly("y");
  }

  @Test
  void theAttributesOfGemmAreSpelledOut() {
    List<AttributeProto> attributes = model.getGraph().getNode(0).getAttributeList();
    assertThat(attributes).extracting(AttributeProto::getName)
        .containsExactly("alpha", "beta", "transB");
    assertThat(attributes.get(0).getF()).isEqualTo(1);
    assertThat(attributes.get(0).getType()).isEqualTo(AttributeProto.AttributeType.FLOAT);
    assertThat(attributes.get(1).getF()).isEqualTo(1);
    assertThat(attributes.get(2).getI()).isEqualTo(1);
    assertThat(attributes.get(2).getType()).isEqualTo(AttributeProto.AttributeType.INT);
  }

  @Test
  void theTensorsHoldTheRoundedWeights() {
    TensorProto weight = model.getGraph().getInitializer(0);
    assertThat(weight.getName()).isEqualTo("layers.0.weight");
    assertThat(weight.getDimsList()).containsExactly(4L, 3L);
    assertThat(weight.getDataType()).isEqualTo(1);
    var floats = weight.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 3; column++) {
        Rational exact = network.layers().get(0).weights().get(row, column);
        assertThat(floats.getFloat()).isEqualTo(exact.toFloat());
      }
    }
    assertThat(floats.hasRemaining()).isFalse();
    TensorProto bias = model.getGraph().getInitializer(3);
    assertThat(bias.getName()).isEqualTo("layers.1.bias");
    assertThat(bias.getDimsList()).containsExactly(2L);
  }

  @Test
  void theBatchIsDynamic() {
    ValueInfoProto input = model.getGraph().getInput(0);
    assertThat(input.getName()).isEqualTo("x");
    var shape = input.getType().getTensorType().getShape();
    assertThat(shape.getDim(0).getDimParam()).isEqualTo("N");
    assertThat(shape.getDim(1).getDimValue()).isEqualTo(3);
    ValueInfoProto output = model.getGraph().getOutput(0);
    assertThat(output.getName()).isEqualTo("y");
    assertThat(output.getType().getTensorType().getShape().getDim(1).getDimValue()).isEqualTo(2);
  }

  @Test
  void float64IsWrittenAsDoubles() throws IOException {
    GraphProto graph = ModelProto.parseFrom(written(network, FloatType.FLOAT64)).getGraph();
    assertThat(graph.getInitializerList()).allMatch(tensor -> tensor.getDataType() == 11);
    assertThat(graph.getInput(0).getType().getTensorType().getElemType()).isEqualTo(11);
    assertThat(graph.getInitializer(0).getRawData().size()).isEqualTo(4 * 3 * 8);
  }

  @Test
  void theMetadataSaysWhatTheNetworkIs() {
    assertThat(model.getMetadataPropsList()).extracting(entry -> entry.getKey())
        .containsExactly(
            "circuitc.tool", "circuitc.source", "circuitc.sha256", "circuitc.net",
            "circuitc.inputs", "circuitc.domains", "circuitc.outputs", "circuitc.units");
    assertThat(model.getMetadataProps(0).getValue()).isEqualTo("circuitc 0.1.0");
    assertThat(model.getMetadataProps(4).getValue()).isEqualTo("p[0]\np[1]\np[2]\n");
    assertThat(model.getMetadataProps(7).getValue().lines()).hasSize(4);
  }

  @Test
  void metadataOfAnotherNetworkIsRefused() throws IOException {
    ModelProto.Builder edited = model.toBuilder();
    edited.getMetadataPropsBuilder(4).setValue("a\nb\n");
    Path file = Files.write(folder.resolve("edited.onnx"), edited.build().toByteArray());
    assertThatThrownBy(() -> Formats.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("'circuitc.inputs' has 2 lines, the network has 3");
  }

  @Test
  void aModelBeyondTheLimitOfProtocolBuffersIsRefusedBeforeItIsWritten() {
    Layer wide =
        new Layer(
            new SparseMatrix(30_000, Collections.nCopies(30_000, SparseVector.ZERO)),
            Collections.nCopies(30_000, Rational.ZERO),
            List.of());
    List<InputVariable> inputs = Collections.nCopies(30_000, InputVariable.real("x"));
    Network large =
        new Network("l", inputs, Collections.nCopies(30_000, "y"), List.of(wide), Optional.empty());
    Path file = folder.resolve("large.onnx");
    assertThatThrownBy(() -> Formats.write(large, file, new Onnx(), FloatType.FLOAT32))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("at most 2147483647")
        .hasMessageContaining("safetensors has no such limit");
    assertThat(file).doesNotExist();
  }
}
