package dev.circuitc.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A tensor of an ONNX model as declared, nothing of it believed yet.
 *
 * @param element the number of its element type
 * @param data where the floats are in the model
 * @param external where they are beside the model
 * @param integers the first few entries of a tensor of integers
 * @param obstacle why the data cannot be used although the message is well-formed
 */
record OnnxTensor(
    String name,
    long element,
    List<Long> shape,
    Optional<FileSlice> data,
    Optional<ExternalData> external,
    List<Long> integers,
    Optional<String> obstacle) {
  OnnxTensor {
    shape = List.copyOf(shape);
    integers = List.copyOf(integers);
  }

  /**
   * The tensor as floats; {@link FormatException} where it holds something else.
   *
   * @param model the file that declares the tensor
   */
  StoredTensor stored(WeightFile model) throws IOException {
    if (obstacle.isPresent()) {
      throw new FormatException("tensor '" + name + "' " + obstacle.get());
    }
    FileSlice slice =
        external.isPresent()
            ? external.get().slice(name, model)
            : data.orElse(new FileSlice(model, 0, 0));
    return StoredTensor.checked(name, type(), shape, slice);
  }

  private ElementType type() {
    if (element == OnnxField.ELEMENT_FLOAT32) {
      return ElementType.FLOAT32;
    }
    if (element == OnnxField.ELEMENT_FLOAT64) {
      return ElementType.FLOAT64;
    }
    if (element == OnnxField.ELEMENT_FLOAT16) {
      return ElementType.FLOAT16;
    }
    if (element == OnnxField.ELEMENT_BFLOAT16) {
      return ElementType.BFLOAT16;
    }
    throw new FormatException(
        "tensor '" + name + "' has element type " + element + ", wanted floats (1, 10, 11 or 16)");
  }
}
