package dev.circuitc.approximation;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.math.Rational;
import java.util.Optional;

/**
 * What an approximation is asked to be.
 *
 * @param tolerance the largest error allowed, positive
 * @param shape whether layers may be spent to save units
 * @param text what is approximated, in words: {@code exp(x) within 1/1000}
 * @param place where in the source it is asked for
 */
public record Goal(Rational tolerance, Shape shape, String text, Optional<Place> place) {
  /** What is made small where there is a choice. */
  public enum Shape {
    /** The fewest units; squares may take many layers. */
    SMALL,
    /** The fewest layers. */
    SHALLOW
  }
}
