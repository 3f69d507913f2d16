package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.format.Encoding;
import dev.circuitc.format.Formats;
import dev.circuitc.format.WeightFormat;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ErrorAnalysis;
import dev.circuitc.runtime.eval.ErrorBound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where weight files go, and in which format.
 *
 * @param path a folder, or the file itself
 */
record WeightTarget(Path path, boolean isFolder, WeightFormat format) {
  /** The most weights that are not zero of a network whose rounding is bounded as it is written. */
  private static final long BOUNDED_WEIGHTS = 20_000;

  /**
   * @param output as the user gave it: a file where there is one net, unless it looks like a folder
   */
  static WeightTarget of(Optional<Path> output, Optional<String> formatName, int nets) {
    Path path = output.orElse(Path.of(""));
    Optional<WeightFormat> ending = output.flatMap(Formats::ofExtension);
    boolean folder =
        output.isEmpty() || Files.isDirectory(path) || nets > 1 || looksLikeFolder(path, ending);
    if (nets > 1 && !Files.isDirectory(path) && (ending.isPresent() || Files.exists(path))) {
      throw new InputException(
          "'"
              + path
              + "' is one file, but there are "
              + nets
              + " nets; give a folder, or choose a net with --net");
    }
    Optional<WeightFormat> asked = formatName.map(Formats::named);
    if (!folder && ending.isPresent() && asked.isPresent() && asked.get() != ending.get()) {
      throw new InputException(
          "'%s' ends like a file of format %s, but --format asks for %s"
              .formatted(path, ending.get().name(), asked.get().name()));
    }
    WeightFormat format =
        asked.or(() -> folder ? Optional.empty() : ending).orElse(Formats.ALL.get(0));
    return new WeightTarget(path, folder, format);
  }

  private static boolean looksLikeFolder(Path path, Optional<WeightFormat> ending) {
    return ending.isEmpty() && !Files.exists(path) && !path.toString().contains(".");
  }

  /** Writes what was compiled, with what is known of it. */
  WrittenNet write(CompiledNet net, FloatType type) {
    return write(net.network(), encoding(net, type));
  }

  /** Writes any network, with what rounding can do to it. */
  WrittenNet write(Network network, FloatType type) {
    return write(network, encoding(network, type));
  }

  /** How to write what was compiled, with what is known of it. */
  Encoding encoding(CompiledNet net, FloatType type) {
    return withDeviations(net, encoding(net.network(), type));
  }

  WrittenNet write(Network network, Encoding encoding) {
    Path file = isFolder ? path.resolve(network.name() + format.extensions().get(0)) : path;
    makeFolder(file.getParent());
    return new WrittenNet(network, file, Formats.write(network, file, format, encoding));
  }

  /** A line an output, where some are not exact. */
  private static Encoding withDeviations(CompiledNet net, Encoding encoding) {
    String lines =
        net.deviations().stream()
            .map(deviation -> deviation + "\n")
            .collect(Collectors.joining());
    return net.deviation().isExact() ? encoding : encoding.with(Encoding.WITHIN, lines);
  }

  /** With the bound of what rounding can do, where finding it takes no longer than writing. */
  private Encoding encoding(Network network, FloatType type) {
    Encoding encoding = Encoding.of(type);
    long weights =
        network.layers().stream().mapToLong(layer -> layer.weights().entries()).sum();
    if (format.isExact() || weights > BOUNDED_WEIGHTS) {
      return encoding;
    }
    ErrorBound bound =
        ErrorAnalysis.bound(
            network,
            network.inputs().stream().map(InputVariable::domain).toList(),
            type);
    String text = bound.type().name().toLowerCase(Locale.ROOT) + ": " + bound.text();
    return encoding.with(Encoding.ERROR_BOUND, text);
  }

  private static void makeFolder(Path folder) {
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new InputException("cannot make the folder '" + folder + "'");
    }
  }
}
