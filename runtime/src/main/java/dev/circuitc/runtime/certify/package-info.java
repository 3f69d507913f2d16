/**
 * Checks certificates. Shares no code with what finds proofs: may import the numbers of {@code
 * math} and the plain records of {@code ir} and {@code network}, nothing else, and stays under 500
 * lines.
 */
package dev.circuitc.runtime.certify;
