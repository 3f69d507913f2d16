/**
 * Derivatives of sources and networks, exact at kinks too. May import {@code runtime.eval} and the
 * compiler.
 */
package dev.circuitc.runtime.gradient;
