package dev.circuitc.diagnostic;

/** The kinds of message; each has its error case among the tests. */
public enum Code {
  SYNTAX,
  UNKNOWN_NAME,
  DUPLICATE_NAME,
  HIDDEN_BUILT_IN,
  IMPORT,
  WRONG_ARGUMENTS,
  WRONG_TYPE,
  NOT_CONSTANT,
  OUT_OF_RANGE,
  DIVISION_BY_ZERO,
  NOT_PIECEWISE_LINEAR,
  NOT_CONTINUOUS,
  NO_DOMAIN,
  TOO_FEW_LAYERS,
  LIMIT
}
