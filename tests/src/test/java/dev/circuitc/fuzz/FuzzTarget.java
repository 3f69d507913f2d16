package dev.circuitc.fuzz;

import java.util.List;

/** A door of the product through which bytes come in that nobody has checked. */
interface FuzzTarget {

  /**
   * Feeds bytes to the product.
   *
   * @throws AssertionError if the product breaks a promise
   * @throws RuntimeException that the product must not let out
   */
  void accept(byte[] input);

  /** Inputs to start from, which reach far. */
  List<byte[]> seeds();

  /** What a person reads in place of an input. */
  String readable(byte[] input);
}
