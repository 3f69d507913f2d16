package dev.circuitc.frontend;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.function.Function;

/**
 * A source text beside what its one net computes, worked out without the compiler.
 *
 * @param text holds one net, called {@code f}
 * @param inputs how many scalar inputs the net has
 * @param meaning from [inputs] to [outputs]
 */
public record RandomProgram(
    String text, int inputs, Function<List<Rational>, List<Rational>> meaning) {}
