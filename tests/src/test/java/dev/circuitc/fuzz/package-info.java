/** Coverage-guided fuzzing: what is fed to the product, and what holds whatever the bytes are. */
package dev.circuitc.fuzz;
