package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a network is put into a file.
 *
 * @param type what weights are rounded to, in formats that round
 * @param notes what else the file says of the network, by key
 */
public record Encoding(FloatType type, SortedMap<String, String> notes) {
  /** The note that bounds the error of evaluating the rounded network. */
  public static final String ERROR_BOUND = "circuitc.error_bound";

  /** The note that bounds how far outputs are from the functions of the source, a line an output. */
  public static final String WITHIN = "circuitc.within";

  public Encoding {
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }

  public static Encoding of(FloatType type) {
    return new Encoding(type, new TreeMap<>());
  }

  /** The same with a further note. */
  public Encoding with(String key, String note) {
    SortedMap<String, String> all = new TreeMap<>(notes);
    all.put(key, note);
    return new Encoding(type, all);
  }
}
