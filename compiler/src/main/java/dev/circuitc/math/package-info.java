/**
 * Exact numbers: rationals, sparse vectors and matrices of them, intervals; and the float types they
 * are rounded to. Imports nothing of ours.
 */
package dev.circuitc.math;
