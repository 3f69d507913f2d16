/** What a person types, one class a command. Alone knows terminal and exit statuses; imports all. */
package dev.circuitc.cli;
