/**
 * The program as it is written, before names have a meaning. May import {@code diagnostic} and {@code
 * math}.
 */
package dev.circuitc.ast;
