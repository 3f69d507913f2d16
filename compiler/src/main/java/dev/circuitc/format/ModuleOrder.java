package dev.circuitc.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The order of the layers of a network, told by one number that counts up in their names.
 *
 * <p>{@code 0, 2, 4}, {@code fc1, fc2} and {@code net.0.linear, net.1.linear} tell it; {@code fc1,
 * head} does not.
 */
final class ModuleOrder {
  private ModuleOrder() {}

  /** The names in order; empty where they do not tell it. */
  static Optional<List<String>> of(List<String> names) {
    if (names.size() < 2) {
      return Optional.of(names);
    }
    List<List<String>> parts = names.stream().map(ModuleOrder::parts).toList();
    List<Integer> differing = differing(parts);
    if (differing.size() != 1) {
      return Optional.empty();
    }
    SortedMap<BigInteger, String> order = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String number = parts.get(i).get(differing.get(0));
      if (!isNumber(number) || order.put(new BigInteger(number), names.get(i)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new ArrayList<>(order.values()));
  }

  /** The parts in which names differ; none where they do not have equally many. */
  private static List<Integer> differing(List<List<String>> parts) {
    List<String> first = parts.get(0);
    List<Integer> differing = new ArrayList<>();
    if (parts.stream().allMatch(p -> p.size() == first.size())) {
      for (int i = 0; i < first.size(); i++) {
        int part = i;
        if (!parts.stream().allMatch(p -> p.get(part).equals(first.get(part)))) {
          differing.add(i);
        }
      }
    }
    return differing;
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
