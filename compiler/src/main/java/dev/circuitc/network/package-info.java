/** Circuit to layers of exact weights. May import {@code ir} and what is below it. */
package dev.circuitc.network;
