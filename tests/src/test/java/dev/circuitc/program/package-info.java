/** Random programs beside their meaning, and the whole road they are sent along. */
package dev.circuitc.program;
