package dev.circuitc;

import dev.circuitc.ir.Circuit;
import dev.circuitc.pass.Pass;

/**
 * Is shown the circuit of a net after each pass.
 *
 * <p>The passes of one net come in their order; different nets may come from different threads.
 */
public interface PassObserver {
  void after(String net, Pass pass, Circuit circuit);
}
