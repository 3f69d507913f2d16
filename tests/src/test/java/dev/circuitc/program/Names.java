package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values by name; one entry for a scalar. */
record Names(Map<String, List<Rational>> values) {
  static final Names NONE = new Names(Map.of());

  List<Rational> get(String name) {
    return values.get(name);
  }

  Names with(String name, List<Rational> value) {
    Map<String, List<Rational>> inner = new HashMap<>(values);
    inner.put(name, value);
    return new Names(inner);
  }
}
