package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * ONNX models of nothing but {@code Gemm} (alpha = beta = 1, transB = 1) and {@code Relu}.
 *
 * <p>Input {@code x} [N, inputs], output {@code y} [N, outputs], initializers {@code
 * layers.0.weight} [outputs, inputs] and {@code layers.0.bias} [outputs]; names, domains, labels
 * and origin in the model's metadata. Read is any chain of affine operators and ReLUs, whichever
 * program wrote it; weights are taken at their exact binary values.
 *
 * <p>A hidden layer without units is written with one unit that is always 0: a Gemm over no values
 * has no agreed result in ONNX runtimes.
 */
public final class Onnx implements WeightFormat {
  private static final Unit NOTHING = new Unit("0", "", Optional.empty());

  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public List<String> extensions() {
    return List.of(".onnx");
  }

  /** A model starts with its IR version, or with its producer where the version comes later. */
  @Override
  public boolean recognises(WeightFile file) throws IOException {
    ByteBuffer start = file.start(2);
    return start.remaining() == 2
        && (start.get(0) == 0x08 && start.get(1) > 0 || start.get(0) == 0x12);
  }

  @Override
  public WriteReport write(Network network, Encoding encoding, WritableByteChannel channel)
      throws IOException {
    return new OnnxWriter(withoutEmptyLayers(network), encoding).write(new ByteSink(channel));
  }

  @Override
  public Network read(WeightFile file) throws IOException {
    OnnxGraph graph = OnnxParser.parse(file);
    return MetadataReader.network(OnnxLayers.read(file, graph), graph.metadata(), file.stem());
  }

  private static Network withoutEmptyLayers(Network network) {
    if (network.hidden().stream().noneMatch(layer -> layer.outputs() == 0)) {
      return network;
    }
    List<Layer> layers = new ArrayList<>();
    int width = network.inputs().size();
    for (Layer layer : network.layers()) {
      boolean last = layers.size() == network.layers().size() - 1;
      Layer widened = new Layer(widened(layer.weights(), width), layer.bias(), layer.units());
      layers.add(layer.outputs() == 0 && !last ? nothing(width) : widened);
      width = layers.get(layers.size() - 1).outputs();
    }
    return new Network(
        network.name(), network.inputs(), network.outputs(), layers, network.provenance());
  }

  private static Layer nothing(int inputs) {
    SparseMatrix weights = new SparseMatrix(inputs, List.of(SparseVector.ZERO));
    return new Layer(weights, Collections.nCopies(1, Rational.ZERO), List.of(NOTHING));
  }

  private static SparseMatrix widened(SparseMatrix weights, int columns) {
    return new SparseMatrix(columns, weights.rows());
  }
}
