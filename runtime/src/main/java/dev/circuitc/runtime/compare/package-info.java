/**
 * Two networks side by side: canonical form, matched units, words for what each computes. May
 * import the compiler and {@code runtime.eval}; no terminal, no files.
 */
package dev.circuitc.runtime.compare;
