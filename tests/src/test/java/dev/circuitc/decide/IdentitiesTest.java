package dev.circuitc.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Identities from the literature are proved, and refuted as soon as anything is added to one side.
 */
class IdentitiesTest {

  /** Writes a circuit over a, b, c, d, e; every method returns a node. */
  private static final class Algebra {
    final CircuitBuilder builder;
    final CircuitLibrary library;

    Algebra(Interval domain) {
      builder =
          new CircuitBuilder(
              Stream.of("a", "b", "c", "d", "e").map(n -> new InputVariable(n, domain)).toList());
      library = new CircuitLibrary(builder, Optional.empty());
    }

    int in(char name) {
      return builder.input(name - 'a');
    }

    int max(int... nodes) {
      return builder.max(Arrays.stream(nodes).boxed().toList());
    }

    int max(String names) {
      return max(names.chars().map(c -> in((char) c)).toArray());
    }

    int min(int... nodes) {
      return library.min(Arrays.stream(nodes).boxed().toList());
    }

    int plus(int... nodes) {
      return Arrays.stream(nodes).reduce(builder::plus).orElseThrow();
    }

    int times(int factor, int node) {
      return builder.times(node, Rational.of(factor));
    }

    int sub(int a, int b) {
      return builder.minus(a, b);
    }

    int relu(int node) {
      return builder.relu(node);
    }
  }

  private static final Map<String, ToIntFunction<Algebra>> DIFFERENCES = new TreeMap<>();

  static {
    DIFFERENCES.put("max by one unit", x ->
        x.sub(x.max("ab"), x.plus(x.in('a'), x.relu(x.sub(x.in('b'), x.in('a'))))));
    DIFFERENCES.put("identity circuit", x ->
        x.sub(x.in('a'), x.sub(x.relu(x.in('a')), x.relu(x.times(-1, x.in('a'))))));
    DIFFERENCES.put("max does not depend on nesting", x ->
        x.sub(x.max("abcd"), x.max(x.max("ad"), x.max("cb"))));
    DIFFERENCES.put("min distributes over max", x ->
        x.sub(
            x.min(x.in('a'), x.max("bc")),
            x.max(x.min(x.in('a'), x.in('b')), x.min(x.in('a'), x.in('c')))));
    DIFFERENCES.put("absorption", x -> x.sub(x.in('a'), x.max(x.in('a'), x.min(x.in('a'), x.in('b')))));
    DIFFERENCES.put("max plus min is the sum", x ->
        x.sub(x.plus(x.in('a'), x.in('b')), x.plus(x.max("ab"), x.min(x.in('a'), x.in('b')))));
    DIFFERENCES.put("median of three in two ways", x -> // b - r(b-c) + |r(a-c) - r(a-b)|
        x.sub(
            x.max(x.min(x.in('a'), x.in('b')), x.min(x.max("ab"), x.in('c'))),
            x.plus(
                x.sub(x.in('b'), x.relu(x.sub(x.in('b'), x.in('c')))),
                x.library.absolute(
                    x.sub(
                        x.relu(x.sub(x.in('a'), x.in('c'))),
                        x.relu(x.sub(x.in('a'), x.in('b'))))))));
    DIFFERENCES.put("max of five in two layers", x -> x.sub(x.times(2, x.max("abcde")), twoLayers(x)));
  }

  /** max(a,B) + max(a,D) + 2 max(B,D) - max(B+ad, ab+D) - max(B+ae, ac+D) + max(ac+ad, ab+ae). */
  private static int twoLayers(Algebra x) {
    int b = x.max("bc");
    int d = x.max("de");
    int gains =
        x.plus(
            x.max(x.in('a'), b),
            x.max(x.in('a'), d),
            x.times(2, x.max(b, d)),
            x.max(x.plus(x.max("ac"), x.max("ad")), x.plus(x.max("ab"), x.max("ae"))));
    int losses =
        x.plus(
            x.max(x.plus(b, x.max("ad")), x.plus(x.max("ab"), d)),
            x.max(x.plus(b, x.max("ae")), x.plus(x.max("ac"), d)));
    return x.sub(gains, losses);
  }

  @TestFactory
  Stream<DynamicTest> holdEverywhereAndOnlyAsTheyStand() {
    return DIFFERENCES.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(Interval.REALS, Interval.of(Rational.of(-3), Rational.of(2)))
                    .map(
                        domain ->
                            DynamicTest.dynamicTest(
                                entry.getKey() + " on " + domain,
                                () -> holdsOnlyAsItStands(entry.getValue(), domain))));
  }

  private static void holdsOnlyAsItStands(ToIntFunction<Algebra> identity, Interval domain) {
    Algebra algebra = new Algebra(domain);
    int difference = identity.applyAsInt(algebra);
    assertThat(decide(algebra, difference)).isInstanceOf(Decision.Proved.class);
    assertThat(decide(algebra, spoiled(algebra, difference))).isInstanceOf(Decision.Refuted.class);
  }

  /** Plus a bump that acts in one far corner only, and no higher than a millionth. */
  private static int spoiled(Algebra x, int difference) {
    int sum = x.plus(x.in('a'), x.in('b'), x.in('c'), x.in('d'), x.in('e'));
    int corner = x.relu(x.sub(sum, x.builder.constant(Rational.parse("9999999/1000000"))));
    return x.plus(difference, corner);
  }

  private static Decision decide(Algebra algebra, int difference) {
    Circuit circuit = algebra.builder.build(List.of());
    Decision decision =
        new Decider(circuit, Budget.cells(100_000))
            .vanish(List.of(AffineForm.variable(difference)));
    if (decision instanceof Decision.Refuted refuted) {
      List<Rational> values = new Interpreter(circuit).values(refuted.point());
      assertThat(values.get(difference).isZero()).isFalse();
      assertThat(IntStream.range(0, 5).allMatch(i ->
          circuit.inputs().get(i).domain().contains(refuted.point().get(i)))).isTrue();
    }
    return decision;
  }
}
