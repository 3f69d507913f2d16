package dev.circuitc.fuzz;

import dev.circuitc.CompiledNet;
import dev.circuitc.decide.Budget;
import dev.circuitc.runtime.certify.CertificateChecker;
import dev.circuitc.runtime.certify.RejectedException;
import dev.circuitc.runtime.prove.CertificateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The lines of a certificate before its digest, which is put right: else nothing gets further. */
final class CertificateTarget implements FuzzTarget {
  private static final String DIGEST = "\nsha256 ";

  private final CompiledNet net = Nets.small();

  @Override
  public void accept(byte[] input) {
    try {
      CertificateChecker.check(net.source(), net.network(), readable(input));
    } catch (RejectedException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("a refusal says why", e);
      }
    }
  }

  @Override
  public String readable(byte[] input) {
    String body = new String(input, StandardCharsets.UTF_8) + "\n";
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(body.getBytes(StandardCharsets.UTF_8));
      return body + "sha256 " + HexFormat.of().formatHex(hash) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public List<byte[]> seeds() {
    try {
      Path file = Files.createTempFile("fuzz", ".certificate");
      try {
        CertificateFile.write(file, net.source(), net.network(), Budget.cells(1000));
        String text = Files.readString(file);
        return List.of(
            text.substring(0, text.lastIndexOf(DIGEST)).getBytes(StandardCharsets.UTF_8));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
