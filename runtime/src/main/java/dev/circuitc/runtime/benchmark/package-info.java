/**
 * Pairs of networks with known answers, as files for other verifiers. May import the compiler and
 * {@code runtime.prove}.
 */
package dev.circuitc.runtime.benchmark;
