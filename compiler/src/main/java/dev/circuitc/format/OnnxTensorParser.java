package dev.circuitc.format;

import static dev.circuitc.format.OnnxField.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one tensor message of an ONNX model: its shape, and where its entries are. */
final class OnnxTensorParser {
  private static final int FEW = 64; // sizes of a reshape; longer lists of integers are not used

  private final ProtoReader message;
  private final List<Long> shape = new ArrayList<>();
  private final List<Long> integers = new ArrayList<>();
  private String name = "";
  private long element;
  private Optional<FileSlice> raw = Optional.empty();
  private Optional<FileSlice> floats = Optional.empty();
  private Optional<FileSlice> doubles = Optional.empty();
  private Optional<String> obstacle = Optional.empty();
  private final Map<String, String> external = new LinkedHashMap<>();
  private boolean isExternal;

  private OnnxTensorParser(ProtoReader message) {
    this.message = message;
  }

  static OnnxTensor parse(ProtoReader message) throws IOException {
    OnnxTensorParser parser = new OnnxTensorParser(message);
    while (message.next()) {
      parser.field();
    }
    return parser.tensor();
  }

  /** Keeps the first values only: a list that long is an error, or of no use here. */
  static ProtoReader.VarintSink few(List<Long> list) {
    return value -> {
      if (list.size() < FEW) {
        list.add(value);
      }
    };
  }

  private void field() throws IOException {
    switch (message.field()) {
      case TENSOR_DIMS -> message.varints(few(shape));
      case TENSOR_TYPE -> element = message.varint();
      case TENSOR_NAME -> name = message.text();
      case TENSOR_RAW -> raw = only(raw);
      case TENSOR_FLOATS -> floats = only(floats);
      case TENSOR_DOUBLES -> doubles = only(doubles);
      case TENSOR_INT64S -> message.varints(few(integers));
      case TENSOR_SEGMENT -> obstacle = Optional.of("comes in segments, wanted it whole");
      case TENSOR_EXTERNAL -> OnnxParser.entry(message.message(), external);
      case TENSOR_LOCATION -> isExternal = message.varint() != 0;
      default -> {}
    }
  }

  private Optional<FileSlice> only(Optional<FileSlice> before) throws IOException {
    if (before.isPresent()) {
      obstacle = Optional.of("has its data in several pieces, wanted one");
    }
    return Optional.of(message.bytes());
  }

  private OnnxTensor tensor() throws IOException {
    Optional<FileSlice> data =
        raw.isPresent()
            ? raw
            : element == ELEMENT_FLOAT32 ? floats
            : element == ELEMENT_FLOAT64 ? doubles : Optional.empty();
    if (element == ELEMENT_INT64 && raw.isPresent() && raw.get().length() <= FEW * Long.BYTES) {
      rawIntegers(raw.get());
    }
    Optional<ExternalData> beside =
        isExternal ? Optional.of(new ExternalData(external)) : Optional.empty();
    return new OnnxTensor(name, element, shape, data, beside, integers, obstacle);
  }

  private void rawIntegers(FileSlice slice) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(message.read(slice)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.remaining() >= Long.BYTES) {
      integers.add(bytes.getLong());
    }
  }
}
