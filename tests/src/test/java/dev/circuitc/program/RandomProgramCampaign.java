package dev.circuitc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * As many random programs as one likes, by command: the README of the tests says how.
 *
 * <p>{@code -Dprograms=100000} sets how many, {@code -Dfrom=0} the first seed, {@code -Dpoints=50}
 * how many points of each net.
 */
class RandomProgramCampaign {
  private static final int PROGRAMS = Integer.getInteger("programs", 100_000);
  private static final long FROM = Long.getLong("from", 0);
  private static final int POINTS = Integer.getInteger("points", 50);
  private static final int SHOWN = 20; // failures in full; all of them are counted

  private final List<Long> failed = new ArrayList<>();
  private long nets;
  private long compared;
  private long curved; // programs
  private long curves;

  @Test
  void everyProgramComputesWhatItMeans() {
    for (int i = 0; i < PROGRAMS; i++) {
      run(FROM + i);
      if ((i + 1) % 1000 == 0) {
        System.out.println(i + 1 + " of " + PROGRAMS + " programs, " + failed.size() + " failed");
      }
    }
    System.out.printf(
        "%d programs (seeds %d to %d), %d of them with %d curves, %d nets, %d points compared:"
            + " %d programs failed%n",
        PROGRAMS, FROM, FROM + PROGRAMS - 1, curved, curves, nets, compared, failed.size());
    assertThat(failed).as("seeds of programs that failed").isEmpty();
  }

  private void run(long seed) {
    try {
      RandomProgram program = RandomProgram.of(seed);
      Road road = Road.of(program);
      curved += program.curves() > 0 ? 1 : 0;
      curves += program.curves();
      nets += road.nets().size();
      compared += road.compare(POINTS);
    } catch (AssertionError e) {
      failed.add(seed);
      if (failed.size() <= SHOWN) {
        System.out.println(e.getMessage());
      }
    }
  }
}
