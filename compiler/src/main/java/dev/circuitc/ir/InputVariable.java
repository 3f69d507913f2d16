package dev.circuitc.ir;

import dev.circuitc.math.Interval;

/**
 * One scalar input of a circuit.
 *
 * @param name {@code x1}, or {@code p[3]} for an entry of a vector
 * @param domain the declared domain, {@link Interval#REALS} where none was declared
 */
public record InputVariable(String name, Interval domain) {
  public static InputVariable real(String name) {
    return new InputVariable(name, Interval.REALS);
  }
}
