/** Circuit to equal, smaller circuit. May import {@code ir}, {@code decide} and what is below. */
package dev.circuitc.pass;
