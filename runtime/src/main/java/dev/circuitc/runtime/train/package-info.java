/**
 * Trains counterparts of compiled networks on data from their source. Imports the compiler only,
 * and nothing of the terminal.
 */
package dev.circuitc.runtime.train;
