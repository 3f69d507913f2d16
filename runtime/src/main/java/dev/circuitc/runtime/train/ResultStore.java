package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import dev.circuitc.format.FormatException;
import dev.circuitc.format.Formats;
import dev.circuitc.format.Json;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder that keeps the result of each seed of one training.
 *
 * <p>{@code training.txt} says which training; {@code seed-7.json} is the network of seed 7 in the
 * exact form, and {@code seed-7.result.json} the rest of its result. Each file is written beside
 * its place and renamed, the result last: a seed with a result is complete. What cannot be read
 * counts as missing.
 */
final class ResultStore {
  private static final String IDENTITY = "training.txt";

  private final Path folder;

  private ResultStore(Path folder) {
    this.folder = folder;
  }

  /** The store of a training; {@link TrainingException} where the folder holds another one's. */
  static ResultStore open(Path folder, CompiledNet net, Regimen regimen) {
    String wanted = TrainingIdentity.of(net, regimen);
    Path file = folder.resolve(IDENTITY);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        write(file, wanted);
      }
      String found = Files.readString(file);
      if (!found.equals(wanted)) {
        throw new TrainingException(
            "'" + folder + "' holds the results of another training: "
                + TrainingIdentity.difference(found, wanted));
      }
      return new ResultStore(folder);
    } catch (IOException e) {
      throw new TrainingException("cannot keep results in '" + folder + "': " + reason(e), e);
    }
  }

  /** The result of a seed, if it is there and whole. */
  Optional<SeedResult> find(long seed) {
    Path record = record(seed);
    if (!Files.exists(record)) {
      return Optional.empty();
    }
    try {
      SeedRecord found = SeedRecord.parse(Files.readString(record));
      Optional<Network> network =
          found.weights() ? Optional.of(Formats.read(weights(seed))) : Optional.empty();
      return found.seed() == seed ? Optional.of(found.result(network)) : Optional.empty();
    } catch (IOException | FormatException e) {
      return Optional.empty(); // trained again, and written again
    }
  }

  void keep(SeedResult result) {
    try {
      result
          .network()
          .ifPresent(
              network ->
                  Formats.write(network, weights(result.seed()), new Json(), FloatType.FLOAT64));
      write(record(result.seed()), SeedRecord.of(result).text());
    } catch (IOException e) {
      throw new TrainingException(
          "cannot keep the result of seed " + result.seed() + " in '" + folder + "': " + reason(e), e);
    } catch (FormatException e) {
      throw new TrainingException(e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    boolean told = e instanceof FileSystemException f && f.getReason() != null;
    return told ? ((FileSystemException) e).getReason() : e.toString();
  }

  private Path weights(long seed) {
    return folder.resolve("seed-" + seed + ".json");
  }

  private Path record(long seed) {
    return folder.resolve("seed-" + seed + ".result.json");
  }

  private static void write(Path target, String text) throws IOException {
    Path part = Files.createTempFile(target.getParent(), ".", ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
