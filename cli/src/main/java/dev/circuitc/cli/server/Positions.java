package dev.circuitc.cli.server;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Offsets of a source as the protocol's positions: lines and UTF-16 columns, counted from 0. */
final class Positions {
  private Positions() {}

  static Position of(Source source, int offset) {
    Place place = source.place(offset);
    return new Position(place.line() - 1, place.column() - 1);
  }

  static Range of(Span span) {
    return new Range(of(span.source(), span.start()), of(span.source(), span.end()));
  }

  static Location location(Span span) {
    return new Location(OpenDocuments.uri(span.source().name()), of(span));
  }

  /** The offset of a position; one past a line's end is its end. */
  static int offset(Source source, Position position) {
    int line = Math.max(0, Math.min(position.getLine(), source.lines() - 1)) + 1;
    int column = Math.max(0, Math.min(position.getCharacter(), source.line(line).length()));
    return source.lineStart(line) + column;
  }
}
