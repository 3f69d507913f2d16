/** Where a message points and how it is shown. Imports nothing of ours. */
package dev.circuitc.diagnostic;
