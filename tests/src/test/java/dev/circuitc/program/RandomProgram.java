package dev.circuitc.program;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * A source text beside what its nets compute.
 *
 * @param files what the source uses, by name
 * @param curves how many curves with tolerances were written in it
 */
public record RandomProgram(
    long seed, String text, Map<String, String> files, List<RandomNet> nets, int curves) {
  public static final String NAME = "random.circuit";

  /** The program of a seed; seeds that follow one another give unlike programs. */
  public static RandomProgram of(long seed) {
    return new ProgramWriter(seed, new Draw(seed)).write();
  }

  /** The program of so many choices: each byte is one, and what is missing comes from a seed. */
  public static RandomProgram of(byte[] choices) {
    ByteBuffer left = ByteBuffer.wrap(choices);
    SplittableRandom rest = new SplittableRandom(choices.length);
    IntUnaryOperator choice =
        n -> left.hasRemaining() && n <= 256 ? (left.get() & 0xff) % n : rest.nextInt(n);
    return new ProgramWriter(choices.length, new Draw(choice)).write();
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
