package dev.circuitc.frontend;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes random choices by conditions that depend on the inputs, continuous by how they are made. */
final class RandomChoices {
  private final Random random;
  private final RandomTerms terms;

  RandomChoices(Random random, RandomTerms terms) {
    this.random = random;
    this.terms = terms;
  }

  /** if p > q then b + k (p - q) else b + l |p - q|, the sides of the comparison in any order. */
  RandomTerm choice(int depth, Map<String, Integer> lengths) {
    RandomTerm p = terms.scalar(Math.min(1, depth - 1), lengths);
    RandomTerm q = terms.scalar(0, lengths);
    RandomTerm base = terms.scalar(Math.min(2, depth - 1), lengths);
    RandomTerm up = terms.constant();
    RandomTerm down = terms.constant();
    String text =
        "if " + condition(p.within(RandomTerm.SUM), q.within(RandomTerm.SUM)) + " then "
            + base.within(RandomTerm.SUM) + " + (" + up.text() + ") * " + bracketed(p, q)
            + " else " + base.within(RandomTerm.SUM) + " + (" + down.text() + ") * |"
            + p.within(RandomTerm.SUM) + " - " + q.within(RandomTerm.PRODUCT) + "|";
    return new RandomTerm(
        text,
        RandomTerm.LOOSE,
        names -> {
          Rational t = RandomTerms.first(p, names).minus(RandomTerms.first(q, names));
          Rational slope = RandomTerms.first(t.signum() > 0 ? up : down, names);
          return List.of(RandomTerms.first(base, names).plus(slope.times(t.abs())));
        });
  }

  private String condition(String p, String q) {
    return switch (random.nextInt(5)) {
      case 0 -> p + " >= " + q;
      case 1 -> q + " < " + p;
      case 2 -> "not " + p + " <= " + q;
      case 3 -> "1 > 0 and " + p + " > " + q;
      default -> p + " > " + q;
    };
  }

  private static String bracketed(RandomTerm p, RandomTerm q) {
    return "(" + p.within(RandomTerm.SUM) + " - " + q.within(RandomTerm.PRODUCT) + ")";
  }

  /** if p > 0 ramp w then b + k else b. */
  RandomTerm ramp(int depth, Map<String, Integer> lengths) {
    RandomTerm p = terms.scalar(Math.min(1, depth - 1), lengths);
    RandomTerm base = terms.scalar(Math.min(1, depth - 1), lengths);
    RandomTerm step = terms.constant();
    int width = 1 + random.nextInt(3);
    String text =
        "if " + p.within(RandomTerm.SUM) + " > 0 ramp " + width + " then "
            + base.within(RandomTerm.SUM) + " + (" + step.text() + ") else " + base.text();
    return new RandomTerm(
        text,
        RandomTerm.LOOSE,
        names -> {
          Rational share = RandomTerms.first(p, names).dividedBy(Rational.of(width));
          Rational part = share.max(Rational.ZERO).min(Rational.ONE);
          Rational rise = part.times(RandomTerms.first(step, names));
          return List.of(RandomTerms.first(base, names).plus(rise));
        });
  }
}
