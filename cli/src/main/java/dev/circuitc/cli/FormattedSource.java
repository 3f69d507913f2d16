package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.layout.SourceFormatter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * A source as it should be written.
 *
 * @param isChanged whether it is written otherwise
 */
record FormattedSource(Path file, String text, boolean isChanged) {
  private static final Path STANDARD_INPUT = Path.of("-");

  static FormattedSource of(Path file, Terminal terminal) {
    boolean isInput = isStandardInput(file);
    byte[] bytes = isInput ? input(terminal) : bytes(file);
    String name = isInput ? "standard input" : file.toString();
    String text = SourceFormatter.format(new Source(name, decoded(bytes, name)));
    return new FormattedSource(
        file, text, !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8)));
  }

  static boolean isStandardInput(Path file) {
    return file.equals(STANDARD_INPUT);
  }

  boolean isStandardInput() {
    return isStandardInput(file);
  }

  private static byte[] input(Terminal terminal) {
    try {
      return terminal.in().readAllBytes();
    } catch (IOException e) {
      throw new InputException("cannot read standard input: " + e.getMessage());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(NetFiles.readable(file));
    } catch (IOException e) {
      throw new InputException("cannot read '" + file + "': it must not be read");
    }
  }

  // a compiler may pass over what is no UTF-8 in a comment; a formatter would destroy it
  private static String decoded(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("'" + name + "' is not text in UTF-8");
    }
  }

  /** Replaces the file, which is at each moment the old or the new one, with its permissions. */
  void write() {
    try {
      Path target = file.toRealPath(); // a link stays a link
      long process = ProcessHandle.current().pid();
      Path part = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
      try {
        Files.copy(target, part, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(part, text);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new InputException("cannot write '" + file + "': " + e.getMessage());
    }
  }

  /**
   * The sources in JSON.
   *
   * @param shows whether with their texts
   */
  static void writeAll(JsonGenerator json, List<FormattedSource> sources, boolean shows)
      throws IOException {
    json.writeArrayFieldStart("files");
    for (FormattedSource source : sources) {
      json.writeStartObject();
      json.writeStringField("file", source.file.toString());
      json.writeBooleanField("changed", source.isChanged);
      if (shows) {
        json.writeStringField("text", source.text);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
