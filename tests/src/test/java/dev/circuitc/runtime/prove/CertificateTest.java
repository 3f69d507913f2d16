package dev.circuitc.runtime.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.circuitc.decide.Budget;
import dev.circuitc.decide.Decision;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Output;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.network.Assembler;
import dev.circuitc.network.Layering;
import dev.circuitc.network.Network;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.PassManager;
import dev.circuitc.pass.Passes;
import dev.circuitc.runtime.certify.CertificateChecker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
  private static final Budget BUDGET = Budget.cells(20_000);

  static Network compile(Circuit source) {
    Circuit optimised = new PassManager(Passes.of(Aim.SIZE), (pass, result) -> {}).run(source);
    int depth = Layering.leastDepth(optimised);
    return Assembler.assemble("f", optimised, depth, Optional.empty());
  }

  static String certificate(Circuit source, Network network) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Decision decision = CertificateFile.write(bytes, source, network, BUDGET);
      assertThat(decision).isInstanceOf(Decision.Proved.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  @Test
  void provesWhatTheProverProves() {
    int searched = 0;
    for (int seed = 0; seed < 150; seed++) {
      Circuit source = new RandomCircuits(seed).next(1 + seed % 5, 6 + seed % 15);
      Network network = compile(source);
      String text = certificate(source, network);
      assertThatCode(() -> CertificateChecker.check(source, network, text))
          .as("seed " + seed)
          .doesNotThrowAnyException();
      searched += text.contains("split") ? 1 : 0;
    }
    assertThat(searched).isGreaterThan(10);
  }

  @Test
  void leavesNoFileWhereThereIsNoProof(@TempDir Path folder) throws IOException {
    Circuit source = new RandomCircuits(3).next(2, 9);
    Circuit other = new RandomCircuits(4).next(2, 9);
    Path file = folder.resolve("net.certificate");
    Circuit sameShape =
        new Circuit(other.inputs(), other.nodes(), source.outputs().stream()
            .map(o -> new Output(o.name(), other.nodes().size() - 1)).toList(), other.origins());
    assertThat(CertificateFile.write(file, source, compile(sameShape), BUDGET))
        .isInstanceOf(Decision.Refuted.class);
    assertThat(Files.list(folder)).isEmpty();
    assertThat(CertificateFile.write(file, source, compile(source), BUDGET))
        .isInstanceOf(Decision.Proved.class);
    assertThat(Files.list(folder)).containsExactly(file);
  }
}
