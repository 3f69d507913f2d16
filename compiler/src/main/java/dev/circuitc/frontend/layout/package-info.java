/** Writes a source anew as it is written everywhere. May import {@code frontend}, not what comes after. */
package dev.circuitc.frontend.layout;
