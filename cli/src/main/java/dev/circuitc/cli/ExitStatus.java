package dev.circuitc.cli;

/** What the process tells its caller. */
final class ExitStatus {
  /** Done, and the answer is yes. */
  static final int YES = 0;

  /** A check answered no. */
  static final int NO = 1;

  /** The input or the usage is wrong. */
  static final int WRONG_INPUT = 2;

  /** A defect of ours. */
  static final int DEFECT = 70;

  private ExitStatus() {}
}
