package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Verifier;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs passes one after the other and verifies the circuit after each. */
public final class PassManager {
  private final List<Pass> passes;
  private final BiConsumer<Pass, Circuit> observer;

  /**
   * @param observer is shown the circuit after each pass
   */
  public PassManager(List<Pass> passes, BiConsumer<Pass, Circuit> observer) {
    this.passes = List.copyOf(passes);
    this.observer = observer;
  }

  public Circuit run(Circuit circuit) {
    Verifier.verify(circuit, "lowering");
    Circuit current = circuit;
    for (Pass pass : passes) {
      current = pass.apply(current);
      Verifier.verify(current, "pass " + pass.name());
      observer.accept(pass, current);
    }
    return current;
  }
}
