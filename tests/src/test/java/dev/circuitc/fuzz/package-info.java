/** Coverage-guided fuzzing: what is fed to the product, and what must hold whatever the bytes are. */
package dev.circuitc.fuzz;
