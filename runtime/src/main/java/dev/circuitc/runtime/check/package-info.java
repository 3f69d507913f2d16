/**
 * Holds values and gradients of a network against its source. May import {@code runtime.eval},
 * {@code runtime.gradient} and the compiler.
 */
package dev.circuitc.runtime.check;
