package dev.circuitc.fuzz;

/** Where the fuzzer calls: hands each input to the target that its argument names. */
public final class JazzerEntry {
  private static FuzzTarget target;

  private JazzerEntry() {}

  /** Called once by the fuzzer, with the name of a target. */
  public static void fuzzerInitialize(String[] arguments) {
    target = Targets.named(arguments[0]);
  }

  /** Called by the fuzzer with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    target.accept(input);
  }
}
