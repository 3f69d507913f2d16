package dev.circuitc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaretPrinterTest {
  private static String shown(String text, String marked) {
    Source source = new Source("a.circuit", text);
    int start = text.indexOf(marked);
    Span span = new Span(source, start, start + marked.length());
    return CaretPrinter.text(Diagnostic.error(Code.SYNTAX, span, "wrong"));
  }

  @Test
  void pointsAtTheSpan() {
    String text = "net f(x) = y\nnet g(x) = abc + x\r\n";
    assertThat(shown(text, "abc"))
        .isEqualTo(
            """
            a.circuit:2:12: error: wrong
              2 | net g(x) = abc + x
                |            ^^^
            """);
  }

  @Test
  void showsTheHintAndTheSeverity() {
    Span span = new Span(new Source("a.circuit", "x"), 0, 1);
    Diagnostic diagnostic =
        Diagnostic.warning(Code.SYNTAX, span, "odd").withHint("did you mean 'y'?");
    assertThat(CaretPrinter.text(diagnostic))
        .isEqualTo(
            """
            a.circuit:1:1: warning: odd
              1 | x
                | ^
                = did you mean 'y'?
            """);
  }

  @Test
  void expandsTabs() {
    assertThat(shown("\tx\ty", "y"))
        .isEqualTo(
            """
            a.circuit:1:4: error: wrong
              1 |     x   y
                |         ^
            """);
  }

  @Test
  void widensCaretsUnderWideCharacters() {
    assertThat(shown("// 漢字 é\u0301 😀 x", "😀"))
        .isEqualTo(
            """
            a.circuit:1:10: error: wrong
              1 | // 漢字 é\u0301 😀 x
                |           ^^
            """);
  }

  @Test
  void hidesWhatWouldSteerTheTerminal() {
    assertThat(shown("a\u001b[31mb\u202e", "b")).contains("a.[31mb.\n").contains("|       ^\n");
  }

  @Test
  void cutsALongLineAroundTheSpan() {
    String text = "a".repeat(1_000_000) + " here " + "b".repeat(1_000_000);
    String shown = shown(text, "here");
    List<String> lines = shown.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).length()).isLessThan(120);
    int column = lines.get(2).indexOf('^');
    assertThat(lines.get(1).substring(column, column + 4)).isEqualTo("here");
    assertThat(lines.get(1)).contains("...aaa").endsWith("bbb...");
  }

  @Test
  void marksOnlyTheFirstLineOfALongSpan() {
    assertThat(shown("min(x,\n  y)", "min(x,\n  y)"))
        .isEqualTo(
            """
            a.circuit:1:1: error: wrong
              1 | min(x,
                | ^^^^^^
            """);
  }

  @Test
  void marksAtLeastOneColumnWhateverTheSpan() {
    Source source = new Source("a.circuit", "");
    String shown =
        CaretPrinter.text(Diagnostic.error(Code.SYNTAX, new Span(source, 0, 0), "nothing"));
    assertThat(shown).isEqualTo("a.circuit:1:1: error: nothing\n  1 | \n    | ^\n");
  }

  @Test
  void ordersMessagesBySourceThenPlace() {
    Source first = new Source("z.circuit", "one two");
    Source second = new Source("a.circuit", "three");
    Diagnostic late = Diagnostic.error(Code.SYNTAX, new Span(first, 4, 7), "two");
    Diagnostic early = Diagnostic.error(Code.SYNTAX, new Span(first, 0, 3), "one");
    Diagnostic other = Diagnostic.error(Code.SYNTAX, new Span(second, 0, 5), "three");
    assertThat(new Diagnostics(List.of(late, other, early, late)).all())
        .containsExactly(early, late, other);
  }
}
