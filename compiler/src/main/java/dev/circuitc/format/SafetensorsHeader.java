package dev.circuitc.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the header of a safetensors file says, its offsets held against the file.
 *
 * @param tensors in the order of the header
 */
record SafetensorsHeader(List<StoredTensor> tensors, Map<String, String> metadata) {
  private static final int LENGTH_BYTES = 8;
  private static final long LONGEST = 100_000_000; // of the reference implementation
  private static final int MOST_DIMENSIONS = 64;

  /** One entry as it stands in the header; offsets count from the first byte after the header. */
  private record Entry(String name, String type, List<Long> shape, List<Long> offsets) {}

  static SafetensorsHeader read(WeightFile file) throws IOException {
    if (file.size() < LENGTH_BYTES) {
      throw new FormatException("is not a safetensors file: it has only " + file.size() + " bytes");
    }
    long length = file.start(LENGTH_BYTES).getLong();
    if (length < 2 || length > file.size() - LENGTH_BYTES || length > LONGEST) {
      throw new FormatException(
          "is not a safetensors file: a header of " + Long.toUnsignedString(length) + " bytes in a"
              + " file of " + file.size());
    }
    List<Entry> entries = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    byte[] text = file.bytes(LENGTH_BYTES, (int) length);
    try (JsonCursor json = new JsonCursor(new ByteArrayInputStream(text))) {
      json.object("the header", key -> member(json, key, entries, metadata));
      json.end();
    }
    long start = LENGTH_BYTES + length;
    refuseOverlaps(entries, file.size() - start);
    return new SafetensorsHeader(
        entries.stream().map(entry -> tensor(file, entry, start)).toList(), metadata);
  }

  private static void member(
      JsonCursor json, String key, List<Entry> entries, Map<String, String> metadata)
      throws IOException {
    if (key.equals("__metadata__")) {
      json.object(key, name -> metadata.put(name, json.text("metadata '" + name + "'")));
    } else {
      entries.add(entry(json, key));
    }
  }

  private static Entry entry(JsonCursor json, String name) throws IOException {
    List<String> type = new ArrayList<>();
    List<Long> shape = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    json.object(
        "tensor '" + name + "'",
        key -> {
          switch (key) {
            case "dtype" -> type.add(json.text(key));
            case "shape" -> json.array(key, what -> shape.add(json.integer(what)));
            case "data_offsets" -> json.array(key, what -> offsets.add(json.integer(what)));
            default -> throw json.error("unknown key '" + key + "' in tensor '" + name + "'");
          }
        });
    boolean ordered =
        offsets.size() == 2 && 0 <= offsets.get(0) && offsets.get(0) <= offsets.get(1);
    if (type.isEmpty() || !ordered || shape.size() > MOST_DIMENSIONS) {
      throw json.error("tensor '" + name + "' must have a dtype, a shape and two data_offsets");
    }
    return new Entry(name, type.get(0), shape, offsets);
  }

  private static void refuseOverlaps(List<Entry> entries, long available) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing((Entry entry) -> entry.offsets().get(0))
            .thenComparing(entry -> entry.offsets().get(1)));
    long end = 0;
    for (Entry entry : sorted) {
      if (entry.offsets().get(0) != end || entry.offsets().get(1) > available) {
        throw new FormatException(
            "tensor '" + entry.name() + "' lies at " + entry.offsets() + ", wanted from " + end
                + " within " + available + " bytes");
      }
      end = entry.offsets().get(1);
    }
    if (end != available) {
      throw new FormatException("the tensors take " + end + " of " + available + " bytes");
    }
  }

  private static StoredTensor tensor(WeightFile file, Entry entry, long start) {
    long from = entry.offsets().get(0);
    FileSlice data = new FileSlice(file, start + from, entry.offsets().get(1) - from);
    ElementType type =
        type(entry.type())
            .orElseThrow(
                () ->
                    new FormatException(
                        "tensor '" + entry.name() + "' has dtype " + entry.type()
                            + ", wanted F64, F32, F16 or BF16"));
    return StoredTensor.checked(entry.name(), type, entry.shape(), data);
  }

  private static Optional<ElementType> type(String name) {
    return switch (name) {
      case "F64" -> Optional.of(ElementType.FLOAT64);
      case "F32" -> Optional.of(ElementType.FLOAT32);
      case "F16" -> Optional.of(ElementType.FLOAT16);
      case "BF16" -> Optional.of(ElementType.BFLOAT16);
      default -> Optional.empty();
    };
  }
}
