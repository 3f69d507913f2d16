/**
 * Networks to bytes and back: writers and readers of weight files, beside each other. May import
 * {@code network} and what is below it; {@link dev.circuitc.format.Formats} is the way in.
 */
package dev.circuitc.format;
