package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;

/** What a hidden unit does on the domain. */
sealed interface Role {

  /** The unit's pre-activation over the signals. */
  AffineForm sum();

  /** The unit's value over the signals. */
  AffineForm value();

  /**
   * The unit is scale times relu(side times h), h the form of a hinge.
   *
   * @param hinge its place among the hinges
   * @param side 1 or -1
   */
  record Kink(AffineForm sum, AffineForm value, int hinge, int side, Rational scale)
      implements Role {}

  /** The unit counts as 0. */
  record Silent(AffineForm sum, Why why) implements Role {

    /** Why a unit counts as 0. */
    enum Why {
      NEVER_ACTS("never acts on the domain"),
      NEVER_SEEN_TO_ACT("acts at none of the sample points"),
      NEGLIGIBLE("acts too little to matter"),
      UNUSED("its weights to the next layer are 0");

      final String words;

      Why(String words) {
        this.words = words;
      }
    }

    @Override
    public AffineForm value() {
      return AffineForm.ZERO;
    }
  }

  /**
   * The unit always acts: its value is its pre-activation.
   *
   * @param proved whether bounds say so; otherwise sample points do
   */
  record Linear(AffineForm sum, boolean proved) implements Role {
    @Override
    public AffineForm value() {
      return sum;
    }
  }
}
