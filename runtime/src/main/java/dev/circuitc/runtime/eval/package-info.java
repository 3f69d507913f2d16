/** Evaluates networks: exactly, and in floating point. Imports the compiler only. */
package dev.circuitc.runtime.eval;
