package dev.circuitc.runtime.train;

/** The training loss at one step, steps counted from 1. */
public record LossPoint(int step, double loss) {}
