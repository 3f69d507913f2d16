/**
 * Exact questions about circuits, on all reals or a box: linear programs over rationals, and a
 * search over the cells on which a circuit is affine. May import {@code diagnostic}, {@code math},
 * {@code ir}.
 */
package dev.circuitc.decide;
