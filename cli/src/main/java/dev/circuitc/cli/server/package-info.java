/** The language server: what an editor asks about a source. Imports the compiler, not the commands. */
package dev.circuitc.cli.server;
