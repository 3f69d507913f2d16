package dev.circuitc.format;

import java.io.IOException;
import java.util.Map;

/**
 * Where an ONNX tensor keeps its data outside of the model, as newer PyTorch exports do.
 *
 * @param entries {@code location}, and {@code offset} and {@code length} where they are given
 */
record ExternalData(Map<String, String> entries) {
  ExternalData {
    entries = Map.copyOf(entries);
  }

  /** The stretch of the other file, opened and held against its size. */
  FileSlice slice(String tensor, WeightFile model) throws IOException {
    String location = entries.getOrDefault("location", "");
    // a model must not make us read files elsewhere on the machine
    boolean elsewhere = location.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0);
    if (location.isEmpty() || location.equals("..") || elsewhere) {
      throw new FormatException(
          "tensor '" + tensor + "' keeps its data in '" + location
              + "', wanted a file beside the model");
    }
    WeightFile other = model.beside(location);
    long offset = number(tensor, "offset", 0);
    long length = number(tensor, "length", Math.max(other.size() - offset, 0));
    if (offset < 0 || length < 0 || length > other.size() || offset > other.size() - length) {
      throw new FormatException(
          "tensor '" + tensor + "' keeps " + length + " bytes at " + offset + " of '" + location
              + "', which has " + other.size());
    }
    return new FileSlice(other, offset, length);
  }

  private long number(String tensor, String key, long otherwise) {
    try {
      return entries.containsKey(key) ? Long.parseLong(entries.get(key)) : otherwise;
    } catch (NumberFormatException e) {
      throw new FormatException(
          "tensor '" + tensor + "' has the " + key + " '" + entries.get(key) + "'", e);
    }
  }
}
