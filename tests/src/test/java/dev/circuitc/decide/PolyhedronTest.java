package dev.circuitc.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every answer is held against the proof it comes with: by duality nothing else can be the optimum.
 */
class PolyhedronTest {
  private static final Rational MANY = Rational.of(1_000_000);

  private static AffineForm form(long constant, long... terms) {
    Rational[] entries = IntStream.range(0, terms.length)
        .mapToObj(i -> Rational.of(terms[i])).toArray(Rational[]::new);
    return new AffineForm(SparseVector.dense(entries), Rational.of(constant));
  }

  private static Rational at(AffineForm form, List<Rational> point) {
    return form.terms().dot(point::get).plus(form.constant());
  }

  private static void inside(Polyhedron polyhedron, List<Rational> point) {
    assertThat(polyhedron.constraints()).allMatch(c -> at(c, point).signum() >= 0);
  }

  private static AffineForm combination(Polyhedron polyhedron, SparseVector multipliers) {
    AffineForm sum = AffineForm.constant(Rational.ZERO);
    for (int k = 0; k < multipliers.size(); k++) {
      assertThat(multipliers.value(k).signum()).isPositive();
      sum = sum.plus(polyhedron.constraints().get(multipliers.index(k)).times(multipliers.value(k)));
    }
    return sum;
  }

  /** Whether an answer is right, by its own proof; returns which kind it was. */
  private static String verify(Polyhedron polyhedron, AffineForm form, Optimum optimum) {
    if (optimum instanceof Optimum.Attained best) {
      inside(polyhedron, best.point());
      assertThat(at(form, best.point())).isEqualTo(best.value());
      assertThat(combination(polyhedron, best.multipliers()))
          .isEqualTo(AffineForm.constant(best.value()).minus(form));
      return "attained";
    }
    if (optimum instanceof Optimum.Unbounded grows) {
      List<Rational> far = IntStream.range(0, polyhedron.dimension())
          .mapToObj(i -> grows.point().get(i).plus(grows.ray().get(i).times(MANY))).toList();
      inside(polyhedron, grows.point());
      inside(polyhedron, far);
      assertThat(at(form.linear(), grows.ray()).signum()).isPositive();
      return "unbounded";
    }
    AffineForm sum = combination(polyhedron, ((Optimum.Empty) optimum).multipliers());
    assertThat(sum.isConstant()).isTrue();
    assertThat(sum.constant().signum()).isNegative();
    return "empty";
  }

  private static AffineForm random(Random random, int dimension, int size) {
    Rational[] terms = new Rational[dimension];
    for (int i = 0; i < dimension; i++) {
      boolean zero = random.nextInt(3) == 0;
      terms[i] = zero ? Rational.ZERO : Rational.of(random.nextInt(2 * size + 1) - size, 1 + random.nextInt(size));
    }
    return new AffineForm(SparseVector.dense(terms), Rational.of(random.nextInt(2 * size + 1) - size / 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 2", "2, 4, 2", "2, 6, 3", "3, 8, 2", "4, 12, 9", "6, 30, 2"})
  void provesEveryAnswerOnRandomPrograms(int dimension, int count, int size) {
    Random random = new Random(dimension * 100L + size);
    java.util.Set<String> kinds = new java.util.TreeSet<>();
    for (int program = 0; program < 400; program++) {
      Polyhedron polyhedron = new Polyhedron(dimension);
      int constraints = random.nextInt(count + 1);
      for (int k = 0; k < constraints; k++) {
        polyhedron.require(random(random, dimension, size));
        AffineForm objective = random(random, dimension, size);
        kinds.add(verify(polyhedron, objective, polyhedron.maximum(objective)));
        assertThat(polyhedron.positive(objective).isPresent())
            .isEqualTo(hasPositive(polyhedron.maximum(objective)));
        polyhedron.positive(objective).ifPresent(point -> inside(polyhedron, point));
      }
    }
    assertThat(kinds).contains("attained", "unbounded", "empty");
  }

  private static boolean hasPositive(Optimum optimum) {
    return optimum instanceof Optimum.Unbounded
        || optimum instanceof Optimum.Attained best && best.value().signum() > 0;
  }

  @Test
  void answersTheSameAfterManyQuestions() {
    Random random = new Random(7);
    for (int program = 0; program < 100; program++) {
      Polyhedron asked = new Polyhedron(3);
      Polyhedron fresh = new Polyhedron(3);
      AffineForm objective = random(random, 3, 3);
      for (int k = 0; k < 8; k++) {
        AffineForm constraint = random(random, 3, 3);
        asked.maximum(random(random, 3, 3));
        asked.require(constraint);
        fresh.require(constraint);
      }
      assertThat(value(asked.maximum(objective))).isEqualTo(value(new Polyhedron(fresh).maximum(objective)));
    }
  }

  private static String value(Optimum optimum) {
    return optimum instanceof Optimum.Attained best
        ? best.value().toString() : optimum.getClass().getSimpleName();
  }

  @Test
  void endsOnTheProgramThatCyclesUnderTheSteepestRule() { // Beale 1955
    Polyhedron polyhedron = new Polyhedron(4);
    IntStream.range(0, 4).forEach(i -> polyhedron.require(AffineForm.variable(i)));
    polyhedron.require(quotients("-1/4", "8", "1", "-9"));
    polyhedron.require(quotients("-1/2", "12", "1/2", "-3"));
    polyhedron.require(quotients("0", "0", "-1", "0").plus(Rational.ONE));
    AffineForm objective = quotients("3/4", "-20", "1/2", "-6");
    assertThat(verify(polyhedron, objective, polyhedron.maximum(objective))).isEqualTo("attained");
    assertThat(value(polyhedron.maximum(objective))).isEqualTo("5/4");
  }

  private static AffineForm quotients(String... terms) {
    Rational[] entries =
        java.util.Arrays.stream(terms).map(Rational::parse).toArray(Rational[]::new);
    return new AffineForm(SparseVector.dense(entries), Rational.ZERO);
  }

  @Test
  void solvesKleeMintyCubesWhoseEdgesGrowBeyondMachineWords() {
    int dimension = 9;
    Polyhedron polyhedron = new Polyhedron(dimension);
    Rational[] objective = new Rational[dimension];
    for (int i = 0; i < dimension; i++) {
      polyhedron.require(AffineForm.variable(i));
      Rational[] terms = new Rational[i + 1];
      for (int j = 0; j < i; j++) {
        terms[j] = Rational.powerOfTwo(i - j + 1).negate();
      }
      terms[i] = Rational.MINUS_ONE;
      polyhedron.require(new AffineForm(SparseVector.dense(terms), Rational.of(100).power(i)));
      objective[i] = Rational.powerOfTwo(dimension - 1 - i);
    }
    Optimum optimum = polyhedron.maximum(new AffineForm(SparseVector.dense(objective), Rational.ZERO));
    assertThat(value(optimum)).isEqualTo(Rational.of(100).power(dimension - 1).toString());
  }

  @Test
  void holdsTheWholeSpaceAndSpacesOfNoDimension() {
    assertThat(verify(new Polyhedron(2), form(0, 1, 1), new Polyhedron(2).maximum(form(0, 1, 1))))
        .isEqualTo("unbounded");
    assertThat(value(new Polyhedron(2).maximum(form(5)))).isEqualTo("5");
    Polyhedron point = new Polyhedron(0);
    assertThat(point.require(form(0))).isTrue();
    assertThat(point.require(form(-1))).isFalse();
    assertThat(verify(point, form(3), point.maximum(form(3)))).isEqualTo("empty");
  }
}
