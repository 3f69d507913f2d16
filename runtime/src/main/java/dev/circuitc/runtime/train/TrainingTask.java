package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.Circuit;

/**
 * What a counterpart is trained for: a function, where it is sampled, and the form of the network.
 *
 * @param source the function, as the source says it
 * @param box where the points are drawn
 * @param shape the form of the compiled network, which its counterpart takes
 */
public record TrainingTask(Circuit source, SamplingBox box, Architecture shape) {
  public static TrainingTask of(CompiledNet net) {
    return new TrainingTask(
        net.source(), SamplingBox.of(net.source().inputs()), Architecture.of(net.network()));
  }
}
