/** Text to parse tree to typed program to circuit. May import {@code ast}, {@code ir}, {@code decide}. */
package dev.circuitc.frontend;
