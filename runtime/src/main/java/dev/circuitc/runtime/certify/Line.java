package dev.circuitc.runtime.certify;

import dev.circuitc.math.Rational;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of a certificate about two branches of a choice.
 *
 * @param text as it stands in the file
 * @param multipliers by fact; none in the line of a split
 */
record Line(String text, String name, int winner, int loser, Map<Integer, Rational> multipliers) {

  static Line parse(String text) throws RejectedException {
    String[] words = text.split(" ", -1);
    RejectedException.unless(words.length >= 4, "not a line of a certificate: " + text);
    return new Line(
        text, words[1], number(words[2]), number(words[3]), multipliers(words, 4, words.length));
  }

  static int number(String word) throws RejectedException {
    RejectedException.unless(word.matches("[0-9]{1,9}"), "not a number: " + word);
    return Integer.parseInt(word);
  }

  /** The multipliers {@code fact:value} among some words. */
  static Map<Integer, Rational> multipliers(String[] words, int from, int to)
      throws RejectedException {
    Map<Integer, Rational> multipliers = new TreeMap<>();
    for (int i = from; i < to; i++) {
      String word = words[i];
      // no part longer than the numbers that are read
      boolean known = word.matches("[0-9]{1,9}:[0-9]{1,20000}(/(?=.{1,20000}$)[0-9]*[1-9][0-9]*)?");
      RejectedException.unless(known, "not a multiplier: " + word);
      int colon = word.indexOf(':');
      multipliers.put(
          number(word.substring(0, colon)), Rational.parse(word.substring(colon + 1)));
    }
    return multipliers;
  }
}
