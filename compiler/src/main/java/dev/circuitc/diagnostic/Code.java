package dev.circuitc.diagnostic;

/** The kinds of message; each has its error case among the tests. */
public enum Code {
  SYNTAX,
  UNKNOWN_NAME,
  DUPLICATE_NAME,
  WRONG_ARGUMENTS,
  NOT_CONSTANT,
  NOT_PIECEWISE_LINEAR,
  TOO_FEW_LAYERS,
  LIMIT
}
