package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.decide.Budget;
import dev.circuitc.decide.Decision;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.prove.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that the certificate of a proof goes to. */
record CertificateTarget(Path file) {

  /** A file that can be made, so that no search is in vain. */
  static CertificateTarget of(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InputException("cannot write a certificate to '" + file + "': it is not a file");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException("cannot write '" + file + "': there is no folder '" + folder + "'");
    }
    return new CertificateTarget(file);
  }

  /**
   * Writes the certificate of a network that was proved equal.
   *
   * @return why there is none, if so: its search takes more steps than that of the proof
   */
  Optional<String> write(CompiledNet net, Network network, Budget budget) {
    try {
      Decision decision = CertificateFile.write(file, net.source(), network, budget);
      if (decision instanceof Decision.Proved) {
        return Optional.empty();
      }
      if (decision instanceof Decision.Undecided undecided) {
        return Optional.of(undecided.reason() + " after " + undecided.progress());
      }
      throw new IllegalStateException("'" + net.name() + "' was proved, and is refuted now");
    } catch (IOException e) {
      throw new InputException("cannot write '" + file + "': " + e.getMessage());
    }
  }
}
