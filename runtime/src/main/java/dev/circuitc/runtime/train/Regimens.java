package dev.circuitc.runtime.train;

import java.util.List;
import java.util.Optional;

/** The list of regimens. */
public final class Regimens {
  /** Every regimen, the default first. */
  public static final List<Regimen> ALL = List.of(Origin.DEFAULT, LevenbergMarquardt.DEFAULT);

  private Regimens() {}

  public static Optional<Regimen> named(String name) {
    return ALL.stream().filter(regimen -> regimen.name().equals(name)).findFirst();
  }
}
