package dev.circuitc.runtime.check;

import dev.circuitc.math.FloatType;
import dev.circuitc.runtime.eval.ErrorBound;
import java.util.Optional;

/**
 * What came of holding floating-point evaluation against the exact value of the network.
 *
 * @param points how many points were visited, each rounded to the format and inside the domain
 * @param exactPoints at how many of them every output has no error at all
 * @param overflows at how many of them an output is infinite or not a number
 * @param bound what every error is below, for every input of the domain
 * @param worstAbsolute where the error is largest; empty if there is none
 * @param worstRelative where the error is largest relative to an exact value that is not 0
 */
public record FloatReport(
    FloatType type,
    int points,
    int exactPoints,
    int overflows,
    ErrorBound bound,
    Optional<FloatWitness> worstAbsolute,
    Optional<FloatWitness> worstRelative) {}
