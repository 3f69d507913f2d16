package dev.circuitc;

import dev.circuitc.ir.Circuit;
import dev.circuitc.pass.Pass;

/** Is shown the circuit of a net after each pass. */
public interface PassObserver {
  void after(String net, Pass pass, Circuit circuit);
}
