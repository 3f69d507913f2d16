package dev.circuitc.program;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A source text beside what its nets compute.
 *
 * @param files what the source uses, by name
 */
public record RandomProgram(
    long seed, String text, Map<String, String> files, List<RandomNet> nets) {
  public static final String NAME = "random.circuit";

  /** The program of a seed; seeds that follow one another give unlike programs. */
  public static RandomProgram of(long seed) {
    return new ProgramWriter(seed).write();
  }

  /** What one needs to see when it fails. */
  public String listing() {
    String used =
        files.entrySet().stream()
            .map(file -> "--- " + file.getKey() + "\n" + file.getValue() + "\n")
            .collect(Collectors.joining());
    return "program of seed " + seed + "\n" + used + "--- " + NAME + "\n" + text;
  }
}
