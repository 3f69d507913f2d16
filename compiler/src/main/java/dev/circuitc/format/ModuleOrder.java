package dev.circuitc.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The order of the layers of a network, told by one number that counts up in their names.
 *
 * <p>{@code 0, 2, 4}, {@code fc1, fc2} and {@code net.0.linear, net.1.linear} tell it; {@code fc1,
 * head} does not, and is refused rather than guessed.
 */
final class ModuleOrder {
  private ModuleOrder() {}

  /** The names in order; {@link FormatException} where they do not tell it. */
  static List<String> of(List<String> names) {
    if (names.size() < 2) {
      return names;
    }
    List<List<String>> parts = names.stream().map(ModuleOrder::parts).toList();
    int counter = -1;
    for (int i = 0; i < parts.get(0).size(); i++) {
      int column = i;
      boolean same = parts.stream().allMatch(p -> entry(p, column).equals(entry(parts.get(0), column)));
      if (!same && counter >= 0) {
        throw unclear(names);
      }
      counter = same ? counter : i;
    }
    SortedMap<BigInteger, String> order = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String number = counter < 0 ? "" : entry(parts.get(i), counter);
      boolean fits = parts.get(i).size() == parts.get(0).size() && isNumber(number);
      if (!fits || order.put(new BigInteger(number), names.get(i)) != null) {
        throw unclear(names);
      }
    }
    return new ArrayList<>(order.values());
  }

  private static FormatException unclear(List<String> names) {
    return new FormatException(
        "the names do not tell the order of the layers: '" + String.join("', '", names)
            + "', wanted names that differ in one number");
  }

  private static String entry(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.length() < 100 && isDigit(part.charAt(0));
  }

  /** Runs of digits and runs of other characters, in turn. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || isDigit(name.charAt(i)) != isDigit(name.charAt(i - 1))) {
        parts.add(name.substring(start, i));
        start = i;
      }
    }
    return parts;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
