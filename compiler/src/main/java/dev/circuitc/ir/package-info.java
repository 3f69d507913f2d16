/** The circuit and its meaning. May import {@code diagnostic} and {@code math} only. */
package dev.circuitc.ir;
