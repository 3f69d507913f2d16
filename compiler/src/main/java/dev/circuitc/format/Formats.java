package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of weight formats, and the way to write and read a file in one of them. */
public final class Formats {
  /** Every format, the default first. */
  public static final List<WeightFormat> ALL = List.of(new Onnx(), new Safetensors(), new Json());

  private Formats() {}

  /** The format of a name; {@link FormatException} where there is none. */
  public static WeightFormat named(String name) {
    for (WeightFormat format : ALL) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new FormatException("unknown format '" + name + "', wanted " + names());
  }

  /** The format that the ending of a file name stands for. */
  public static Optional<WeightFormat> ofExtension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (WeightFormat format : ALL) {
      for (String extension : format.extensions()) {
        if (name.endsWith(extension)) {
          return Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a network to a file, which appears complete or not at all.
   *
   * @throws FormatException if the format or the float type cannot hold the network, or the file
   *     cannot be written
   */
  public static WriteReport write(
      Network network, Path target, WeightFormat format, FloatType type) {
    return write(network, target, format, Encoding.of(type));
  }

  /**
   * Writes a network to a file, which appears complete or not at all.
   *
   * @throws FormatException if the format or the float type cannot hold the network, or the file
   *     cannot be written
   */
  public static WriteReport write(
      Network network, Path target, WeightFormat format, Encoding encoding) {
    try {
      return AtomicFile.write(target, channel -> format.write(network, encoding, channel));
    } catch (FormatException e) {
      throw e.in(target.toString());
    } catch (IOException e) {
      throw new FormatException("cannot write '" + target + "': " + reason(e), e);
    }
  }

  /**
   * Reads a network; the format is told by the ending of the name, else by the content.
   *
   * @throws FormatException if the file cannot be read, is malformed, or holds no ReLU network
   */
  public static Network read(Path path) {
    try (WeightFile file = new WeightFile(path)) {
      return formatOf(path, file).read(file);
    } catch (FormatException e) {
      throw e.in(path.toString());
    } catch (IOException e) {
      throw new FormatException("cannot read '" + path + "': " + reason(e), e);
    } catch (OutOfMemoryError e) {
      throw new FormatException("'" + path + "' needs more memory than this process may use", e);
    }
  }

  private static WeightFormat formatOf(Path path, WeightFile file) throws IOException {
    Optional<WeightFormat> named = ofExtension(path);
    if (named.isPresent()) {
      return named.get();
    }
    for (WeightFormat format : ALL) {
      if (format.recognises(file)) {
        return format;
      }
    }
    throw new FormatException("is none of the weight files " + names());
  }

  private static String names() {
    return ALL.stream().map(WeightFormat::name).collect(Collectors.joining(", "));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean bare = e instanceof FileSystemException f && f.getReason() != null;
    return bare ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }
}
