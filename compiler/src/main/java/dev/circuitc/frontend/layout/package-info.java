/** Writes sources as they are written everywhere. May import {@code frontend}, no later stage. */
package dev.circuitc.frontend.layout;
