package dev.circuitc.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitPrinter;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Assembler;
import dev.circuitc.network.Layering;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassesTest {
  private static final int CIRCUITS = 3000;
  private static final int POINTS = 12;

  @Test
  void everyPassKeepsTheMeaning() {
    for (int seed = 0; seed < CIRCUITS; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit source = random.next();
      PassManager manager =
          new PassManager(
              Passes.of(Aim.SIZE), (pass, circuit) -> assertEqual(source, circuit, random, pass));
      assertTrue(
          manager.run(source).nodes().stream().noneMatch(Node.Max.class::isInstance), "a max is left");
    }
  }

  private static void assertEqual(Circuit source, Circuit result, RandomCircuits random, Pass pass) {
    for (int i = 0; i < POINTS; i++) {
      List<Rational> point = random.point(source);
      assertEquals(
          new Interpreter(source).evaluate(point),
          new Interpreter(result).evaluate(point),
          () -> pass.name() + " at " + point + "\n" + CircuitPrinter.print(source));
    }
  }

  @Test
  void networkOfACircuitEqualsIt() {
    for (int seed = 0; seed < CIRCUITS; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit source = random.next();
      Circuit optimised = new PassManager(Passes.of(Aim.SIZE), (p, c) -> {}).run(source);
      int depth = Layering.leastDepth(optimised) + seed % 3;
      Network network = Assembler.assemble("f", optimised, depth, Optional.empty());
      assertEquals(depth, network.hidden().size());
      for (int i = 0; i < POINTS; i++) {
        List<Rational> point = random.point(source);
        assertEquals(
            new Interpreter(source).evaluate(point),
            new ExactEvaluator(network).evaluate(point),
            () -> point + "\n" + CircuitPrinter.print(source));
      }
    }
  }
}
