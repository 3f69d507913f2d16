package dev.circuitc.program;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** The choices of one program, from one seed or from bytes, and how much may still be written. */
final class Draw {
  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", " ", "  ", "\n    ", "\t", " /* so */ ", " // on\n  ", "\r\n");

  private final IntUnaryOperator choices; // a number below its argument
  private int fuel;
  private int copies = 1;
  private boolean curved; // whether curves may be written now
  private int curves; // written so far

  Draw(long seed) {
    this(new SplittableRandom(seed)::nextInt);
  }

  /** Choices made elsewhere: each is a number from 0 to the argument less 1. */
  Draw(IntUnaryOperator choices) {
    this.choices = choices;
  }

  /** From 0 to n - 1. */
  int below(int n) {
    return choices.applyAsInt(n);
  }

  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True once in so many times. */
  boolean once(int in) {
    return below(in) == 0;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** One of the suppliers' values; each is as likely as it stands often. */
  @SafeVarargs
  final <T> T any(Supplier<? extends T>... choices) {
    return choices[below(choices.length)].get();
  }

  /** A gap between two tokens: mostly a blank. */
  String gap() {
    return once(3) ? pick(GAPS) : " ";
  }

  /** Lets curves be written from now on. */
  void bend() {
    curved = true;
  }

  /** Whether to write a curve now. */
  boolean bends() {
    return curved && fuel > 0 && once(6);
  }

  boolean mayBend() {
    return curved;
  }

  void curveWritten() {
    curves++;
  }

  int curves() {
    return curves;
  }

  /** Writes something without curves. */
  <T> T straight(Supplier<T> write) {
    boolean outer = curved;
    curved = false;
    T result = write.get();
    curved = outer;
    return result;
  }

  /** Sets how many operations may follow. */
  void refuel(int amount) {
    fuel = amount;
  }

  int fuel() {
    return fuel;
  }

  /** Pays for operations; false when nothing is left. */
  boolean pays(int operations) {
    fuel -= operations * copies;
    return fuel >= 0;
  }

  /** Writes something that will be evaluated several times. */
  <T> T copied(int times, Supplier<T> write) {
    int outer = copies;
    copies *= Math.max(1, times);
    T result = write.get();
    copies = outer;
    return result;
  }
}
