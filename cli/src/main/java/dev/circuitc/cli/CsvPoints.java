package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file, read as they are needed.
 *
 * <p>The first row is a header if any of its fields is not a number. Empty lines are skipped.
 */
final class CsvPoints implements PointSource {
  private static final String STANDARD_INPUT = "-";

  private final NetFunction function;
  private final String name;
  private final Terminal terminal;
  private final BufferedReader reader;
  private int line;
  private Optional<CsvHeader> header = Optional.empty();

  CsvPoints(NetFunction function, String file, Terminal terminal) {
    this.function = function;
    this.terminal = terminal;
    this.name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    this.reader =
        new BufferedReader(new InputStreamReader(open(file, terminal), StandardCharsets.UTF_8));
  }

  private static InputStream open(String file, Terminal terminal) {
    if (file.equals(STANDARD_INPUT)) {
      return terminal.in();
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path) || !Files.exists(path)) {
      NetFiles.readable(path); // says which; a pipe is as good as a file
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new InputException("cannot read '" + file + "'");
    }
  }

  @Override
  public Optional<Point> next() {
    Optional<List<String>> row = row();
    if (row.isPresent() && header.isEmpty()) {
      boolean titled = CsvHeader.isHeader(row.get());
      header =
          Optional.of(
              titled ? CsvHeader.named(row.get(), function, where()) : CsvHeader.none(function));
      row = titled ? row() : row;
    }
    return row.map(this::point);
  }

  private Point point(List<String> fields) {
    header.orElseThrow().requireSize(fields.size(), where());
    List<Rational> coordinates = new ArrayList<>();
    for (int i = 0; i < function.inputs().size(); i++) {
      String text = fields.get(header.get().column(i));
      coordinates.add(Point.number(text, where() + ", " + function.inputs().get(i).name()));
    }
    return new Point(where(), coordinates);
  }

  /** The next line that is not blank, in fields. */
  private Optional<List<String>> row() {
    try {
      if (!reader.ready()) {
        terminal.flush(); // whoever feeds us row by row wants the answers so far
      }
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        String bare = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!bare.isBlank()) {
          return Optional.of(CsvHeader.fields(bare));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new InputException("cannot read " + name + ": " + e.getMessage());
    }
  }

  private String where() {
    return name + ":" + line;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new InputException("cannot read " + name + ": " + e.getMessage());
    }
  }
}
