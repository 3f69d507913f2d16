package dev.circuitc.runtime.train;

/** When a search ends: after so many steps, or at a loss. */
record StoppingRule(int steps, double loss) {}
