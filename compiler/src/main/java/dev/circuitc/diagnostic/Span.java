package dev.circuitc.diagnostic;

/**
 * A stretch of a source.
 *
 * @param start offset of the first character
 * @param end offset after the last character, not below start
 */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span must not run from " + start + " to " + end);
    }
  }

  public Place place() {
    return source.place(start);
  }

  /** From the start of this span to the end of the other, in the same source. */
  public Span to(Span last) {
    return new Span(source, start, Math.max(end, last.end));
  }

  public String text() {
    return source.text().substring(start, Math.min(end, source.text().length()));
  }
}
