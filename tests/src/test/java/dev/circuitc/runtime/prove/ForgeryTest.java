package dev.circuitc.runtime.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.decide.Budget;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.certify.CertificateChecker;
import dev.circuitc.runtime.certify.RejectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Certificates that were tampered with; {@code -Dforgeries=10000} sets how many of each kind. */
class ForgeryTest {
  private static final int FORGERIES = Integer.getInteger("forgeries", 600);

  /** A certificate that proves something of a source and a network. */
  private record Case(Circuit source, Network network, String text) {}

  private static Case next(int seed) {
    Circuit source = new RandomCircuits(seed).next(1 + seed % 4, 5 + seed % 12);
    Network network = CertificateTest.compile(source);
    return new Case(source, network, CertificateTest.certificate(source, network));
  }

  @Test
  void noDamageGoesUnnoticed() {
    Random random = new Random(1);
    Case whole = null;
    for (int k = 0; k < FORGERIES; k++) {
      whole = k % 50 == 0 ? next(k) : whole;
      StringBuilder text = new StringBuilder(whole.text());
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(5)));
        case 1 -> text.deleteCharAt(at);
        default -> text.setLength(at);
      }
      Case damaged = new Case(whole.source(), whole.network(), text.toString());
      assertThatThrownBy(() -> check(damaged)).isInstanceOf(RejectedException.class);
    }
  }

  private static void check(Case claim) throws RejectedException {
    CertificateChecker.check(claim.source(), claim.network(), claim.text());
  }

  /** The network is wrong, the certificate that of the right one, changed in one to four places. */
  @Test
  void noForgeryProvesWhatIsFalse() {
    Random random = new Random(2);
    int searched = 0;
    int seed = 0;
    Case right = next(seed);
    for (int k = 0; k < FORGERIES; ) {
      if (k % 20 == 0) {
        right = next(++seed);
      }
      Network wrong = new Mutants(k + 1000L * seed).of(right.network());
      boolean differs =
          Prover.prove(right.source(), wrong, Budget.cells(5000)) instanceof Verdict.Refuted;
      if (!differs) {
        right = next(++seed);
        continue;
      }
      k++;
      searched += right.text().contains("split") ? 1 : 0;
      Case forged = new Case(right.source(), wrong, forged(right.text(), random));
      assertThatThrownBy(() -> check(forged)).as(forged.text()).isInstanceOf(RejectedException.class);
    }
    assertThat(searched).isGreaterThan(FORGERIES / 20);
  }

  private static String forged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.remove(lines.size() - 1);
    for (int change = random.nextInt(5); change > 0 && lines.size() > 2; change--) {
      int at = 1 + random.nextInt(lines.size() - 1);
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(1 + random.nextInt(lines.size() - 1)));
        case 2 -> lines.set(at, "zero");
        case 3 -> lines.set(at, lines.get(at) + " " + random.nextInt(6) + ":" + random.nextInt(4));
        default -> lines.set(at, otherNumber(lines.get(at), random));
      }
    }
    return sealed(String.join("\n", lines) + "\n");
  }

  private static String otherNumber(String line, Random random) {
    List<MatchResult> numbers =
        Pattern.compile("[0-9]+").matcher(line).results().toList();
    if (numbers.isEmpty()) {
      return line;
    }
    MatchResult chosen = numbers.get(random.nextInt(numbers.size()));
    return line.substring(0, chosen.start()) + random.nextInt(9) + line.substring(chosen.end());
  }

  private static String sealed(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return body + "sha256 " + HexFormat.of().formatHex(digest) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesWhatIsNoCertificate() {
    Case right = next(1);
    for (String body : List.of("", "\n", "circuitc certificate 1\n", "circuitc certificate 2\nexpand 1\nzero\n",
        "circuitc certificate 1\nexpand 65\nzero\n", "circuitc certificate 1\nexpand 0\nzero\n",
        "circuitc certificate 1\nexpand 1\nfixed\n", "circuitc certificate 1\nexpand 1\nsplit s1 0\n",
        "circuitc certificate 1\nexpand 1\nfixed s99 0 1 0:1/0\nzero\n")) {
      Case forged = new Case(right.source(), right.network(), sealed(body));
      assertThatThrownBy(() -> check(forged)).isInstanceOf(RejectedException.class);
    }
    Case unsealed = new Case(right.source(), right.network(), "circuitc certificate 1\nexpand 64\nzero\n");
    assertThatThrownBy(() -> check(unsealed)).hasMessage("the certificate does not end in its digest");
  }

  /** The checker counts at most 500 lines of code and uses nothing of what finds proofs. */
  @Test
  void theCheckerIsSmallAndStandsAlone() throws IOException {
    Path folder =
        Path.of("../runtime/src/main/java/dev/circuitc/runtime/certify").toAbsolutePath().normalize();
    Pattern uncounted = Pattern.compile("\\s*|\\s*(//|\\*|/\\*\\*).*|(import|package) .*");
    int code = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          code += uncounted.matcher(line).matches() ? 0 : 1;
          if (line.startsWith("import dev.circuitc")) {
            assertThat(line)
                .matches("import dev\\.circuitc\\.(math|network|ir)\\.(Rational|Interval|SparseVector"
                    + "|Circuit|Node|Network|Layer);");
          }
        }
      }
    }
    assertThat(code).isBetween(300, 500);
  }
}
