package dev.circuitc.fuzz;

import dev.circuitc.program.RandomProgram;
import dev.circuitc.program.Road;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The choices of a writer of programs that are right, beside which their meaning is known. */
final class ProgramsTarget implements FuzzTarget {
  private static final int POINTS = 6;
  private static final int SEEDS = 50;
  private static final int CHOICES = 200;

  @Override
  public void accept(byte[] input) {
    Road.of(RandomProgram.of(input)).compare(POINTS);
  }

  @Override
  public List<byte[]> seeds() {
    return IntStream.range(0, SEEDS).mapToObj(ProgramsTarget::choices).toList();
  }

  private static byte[] choices(int seed) {
    byte[] choices = new byte[CHOICES];
    new SplittableRandom(seed).nextBytes(choices);
    return choices;
  }

  @Override
  public String readable(byte[] input) {
    return RandomProgram.of(input).listing();
  }
}
