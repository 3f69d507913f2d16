package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.FileImports;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class SelfProofTest {
  private static CompiledNet compile(String text) {
    return new Compiler(Options.DEFAULT)
        .compile(new Source("f.circuit", text), new FileImports())
        .nets()
        .get(0);
  }

  private static SelfProof proof(CompiledNet net) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false);
    try (Progress progress = new Progress(terminal, new OutputOptions())) {
      return SelfProof.of(net, progress);
    }
  }

  /** A compiler that laid out the network of another function. */
  private static CompiledNet miscompiled(String source, String laidOut) {
    CompiledNet right = compile(source);
    CompiledNet wrong = compile(laidOut);
    return new CompiledNet(
        right.name(), right.source(), wrong.optimised(), wrong.network(), right.deviations());
  }

  @Test
  void aWrongNetworkIsADefect() {
    CompiledNet wrong = miscompiled("net f(x) = |x|", "net f(x) = |x| + relu(x - 1000) / 1024");
    assertThatThrownBy(() -> proof(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("network of 'f'");
  }

  @Test
  void anotherLayoutOfTheSameFunctionIsProved() {
    assertThat(proof(miscompiled("net f(a, b) = max(a, b)", "net f(a, b) = (a + b + |a - b|) / 2")))
        .isEqualTo(SelfProof.PROVED);
  }
}
