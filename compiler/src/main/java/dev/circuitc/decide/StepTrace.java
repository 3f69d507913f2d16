package dev.circuitc.decide;

/** Takes down the steps of a search as it goes. */
public interface StepTrace {
  /**
   * Before the first step.
   *
   * @param expansion how many elements nested maxima are opened to in every cell; 1 leaves them
   *     nested
   */
  void begin(int expansion);

  void step(CellStep step);
}
