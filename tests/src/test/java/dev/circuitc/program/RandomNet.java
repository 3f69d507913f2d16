package dev.circuitc.program;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A net of a random program and what it computes, worked out without the compiler.
 *
 * @param domain of each scalar input
 * @param outputs the names of the scalar outputs
 * @param hidden how many hidden layers it asks for, 0 where it does not
 * @param tolerance of its one output, where that is a curve and nothing else
 * @param meaning from [inputs] to [outputs]; rounded where curves are in it
 */
public record RandomNet(
    String name,
    List<Interval> domain,
    List<String> outputs,
    int hidden,
    Optional<Rational> tolerance,
    Function<List<Rational>, List<Rational>> meaning) {}
