package dev.circuitc.runtime.certify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The last line of a certificate, which guards against damage. */
final class Digest {
  private static final String MARK = "sha256 ";

  private Digest() {}

  /** The lines before the digest, if it is theirs. */
  static List<String> verified(String text) throws RejectedException {
    int start = text.lastIndexOf("\n" + MARK) + 1;
    RejectedException.unless(start > 0, "the certificate does not end in its digest");
    String body = text.substring(0, start);
    RejectedException.unless(
        text.substring(start).equals(MARK + of(body) + "\n"), "the certificate is damaged");
    return body.lines().toList();
  }

  private static String of(String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
