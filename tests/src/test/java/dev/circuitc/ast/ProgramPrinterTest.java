package dev.circuitc.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.Frontend;
import org.junit.jupiter.api.Test;

class ProgramPrinterTest {
  private static String tree(String text) {
    return ProgramPrinter.print(Frontend.parse(new Source("test.circuit", text)));
  }

  @Test
  void showsOperatorsInSourceOrder() {
    assertThat(tree("const c = 1 - 2 * 3 / 4 + -5"))
        .isEqualTo(
            """
            const c
              sum + - +
                number 1
                product * * /
                  number 2
                  number 3
                  number 4
                negative
                  number 5
            """);
  }

  @Test
  void showsWhatANetDeclares() {
    assertThat(tree("net f(p[2] in [0, 1]) -> (a, b) hidden 3 = let s = |p[0]| in [s, s ^ 1]"))
        .isEqualTo(
            """
            net f(p) -> (a, b)
              length of p
                number 2
              least p
                number 0
              greatest p
                number 1
              hidden
                number 3
              let s
                absolute
                  index
                    name p
                    number 0
                vector
                  name s
                  power
                    name s
                    number 1
            """);
  }

  @Test
  void showsChoicesAndLoops() {
    assertThat(
            tree(
                """
                use "lib.circuit"
                def f(x, v) = if not (x < 1 and x >= 0) ramp 1/2 then fold(a = 0 for i in 0..1: a) else v[0..1]
                """))
        .isEqualTo(
            """
            use "lib.circuit"
            def f(x, v)
              if ramp
                not
                  and
                    less
                      name x
                      number 1
                    greater equal
                      name x
                      number 0
                product * /
                  number 1
                  number 2
                fold a for i
                  number 0
                  number 0
                  number 1
                  name a
                slice
                  name v
                  number 0
                  number 1
            """);
  }
}
