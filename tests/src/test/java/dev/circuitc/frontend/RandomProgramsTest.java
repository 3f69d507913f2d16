package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Verifier;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomProgramsTest {
  private static final int PROGRAMS = 3000;
  private static final int POINTS = 10;

  @Test
  void circuitsMeanWhatTheProgramsSay() {
    RandomPrograms programs = new RandomPrograms(20221122);
    Random random = new Random(7);
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = programs.next();
      Source source = new Source("random.circuit", program.text());
      Circuit circuit = Frontend.read(source, MapImports.NONE).nets().get(0).circuit();
      Verifier.verify(circuit, "lowering");
      for (int k = 0; k < POINTS; k++) {
        List<Rational> point = point(random, program.inputs());
        assertThat(new Interpreter(circuit).evaluate(point))
            .as(program.text() + " at " + point)
            .isEqualTo(program.meaning().apply(point));
      }
    }
  }

  /** Small fractions, so that ties are frequent. */
  private static List<Rational> point(Random random, int size) {
    return Stream.generate(() -> Rational.of(random.nextInt(17) - 8, 1 + random.nextInt(3)))
        .limit(size)
        .toList();
  }

  @Test
  void sameSeedWritesTheSamePrograms() {
    RandomPrograms first = new RandomPrograms(5);
    RandomPrograms second = new RandomPrograms(5);
    for (int i = 0; i < 50; i++) {
      assertThat(first.next().text()).isEqualTo(second.next().text());
    }
  }
}
