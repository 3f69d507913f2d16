package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the linear layers among named tensors, puts them in order and reads them. */
final class SafetensorsLayers {
  private static final String WEIGHT = "weight";
  private static final String BIAS = "bias";

  private final Map<String, StoredTensor> weights = new LinkedHashMap<>(); // by module
  private final Map<String, StoredTensor> biases = new LinkedHashMap<>();

  private SafetensorsLayers() {}

  static List<Affine> read(List<StoredTensor> tensors) throws IOException {
    SafetensorsLayers layers = new SafetensorsLayers();
    tensors.forEach(layers::sort);
    for (StoredTensor bias : layers.biases.values()) {
      if (!layers.weights.containsKey(module(bias.name()))) {
        throw new FormatException("tensor '" + bias.name() + "' has no weight beside it");
      }
    }
    if (layers.weights.isEmpty()) {
      throw new FormatException("holds no tensors, wanted the weights of linear layers");
    }
    return layers.inOrder();
  }

  private void sort(StoredTensor tensor) {
    String last = tensor.name().substring(tensor.name().lastIndexOf('.') + 1);
    switch (last) {
      case WEIGHT -> weights.put(module(tensor.name()), tensor);
      case BIAS -> biases.put(module(tensor.name()), tensor);
      default ->
          throw new FormatException(
              "tensor '" + tensor.name() + "' is no weight or bias of a linear layer");
    }
  }

  private static String module(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  private List<Affine> inOrder() throws IOException {
    List<Affine> layers = new ArrayList<>();
    for (StoredTensor weight : ordered()) {
      Affine layer = layer(weight, Optional.ofNullable(biases.get(module(weight.name()))));
      if (!layers.isEmpty() && layers.get(layers.size() - 1).outputs() != layer.inputs()) {
        throw new FormatException(
            "tensor '" + weight.name() + "' takes " + layer.inputs()
                + " values, the layer before gives " + layers.get(layers.size() - 1).outputs());
      }
      layers.add(layer);
    }
    return layers;
  }

  private List<StoredTensor> ordered() {
    List<String> names = List.copyOf(weights.keySet());
    return ModuleOrder.of(names)
        .map(modules -> modules.stream().map(weights::get).toList())
        .or(() -> ShapeOrder.of(List.copyOf(weights.values())))
        .orElseThrow(
            () ->
                new FormatException(
                    "neither names nor shapes tell the order of the layers '"
                        + String.join("', '", names)
                        + "', wanted names that differ in one number"));
  }

  private Affine layer(StoredTensor weight, Optional<StoredTensor> bias) throws IOException {
    SparseMatrix matrix = TensorReader.matrix(weight);
    if (bias.isEmpty()) {
      return new Affine(matrix, AffineChain.zeros(matrix.height()));
    }
    if (!bias.get().shape().equals(List.of(matrix.height()))) {
      throw new FormatException(
          "tensor '" + bias.get().name() + "' has shape " + bias.get().shape() + ", wanted ["
              + matrix.height() + "]");
    }
    List<Rational> entries = TensorReader.list(bias.get());
    return new Affine(matrix, entries);
  }
}
