package dev.circuitc.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its target and renames it when complete; a failure leaves nothing. */
final class AtomicFile {
  private AtomicFile() {}

  /** What goes into the file. */
  interface Content {
    WriteReport writeTo(WritableByteChannel channel) throws IOException;
  }

  static WriteReport write(Path target, Content content) throws IOException {
    return Files.exists(target)
        ? replace(target.toRealPath(), content) // a link stays a link: its target is replaced
        : create(target.toAbsolutePath(), content);
  }

  private static WriteReport replace(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FormatException("is a folder");
    }
    return Files.isRegularFile(file)
        ? create(file, content)
        : fill(file, content, StandardOpenOption.WRITE); // a device or a pipe stays in place
  }

  private static WriteReport create(Path file, Content content) throws IOException {
    // the process id keeps two compilers apart that write the same file at once
    long process = ProcessHandle.current().pid();
    Path part = file.resolveSibling("." + file.getFileName() + "." + process + ".part");
    part.toFile().deleteOnExit(); // where an interrupt ends the process, no finally runs
    try {
      WriteReport report =
          fill(
              part,
              content,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      move(part, file);
      return report;
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private static WriteReport fill(Path file, Content content, StandardOpenOption... options)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      return content.writeTo(channel);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
