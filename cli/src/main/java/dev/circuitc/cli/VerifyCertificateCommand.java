package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.diagnostic.Printable;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.certify.CertificateChecker;
import dev.circuitc.runtime.certify.RejectedException;
import dev.circuitc.runtime.prove.Prover;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks the certificate of a proof without searching for one. */
@Command(
    name = "verify-certificate",
    description = {
      "Check that a certificate proves a network equal to its source at every input of the domain.",
      "The checker shares only arithmetic with the search that found it. Exit status 1 if the"
          + " certificate does not prove it."
    })
final class VerifyCertificateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A source.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "CERTIFICATE",
      description = "What 'prove --certificate' wrote.")
  private Path certificate;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "WEIGHTS",
      description = "The weight file proved; without it, what the compiler makes of the source.")
  private Optional<Path> weights = Optional.empty();

  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  VerifyCertificateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    NetFiles files = new NetFiles(terminal, options);
    List<CompiledNet> nets = files.source(file).compilation().nets();
    Optional<Network> given = weights.map(path -> files.weights(path).network());
    CompiledNet compiled =
        given
            .map(network -> net.chooseFor(network, nets))
            .orElseGet(() -> net.chooseOne(nets, CompiledNet::name));
    Network network = given.orElse(compiled.network());
    requireFit(compiled, network);
    Optional<String> flaw = flaw(compiled, network, text(certificate));
    print(compiled.name(), flaw);
    return flaw.isEmpty() ? ExitStatus.YES : ExitStatus.NO;
  }

  private static void requireFit(CompiledNet compiled, Network network) {
    Prover.mismatch(compiled.source(), network)
        .ifPresent(
            reason -> {
              throw new InputException(
                  "'" + compiled.name() + "' and its weights do not fit: " + reason);
            });
  }

  private static String text(Path path) {
    try {
      return Files.readString(NetFiles.readable(path));
    } catch (CharacterCodingException e) {
      throw new InputException("'" + path + "' is not a certificate: it is not text");
    } catch (IOException e) {
      throw new InputException("cannot read '" + path + "': " + e.getMessage());
    }
  }

  private static Optional<String> flaw(CompiledNet compiled, Network network, String text) {
    try {
      CertificateChecker.check(compiled.source(), network, text);
      return Optional.empty();
    } catch (RejectedException e) {
      return Optional.of(Printable.line(e.getMessage())); // it quotes the certificate
    }
  }

  private void print(String name, Optional<String> flaw) {
    if (options.json) {
      JsonReport.print(
          terminal,
          json -> {
            json.writeStringField("net", name);
            json.writeBooleanField("valid", flaw.isEmpty());
            if (flaw.isPresent()) {
              json.writeStringField("reason", flaw.get());
            }
          });
    } else {
      String answer = flaw.map(reason -> "not valid: " + reason).orElse("valid");
      terminal.print(name + ": " + answer + "\n");
    }
  }
}
