package dev.circuitc.diagnostic;

import java.util.Optional;

/** Finds the known name that a mistyped one is probably meant to be. */
public final class NearNames {
  private NearNames() {}

  /**
   * The known name nearest to the one found, the first of equally near ones; empty where none is
   * within a third of its length, counted in letters added, dropped, changed or swapped.
   */
  public static Optional<String> closest(String found, Iterable<String> known) {
    String best = null;
    int bound = Math.max(1, found.length() / 3) + 1;
    for (String name : known) {
      if (Math.abs(name.length() - found.length()) < bound && !name.equals(found)) {
        int distance = found.equalsIgnoreCase(name) ? 0 : distance(found, name);
        if (distance < bound && distance < Math.max(found.length(), name.length())) {
          best = name;
          bound = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Optimal string alignment: a swap of neighbours counts once. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1]; // [letters of a][letters of b]
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
