package dev.circuitc.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCertificateCommandTest {
  private static final String RISING_AND_FALLING = "net f(x) = relu(x + 1) + relu(1 - x)";

  @TempDir Path folder;

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path weights(String text) throws IOException {
    Path file = folder.resolve("weights.json");
    Run.of("compile", source("weights.circuit", text), "-o", file);
    return file;
  }

  /** Of two circuits whose equality takes a search over cells. */
  private Path searched() throws IOException {
    Path certificate = folder.resolve("searched.certificate");
    Path other = weights("net f(x) = max(relu(x + 1) + relu(1 - x), 2 - relu(-5 - x) * 0)");
    Run run =
        Run.of("prove", source("f.circuit", RISING_AND_FALLING), other, "--certificate", certificate);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    return certificate;
  }

  private Run verify(Path certificate) {
    return Run.of(
        "verify-certificate",
        folder.resolve("f.circuit"),
        certificate,
        folder.resolve("weights.json"));
  }

  @Test
  void theCertificateOfACompiledNetIsValid() {
    Path certificate = folder.resolve("min.certificate");
    assertThat(Run.of("prove", Run.MIN, "--certificate", certificate).status()).isZero();
    Run run = Run.of("verify-certificate", Run.MIN, certificate);
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("min2: valid\n");
    JsonTree json = Run.of("verify-certificate", Run.MIN, certificate, "--json").json();
    assertThat(json.at("valid")).isEqualTo(true);
  }

  @Test
  void theCertificateOfASearchIsValidAndNoLineOfItCanGo() throws IOException {
    Path certificate = searched();
    assertThat(verify(certificate).status()).isZero();
    List<String> lines = Files.readAllLines(certificate);
    assertThat(lines).anyMatch(line -> line.startsWith("split "));
    for (int i = 0; i < lines.size(); i++) {
      String gone = lines.get(i);
      Path less = Files.write(folder.resolve("less"), without(lines, i));
      Run run = verify(less);
      assertThat(run.status()).as(gone).isEqualTo(1);
      assertThat(run.out()).startsWith("f: not valid: ");
    }
  }

  private static List<String> without(List<String> lines, int gone) {
    return Stream.concat(lines.stream().limit(gone), lines.stream().skip(gone + 1L)).toList();
  }

  @Test
  void theCertificateOfAnotherNetIsRefused() throws IOException {
    Path certificate = searched();
    Path wrong = weights("net f(x) = relu(x + 1) + relu(1 - x) + relu(x - 100) / 64");
    Run run = Run.of("verify-certificate", folder.resolve("f.circuit"), certificate, wrong, "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.json().at("valid")).isEqualTo(false);
    assertThat(run.json().at("reason").toString()).isNotBlank();
  }

  @Test
  void aNumberOfTooManyDigitsIsNotValid() throws Exception {
    String body =
        "circuitc certificate 1\nexpand 1\nfixed n1.1 1 0 0:" + "9".repeat(30_000) + "\nzero\n";
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(US_ASCII));
    String end = "sha256 " + HexFormat.of().formatHex(digest) + "\n";
    Path certificate = Files.writeString(folder.resolve("long"), body + end);
    Run run = Run.of("verify-certificate", Run.MIN, certificate);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("not a multiplier");
  }

  @Test
  void whatCannotBeReadIsWrongInput() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
    for (Path unreadable : List.of(folder.resolve("nowhere"), folder, binary)) {
      Run run = Run.of("verify-certificate", Run.MIN, unreadable);
      assertThat(run.status()).as(unreadable.toString()).isEqualTo(2);
      assertThat(run.err()).startsWith("circuitc: ").hasLineCount(1);
    }
    assertThat(Run.of("verify-certificate", Run.ORIGIN, binary).err()).contains("--net");
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertThat(Run.of("verify-certificate", Run.MIN, empty).status()).isEqualTo(1);
  }

  @Test
  void aCertificateIsOfOneNetAndOnlyOfAProof() throws IOException {
    Path certificate = folder.resolve("c");
    assertThat(Run.of("prove", Run.ORIGIN, "--certificate", certificate).err()).contains("--net");
    assertThat(Run.of("prove", Run.MIN, "--certificate", folder).status()).isEqualTo(2);
    assertThat(Run.of("prove", Run.MIN, "--certificate", folder.resolve("no/c")).status())
        .isEqualTo(2);
    Path wrong = weights("net min2(a, b) = max(a, b)");
    assertThat(Run.of("prove", Run.MIN, wrong, "--certificate", certificate).status())
        .isEqualTo(1);
    assertThat(certificate).doesNotExist();
  }
}
