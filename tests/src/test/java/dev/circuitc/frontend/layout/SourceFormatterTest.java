package dev.circuitc.frontend.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.program.RandomProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFormatterTest {
  private static final String BYTE_ORDER_MARK = "\uFEFF"; // dropped: see below

  /** Every form of the language at least once. */
  private static final String ALL_FORMS =
      """
      use "lib/control.circuit" // shared
      const limit = 1 / 2
      const points = [(i, i ^ 2) for i in 0..limit*8-1]

      def rise(v, k) = if k < 1 then v[0] else max(v[k], rise(v, k - 1))
      def choose(a, b) = let c = a - b, d = -c in if c >= 0 and not (d > 1 or d < -2) ramp 1 / 8 then d else c
      net order(a in [-1, 1], b[3] in [0, limit]) -> (low, high) hidden 2 = [min(a, b[0]), max(b[0..1+1])]
      net curve(x in [0, 1]) = |exp(x) * x| - ||x| - 1| / 3 within 1e-3
      net fill(v[3]) = fold(s = 0 for i in 0..len(v)-1: s + relu(v[i])) + pwl(v[2], points) + sum([])
      """;

  private static String format(String text) {
    return SourceFormatter.format(new Source("f.circuit", text));
  }

  /** Formats, and holds what must be so for every text. */
  private static String held(String text) {
    String formatted = format(text);
    assertThat(Tokens.of(formatted)).as(text).isEqualTo(Tokens.of(text));
    assertThat(format(formatted)).as(text).isEqualTo(formatted);
    assertThat(formatted.lines().filter(line -> line.endsWith(" ") && !line.contains("two")))
        .as(text)
        .isEmpty();
    assertThat(formatted).as(text).doesNotContain("\r", "\n\n\n").matches("(?s)|[^\n].*[^\n]\n");
    return formatted;
  }

  private static List<String> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".circuit"))
          .sorted()
          .map(SourceFormatterTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> programs(int random) throws IOException {
    List<String> programs = new ArrayList<>(texts(Path.of("..", "samples")));
    programs.add(ALL_FORMS);
    IntStream.range(0, random)
        .mapToObj(seed -> RandomProgram.of(seed).text().replace(BYTE_ORDER_MARK, ""))
        .forEach(programs::add);
    return programs;
  }

  @Test
  void keepsTokensAndCommentsOfEveryProgram() throws IOException {
    programs(150).forEach(SourceFormatterTest::held);
  }

  @Test
  void keepsTokensAndCommentsOfWrongProgramsThatCanBeRead() throws IOException {
    int read = 0;
    for (String text : texts(Path.of("cases"))) {
      try {
        format(text);
      } catch (CompileException e) {
        continue; // told by ErrorCasesTest
      }
      held(text);
      read++;
    }
    assertThat(read).isGreaterThan(60);
  }

  @Test
  void blanksWithinADefinitionDoNotMatter() throws IOException {
    for (String program : programs(20)) {
      List<String> code = Tokens.of(program).code();
      String formatted = held(Respacing.plain(code));
      for (int seed = 0; seed < 10; seed++) {
        assertThat(format(new Respacing(seed).blanks(code))).isEqualTo(formatted);
      }
    }
  }

  @Test
  void commentsMayStandAnywhereInAnyNumber() throws IOException {
    for (String program : programs(40)) {
      List<String> code = Tokens.of(program).code();
      for (int seed = 0; seed < 8; seed++) {
        held(new Respacing(seed).comments(code));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// c\n", "\n// c\n", "\n// c\n\n// d\n", "/* c */", "\n/* c */\n", "\n/* c */", "/* c */\n",
        "/* c\nd */", "\n/* c\nd */\n", "/* c */ // d\n", "\n/* c */ // d\n", "// c\n/* d */",
        "// c\n/* d */\n", "/* c */\n/* d */", "\n/* c */ /* d */\n", "/* c */\n/* d */\n// e\n"
      })
  void commentsMayStandBetweenAnyTwoTokens(String comment) {
    List<String> code = Tokens.of(ALL_FORMS).code();
    for (int i = 0; i <= code.size(); i++) {
      String before = Respacing.plain(code.subList(0, i));
      held(before + " " + comment + " " + Respacing.plain(code.subList(i, code.size())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "net f(x)=x+1 ~ net f(x) = x + 1",
        "net f ( x , y ) = x*y/ 2-1 ~ net f(x, y) = x * y / 2 - 1",
        "net f(x) = - - x + (- 1) ^ - 2 ~ net f(x) = --x + (-1) ^ -2",
        "net f(x in[-1 ,1],v [ 3 ]) = v [ 0 ] ~ net f(x in [-1, 1], v[3]) = v[0]",
        "net f(x)->( a,b )hidden 2=[ x ,x ] ~ net f(x) -> (a, b) hidden 2 = [x, x]",
        "net f(x) hidden(1+1) = | x-1 |-| |x|-1 | ~ net f(x) hidden (1 + 1) = |x - 1| - ||x| - 1|",
        "net f(x) = - 1 / 2*x*1/2+1 / 2 ^ 2 ~ net f(x) = -1/2 * x * 1 / 2 + 1 / 2 ^ 2",
        "const a = 1 / 2 / 3 + b/2 ~ const a = 1/2 / 3 + b / 2",
        "const a = 1/* a */ // b ~ const a = 1 /* a */ // b",
        "net f(x) = [ x*i for i in 0 .. n - 1 ] ~ net f(x) = [x * i for i in 0..n-1]",
        "net f(v[9]) = sum(v [ 1 + 1 .. 2 * (1 + 1) ]) ~ net f(v[9]) = sum(v[1+1..2*(1 + 1)])",
        "net f(x) = fold ( s=0 for i in 0..3 :s+x ) ~ net f(x) = fold(s = 0 for i in 0..3: s + x)",
        "net f(x) = if not(x>0)then(x)else-x ~ net f(x) = if not (x > 0) then (x) else -x",
        "net f(x) = max( /*a*/x,/*b*/ 1/*c*/ ) ~ net f(x) = max(/*a*/ x, /*b*/ 1 /*c*/)",
        "def f() = [ ] ~ def f() = []",
        "const a = 01.50E+3 ~ const a = 01.50E+3",
      })
  void putsOneBlankBetweenTokens(String text, String formatted) {
    assertThat(held(text)).isEqualTo(formatted + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../samples", "../compiler/src/main/resources"})
  void samplesAndTheLibraryAreFormatted(Path folder) throws IOException {
    assertThat(texts(folder)).isNotEmpty().allSatisfy(t -> assertThat(format(t)).isEqualTo(t));
  }

  @Test
  void keepsOneBlankLineBetweenDefinitionsAndNoneAround() {
    assertThat(held("\n\nconst a = 1\nconst b = 2\n\n\n\nconst c = 3 const d = 4\n\n"))
        .isEqualTo("const a = 1\nconst b = 2\n\nconst c = 3\nconst d = 4\n");
  }

  @Test
  void commentsStayWhereTheyStand() {
    assertThat(
            held(
                """
                // head

                // of f
                  def f(x) =x    // keeps its column
                def gg(x)=   x   // too
                def loooooooooooooong(x)=x// needs a blank
                /* before */ def h(x) = x /* after */
                def sum(a, // first
                b) = a
                // own line
                +b
                // expect: f(1)==1 \t

                """))
        .isEqualTo(
            """
            // head

            // of f
            def f(x) = x     // keeps its column
            def gg(x) = x    // too
            def loooooooooooooong(x) = x // needs a blank
            /* before */ def h(x) = x /* after */
            def sum(a, // first
                b) =
                a
                // own line
                + b
            // expect: f(1)==1
            """);
  }

  @Test
  void breaksWhatDoesNotFit() {
    String term = "max(coefficient * x, coefficient * y)";
    assertThat(held("net f(x, y) = if x > y then " + term + " + " + term + " + " + term + " else x"))
        .isEqualTo(
            """
            net f(x, y) =
                if x > y
                then max(coefficient * x, coefficient * y) + max(coefficient * x, coefficient * y)
                    + max(coefficient * x, coefficient * y)
                else x
            """);
  }

  @Test
  void aLineMayHoldAHundredColumns() {
    String fits = "net f(x) = x + " + "a".repeat(85);
    assertThat(held(fits)).isEqualTo(fits + "\n").hasSize(101);
    assertThat(held(fits + "a").lines()).hasSize(2);
  }

  @Test
  void longListsFillTheirLines() {
    String list =
        IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String formatted = held("const a = [" + list + "]");
    assertThat(formatted.lines()).allMatch(line -> line.length() <= 100).hasSizeLessThan(700);
  }

  @Test
  void deepNestingIsFormattedToo() {
    String open = "max(1, [(".repeat(300);
    String close = ")])".repeat(300);
    assertThat(held("net f(x) = " + open + "x" + close).length()).isLessThan(100_000);
    held("net f(x) = " + "-".repeat(20_000) + "x");
    held("net f(x) = " + "(// c\n".repeat(900) + "x" + ")/* c */".repeat(900));
  }

  @Test
  void manyDefinitionsTakeLinearTime() {
    String definition = "def f(x)=x*2+1 // c\r";
    assertThat(format(definition.repeat(20_000)).lines()).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n\t\n", "\uFEFF"})
  void nothingStaysNothing(String text) {
    assertThat(format(text)).isEmpty();
  }

  @Test
  void aByteOrderMarkIsDropped() {
    assertThat(format("\uFEFFconst a = 1")).isEqualTo("const a = 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"net f(x) = ", "net f(x) = x ?", "def f(x) = x == 1", "/* open", "\u0000"})
  void whatCannotBeReadIsAnError(String text) {
    assertThatThrownBy(() -> format("const a = 1\n" + text)).isInstanceOf(CompileException.class);
  }
}
