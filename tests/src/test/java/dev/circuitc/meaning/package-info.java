/**
 * What programs mean in real numbers, tolerances left out: written for the tests alone, in decimals of many
 * digits. Shares the reader of sources with the compiler, nothing else.
 */
package dev.circuitc.meaning;
