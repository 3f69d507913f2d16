package dev.circuitc.approximation;

import dev.circuitc.math.Rational;

/** A point of the graph of a piecewise linear function. */
public record Point(Rational x, Rational y) {}
