package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void helpListsEveryCommandOnStandardOutput() {
    Run run = Run.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("compile", "show", "eval", "check", "compare", "completion");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compile",
        "show",
        "eval",
        "check",
        "prove",
        "verify-certificate",
        "export-benchmark",
        "train",
        "compare",
        "study",
        "fmt",
        "completion"
      })
  void everyCommandHasHelpAndTheCommonOptions(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: circuitc " + command).contains("--json", "--quiet");
  }

  @Test
  void noCommandIsAWrongUsage() {
    Run run = Run.of();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("a command is missing").contains("circuitc --help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThat(Run.of("frobnicate").err()).startsWith("circuitc: unknown command 'frobnicate'");
    assertThat(Run.of("eval", Run.MIN, "--bits").err())
        .startsWith("circuitc: unknown option '--bits'");
    assertThat(Run.of("show", "a", "b").err()).startsWith("circuitc: unknown argument 'b'");
  }

  @Test
  void nearCommandsAndOptionsAreProposed() {
    assertThat(Run.of("complie").err()).contains("did you mean 'compile'?");
    assertThat(Run.of("eval", Run.MIN, "--exakt").err()).contains("did you mean '--exact'?");
  }

  @Test
  void aWrongUsageUnderJsonIsOneDocument() {
    Run run = Run.of("eval", "--json", "--nonsense");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.json().at("status")).isEqualTo(2.0);
    assertThat(run.json().at("error").toString()).isNotBlank();
  }

  @Test
  void completionIsABashScript() {
    assertThat(Run.of("completion").out()).startsWith("#!/usr/bin/env bash").contains("--exact");
    assertThat(Run.of("completion", "--json").json().at("script").toString()).contains("bash");
  }

  @Test
  void aReaderThatLeavesIsNoError() {
    assertThat(statusOver("Broken pipe")).isZero();
  }

  @Test
  void aFullDiskIsAnError() {
    assertThat(statusOver("No space left on device")).isEqualTo(2);
  }

  private static int statusOver(String failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), broken, OutputStream.nullOutputStream(), false);
    return Main.run(terminal, "show", Run.ORIGIN);
  }
}
