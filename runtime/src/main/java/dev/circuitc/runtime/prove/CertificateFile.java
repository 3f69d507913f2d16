package dev.circuitc.runtime.prove;

import dev.circuitc.decide.Budget;
import dev.circuitc.decide.Decider;
import dev.circuitc.decide.Decision;
import dev.circuitc.ir.Circuit;
import dev.circuitc.network.Network;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes the proof that a network equals its source to a file that the certificate checker reads.
 */
public final class CertificateFile {
  private CertificateFile() {}

  /**
   * Searches for a proof and writes it as it is found; memory stays bounded.
   *
   * @return the answer of the search; only if it is {@link Decision.Proved} is there a file
   */
  public static Decision write(Path target, Circuit source, Network network, Budget budget)
      throws IOException {
    long process = ProcessHandle.current().pid(); // keeps two provers of one file apart
    Path part = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
    part.toFile().deleteOnExit(); // where an interrupt ends the process, no finally runs
    try {
      Decision decision = fill(part, source, network, budget);
      if (decision instanceof Decision.Proved) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return decision;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Decision fill(Path file, Circuit source, Network network, Budget budget)
      throws IOException {
    try (OutputStream stream = Files.newOutputStream(file)) {
      return write(stream, source, network, budget);
    }
  }

  /**
   * The same to a stream, which holds no certificate unless the answer is {@link Decision.Proved}.
   */
  static Decision write(OutputStream stream, Circuit source, Network network, Budget budget)
      throws IOException {
    JointCircuit joint = JointCircuit.of(source, network);
    DigestOutputStream digested =
        new DigestOutputStream(new BufferedOutputStream(stream, 1 << 16), sha256());
    Decision decision =
        new Decider(joint.circuit(), budget)
            .vanish(
                joint.differences(),
                new CertificateWriter(joint, source, line -> write(digested, line)));
    String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
    write(digested, "sha256 " + digest);
    digested.flush();
    return decision;
  }

  private static void write(OutputStream stream, String line) {
    try {
      stream.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
