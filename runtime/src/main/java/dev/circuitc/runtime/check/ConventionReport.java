package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.Optional;

/**
 * What becomes of gradients where one number is taken for relu'(0) in every unit.
 *
 * @param atKink the number: 0 in PyTorch and JAX
 * @param wrong at how many kinks the gradient of some output is outside the Clarke subdifferential
 * @param example the one with the shortest coordinates
 */
public record ConventionReport(Rational atKink, int wrong, Optional<OutsideWitness> example) {}
