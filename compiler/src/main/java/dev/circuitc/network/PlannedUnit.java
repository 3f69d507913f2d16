package dev.circuitc.network;

import dev.circuitc.math.AffineForm;

/**
 * A ReLU unit of a layer before its weights are known.
 *
 * @param preActivation over nodes of the circuit
 */
record PlannedUnit(AffineForm preActivation, Unit unit) {}
