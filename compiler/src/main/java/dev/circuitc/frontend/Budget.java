package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.math.Rational;

/** What a program has used up of its time and memory; refuses what goes over {@link Limits}. */
final class Budget {
  private long steps;
  private long nodes;
  private int depth; // expressions being evaluated

  /** Charges for work of so many steps. */
  void spend(long count, Span span) {
    steps += count;
    if (steps > Limits.STEPS) {
      throw exceeded(span, "more than " + Limits.STEPS + " steps of evaluation");
    }
  }

  /** Charges for nodes added to a circuit. */
  void build(int count, Span span) {
    nodes += count;
    if (nodes > Limits.NODES) {
      throw exceeded(span, "more than " + Limits.NODES + " nodes in the circuits of one source");
    }
  }

  /** Charges for a number: arithmetic on long ones takes quadratic time. */
  Rational checked(Rational number, Span span) {
    long bits = number.bitLength();
    if (bits > 64) {
      checkBits(bits, span);
      spend(bits * bits >> 12, span); // what a greatest common divisor of such numbers takes
    }
    return number;
  }

  /** Refuses a number that would get so long. */
  void checkBits(long bits, Span span) {
    if (bits > Limits.BITS) {
      throw exceeded(span, "a number of more than " + Limits.BITS + " bits");
    }
  }

  void checkEntries(long entries, Span span) {
    if (entries > Limits.ENTRIES) {
      throw exceeded(span, "a vector of more than " + Limits.ENTRIES + " entries");
    }
    spend(entries, span);
  }

  /** Refuses to sort so many values that the circuit would outgrow the limit: told beforehand. */
  void checkSort(long values, Span span) {
    int levels = 64 - Long.numberOfLeadingZeros(values);
    if (values * levels * levels > Limits.NODES) { // about four nodes a comparator
      throw exceeded(span, "more than " + Limits.NODES + " nodes in the circuits of one source");
    }
  }

  /** Charges for one expression, which is evaluated until {@link #leave}. */
  void enter(Span span) {
    spend(1, span);
    if (++depth > Limits.EVALUATION_DEPTH) {
      throw exceeded(
          span, "more than " + Limits.EVALUATION_DEPTH + " expressions within one another");
    }
  }

  void leave() {
    depth--;
  }

  /** Whether the time or the memory of the whole program is used up. */
  boolean isExhausted() {
    return steps > Limits.STEPS || nodes > Limits.NODES;
  }

  static Fault exceeded(Span span, String message) {
    return new Fault(Diagnostic.error(Code.LIMIT, span, message));
  }
}
