/** Exact numbers: rationals, sparse vectors and matrices of them, intervals. Imports nothing of ours. */
package dev.circuitc.math;
