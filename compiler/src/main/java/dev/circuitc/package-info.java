/** The pipeline: parse, elaborate, lower, passes, layering, assemble. Imports every compiler package. */
package dev.circuitc;
