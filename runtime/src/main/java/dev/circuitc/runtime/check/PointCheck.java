package dev.circuitc.runtime.check;

/** A part of the check that looks at one point after another. */
interface PointCheck {
  void visit(Sample sample);
}
