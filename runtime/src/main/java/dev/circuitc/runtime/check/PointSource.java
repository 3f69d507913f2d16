package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;

/** An endless supply of points of the domain, of one kind. */
interface PointSource {
  /** Some more points, possibly none that is new; [points][inputs]. */
  List<List<Rational>> next();
}
