package dev.circuitc.cli;

import dev.circuitc.Compilation;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.CaretPrinter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.format.Formats;
import dev.circuitc.frontend.FileImports;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files named on the command line, and shows the warnings about them. */
final class NetFiles {
  private static final String SOURCE_ENDING = ".circuit";

  private final Terminal terminal;
  private final OutputOptions options;

  NetFiles(Terminal terminal, OutputOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** A source or a weight file; what it is, its ending tells, else its content. */
  NetFile read(Path path) {
    return isSource(path) ? source(path) : weights(path);
  }

  NetFile.OfSource source(Path path) {
    return source(path, new Compiler(Options.DEFAULT));
  }

  /** A source, compiled in a way of one's own. */
  NetFile.OfSource source(Path path, Compiler compiler) {
    if (Formats.ofExtension(path).isPresent() && Files.isRegularFile(path)) {
      throw new InputException(
          "'" + path + "' is a weight file, wanted a source such as min.circuit");
    }
    Source source = text(path);
    Compilation compilation = compiler.compile(source, new FileImports());
    if (!options.quiet) {
      terminal.note(CaretPrinter.text(compilation.warnings()));
    }
    return new NetFile.OfSource(path, source, compilation);
  }

  NetFile.OfWeights weights(Path path) {
    if (path.toString().endsWith(SOURCE_ENDING)) {
      throw new InputException(
          "'" + path + "' is a source, wanted a weight file such as min2.onnx");
    }
    Network network = Formats.read(readable(path));
    return new NetFile.OfWeights(path, network);
  }

  private static boolean isSource(Path path) {
    if (path.toString().endsWith(SOURCE_ENDING) || Formats.ofExtension(path).isPresent()) {
      return path.toString().endsWith(SOURCE_ENDING);
    }
    return Files.isRegularFile(path) && !isBinary(text(path).text());
  }

  // a weight file without an ending: bytes that are no text, or the brace that a JSON document
  // opens with
  private static boolean isBinary(String text) {
    return text.indexOf('\0') >= 0
        || text.indexOf('\uFFFD') >= 0
        || text.stripLeading().startsWith("{");
  }

  private static Source text(Path path) {
    try {
      return FileImports.read(path);
    } catch (IOException e) {
      throw new InputException(e.getMessage());
    }
  }

  /** The path, if there is a file to read. */
  static Path readable(Path path) {
    if (!Files.exists(path)) {
      throw new InputException("there is no file '" + path + "'");
    }
    if (!Files.isRegularFile(path)) {
      throw new InputException("'" + path + "' is not a file");
    }
    return path;
  }
}
