package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;

/** A piecewise-linear function whose sign decides a branch of source or network. */
interface Target {
  Rational value(Sample sample);

  /** Its gradient in the cell that the generic direction upward enters; [inputs]. */
  SparseVector gradient(Sample sample);

  /** Its one-sided derivative where a ray starts. */
  Rational rate(Ray ray);

  /** What it belongs to, in words. */
  String label();
}
