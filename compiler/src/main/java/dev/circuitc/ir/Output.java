package dev.circuitc.ir;

/**
 * One scalar output of a circuit.
 *
 * @param node the id of the node whose value it is
 */
public record Output(String name, int node) {}
