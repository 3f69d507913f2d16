package dev.circuitc.program;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.circuitc.CompiledNet;
import dev.circuitc.decide.Budget;
import dev.circuitc.format.WrittenForms;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.check.SoughtPoints;
import dev.circuitc.runtime.prove.Prover;
import dev.circuitc.runtime.prove.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random programs over the whole language along the whole road. */
class RandomProgramTest {
  private static final int PROGRAMS = 1200;
  private static final int POINTS = 10;
  private static final int RUN = 12; // every so many programs, by ONNX Runtime
  private static final int PROVED = 200;
  private static final Budget BUDGET = Budget.cells(200_000);

  @TempDir Path folder;

  @Test
  void computesWhatTheProgramMeansInEveryForm() throws IOException, OrtException {
    WrittenForms forms = new WrittenForms(folder);
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Road road = Road.of(RandomProgram.of(seed));
      assertThat(road.compare(POINTS)).isPositive();
      for (CompiledNet net : road.nets()) {
        forms.survive(net.network(), FloatType.values()[seed % 2]);
        if (seed % RUN == 0) {
          forms.run(net.network(), SoughtPoints.of(net.source(), net.network(), seed, POINTS));
        }
      }
    }
  }

  @Test
  void isProvedWhereItIsSmall() {
    int proved = 0;
    for (int seed = PROGRAMS; proved < PROVED; seed++) {
      RandomProgram program = RandomProgram.of(seed);
      for (CompiledNet net : Road.of(program).nets()) {
        if (isSmall(net.network())) {
          assertThat(Prover.prove(net.source(), net.network(), BUDGET))
              .as(net.name() + " of the " + program.listing())
              .isInstanceOf(Verdict.Proved.class);
          proved++;
        }
      }
    }
  }

  /** With something to prove, but no more than the prover promises to manage. */
  private static boolean isSmall(Network network) {
    int units = network.hidden().stream().mapToInt(Layer::outputs).sum();
    return network.inputs().size() <= 6 && units >= 2 && units <= 64;
  }

  @Test
  void aSeedWritesTheSameProgram() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(RandomProgram.of(seed).listing()).isEqualTo(RandomProgram.of(seed).listing());
    }
  }
}
