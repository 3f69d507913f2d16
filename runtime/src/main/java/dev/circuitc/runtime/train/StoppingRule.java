package dev.circuitc.runtime.train;

/**
 * When a search ends: after so many steps, or below a loss for values of size one.
 */
record StoppingRule(int steps, double loss) {}
