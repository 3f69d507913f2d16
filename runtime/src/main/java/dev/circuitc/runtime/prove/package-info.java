/**
 * Decides whether a network equals its source, with certificates that an independent checker reads.
 * May import the compiler and {@code runtime.eval}.
 */
package dev.circuitc.runtime.prove;
