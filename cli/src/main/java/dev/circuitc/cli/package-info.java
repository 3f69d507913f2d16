/** What a person types: one class a command. Alone knows the terminal and exit statuses; may import all. */
package dev.circuitc.cli;
