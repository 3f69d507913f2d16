/**
 * Curved functions as piecewise linear circuits, each with an error bound that is proved. May import
 * {@code diagnostic}, {@code math} and {@code ir} only.
 */
package dev.circuitc.approximation;
