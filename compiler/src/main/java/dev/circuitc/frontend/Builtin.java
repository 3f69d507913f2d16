package dev.circuitc.frontend;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The built-in functions: THE list. */
enum Builtin {
  RELU(1, 1),
  ABS(1, 1),
  MIN(1, Integer.MAX_VALUE),
  MAX(1, Integer.MAX_VALUE),
  CLAMP(3, 3),
  POSITIVENESS(1, 1),
  NEGATIVENESS(1, 1),
  IDENTITY(1, 1),
  NEGATION(1, 1),
  SUBTRACTION(2, 2),
  GREATERNESS(2, 2),
  SUM(1, 1),
  MEAN(1, 1),
  DOT(2, 2),
  LEN(1, 1),
  SORT(1, 1),
  MEDIAN(1, 1),
  KTH(2, 2),
  PWL(2, 2),
  EXP(1, 1),
  LOG(1, 1),
  SQRT(1, 1),
  SIN(1, 1),
  COS(1, 1),
  TANH(1, 1),
  SIGMOID(1, 1);

  private static final Map<String, Builtin> BY_NAME = new HashMap<>();

  static {
    for (Builtin builtin : values()) {
      BY_NAME.put(builtin.text(), builtin);
    }
  }

  private final int fewest;
  private final int most;

  Builtin(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  static Optional<Builtin> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Its name in the source. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** Whether it takes piecewise linear values only, for it bends where they meet or reach a point. */
  boolean bendsAtValues() {
    return this == SORT || this == MEDIAN || this == KTH || this == PWL;
  }

  /** How many arguments it takes, in words. */
  String arity() {
    return most == fewest ? Words.count(fewest, "argument") : "one or more arguments";
  }
}
