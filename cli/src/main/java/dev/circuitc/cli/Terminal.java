package dev.circuitc.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to: answers on standard output, all else on standard error.
 *
 * <p>All text is UTF-8. Answers are buffered; {@link #flush} sends them.
 */
public final class Terminal {
  private final InputStream in;
  private final OutputStream channel;
  private final Writer out;
  private final PrintStream err;
  private final boolean interactive;

  /**
   * @param interactive whether a person watches standard error, so that progress is worth drawing
   */
  public Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
    this.in = in;
    this.channel = out;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.interactive = interactive;
  }

  /** The terminal of this process; the launcher says whether standard error is one. */
  static Terminal ofProcess() {
    return new Terminal(
        // buffered: a bare one asks a pipe for its position when it is read to the end
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("circuitc.interactive"));
  }

  InputStream in() {
    return in;
  }

  /** Standard output as bytes, for a protocol that has it for itself. */
  OutputStream channel() {
    return channel;
  }

  boolean interactive() {
    return interactive;
  }

  PrintWriter answers() {
    return new PrintWriter(out, true);
  }

  PrintWriter notes() {
    return new PrintWriter(err, true);
  }

  /** Adds to the answers; throws {@link OutputException} where nobody takes them. */
  void print(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  void println(String line) {
    print(line + "\n");
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** Text for the person, not part of the answer. */
  void note(String text) {
    err.print(text);
    err.flush();
  }
}
