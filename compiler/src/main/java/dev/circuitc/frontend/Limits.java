package dev.circuitc.frontend;

/** How far a source may go; beyond each limit stands a diagnostic that names it. */
final class Limits {
  /** Levels of brackets, branches and exponents within one another. */
  static final int NESTING = 1_000;

  /** Calls of definitions within one another. */
  static final int CALLS = 10_000;

  /** Expressions within one another while evaluating, calls included: bounds the stack. */
  static final int EVALUATION_DEPTH = 100_000;

  /** Steps of evaluation for one source with all it uses: bounds the time. */
  static final long STEPS = 10_000_000;

  /** Nodes of the circuits of one source: bounds the memory. */
  static final int NODES = 2_000_000;

  /** Entries of one vector. */
  static final int ENTRIES = 1_000_000;

  /** Bits of the numerator or denominator of one number. */
  static final int BITS = 65_536;

  /** Bits of the numerator or denominator of a tolerance that has to be reached: bounds the time. */
  static final int TOLERANCE_BITS = 256;

  /** Hidden layers that a net may ask for. */
  static final int HIDDEN_LAYERS = 10_000;

  /** Files that one source may use, directly or through others. */
  static final int FILES = 1_000;

  private Limits() {}
}
