package dev.circuitc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void countsLinesAndColumnsFromOne() {
    Source source = new Source("a", "ab\ncd\r\n\nx");
    assertThat(source.place(0)).hasToString("a:1:1");
    assertThat(source.place(2)).hasToString("a:1:3");
    assertThat(source.place(3)).hasToString("a:2:1");
    assertThat(source.place(7)).hasToString("a:3:1");
    assertThat(source.place(8)).hasToString("a:4:1");
    assertThat(source.place(99)).hasToString("a:4:2");
  }

  @Test
  void givesLinesWithoutTheirBreaks() {
    Source source = new Source("a", "\uFEFFab\ncd\r\n");
    assertThat(source.lines()).isEqualTo(3);
    assertThat(source.line(1)).isEqualTo("ab");
    assertThat(source.line(2)).isEqualTo("cd");
    assertThat(source.line(3)).isEmpty();
  }

  @Test
  void agreesWithCountingOnEveryOffset() {
    Source source = new Source("a", "one\n\ntwo three\n".repeat(50));
    for (int offset = 0; offset <= source.text().length(); offset++) {
      String before = source.text().substring(0, offset);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = offset - before.lastIndexOf('\n');
      assertThat(source.place(offset)).isEqualTo(new Place("a", line, column));
    }
  }
}
