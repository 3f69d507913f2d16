package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.CircuitPrinter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes two trainings the same, as lines of text: the function, the form of the network and
 * every setting of the regimen. The seeds and the threads are not part of it: more seeds go on with
 * a run.
 */
final class TrainingIdentity {
  private TrainingIdentity() {}

  static String of(CompiledNet net, Regimen regimen) {
    return String.join(
        "\n",
        "circuitc training 1",
        "net: " + net.name(),
        "shape: " + net.network().shape(),
        "biases: " + (Architecture.of(net.network()).biases() ? "trained" : "none"),
        "regimen: " + regimen.name() + " " + regimen,
        "test points: " + SeedTraining.TEST_POINTS,
        "source: " + sha256(CircuitPrinter.print(net.source())),
        "");
  }

  /** The first line in which they differ, for the user. */
  static String difference(String found, String wanted) {
    List<String> left = found.lines().toList();
    List<String> right = wanted.lines().toList();
    int line = 0;
    while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
      line++;
    }
    return "found '" + at(left, line) + "', wanted '" + at(right, line) + "'";
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
