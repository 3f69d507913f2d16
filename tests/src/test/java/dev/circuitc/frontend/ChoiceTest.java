package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices by conditions on the inputs, against an evaluation of their own text. */
class ChoiceTest {
  private static final int PROGRAMS = 120;
  private static final int POINTS = 80;

  /** A value of x and y in the source's words, and the same computed here. */
  private record Term(String text, Function function) {
    Rational at(Rational x, Rational y) {
      return function.at(x, y);
    }

    Term scaled(long factor) {
      Rational k = Rational.of(factor);
      return new Term(factor + " * (" + text + ")", (x, y) -> k.times(at(x, y)));
    }

    Term plus(Term other) {
      return new Term(
          "(" + text + ") + (" + other.text + ")", (x, y) -> at(x, y).plus(other.at(x, y)));
    }

    Term absolute() {
      return new Term("|" + text + "|", (x, y) -> at(x, y).abs());
    }

    Term max(Term other) {
      return new Term(
          "max(" + text + ", " + other.text + ")", (x, y) -> at(x, y).max(other.at(x, y)));
    }

    Term within(Term bound) {
      return scaled(-1).max(bound.scaled(-1)).scaled(-1).max(bound.scaled(-1));
    }

    Term chosenBy(Term t, Term other) {
      return new Term(
          "if " + t.text + " > 0 then " + text + " else " + other.text,
          (x, y) -> t.at(x, y).signum() > 0 ? at(x, y) : other.at(x, y));
    }
  }

  private interface Function {
    Rational at(Rational x, Rational y);
  }

  private static Term affine(Random random) {
    Rational a = Rational.of(random.nextInt(5) - 2);
    Rational b = Rational.of(random.nextInt(5) - 2);
    Rational c = Rational.of(random.nextInt(5) - 2);
    return new Term(
        "(%s) * x + (%s) * y + (%s)".formatted(a, b, c),
        (x, y) -> a.times(x).plus(b.times(y)).plus(c));
  }

  private static Term term(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> affine(random).max(affine(random));
      case 1 -> affine(random).absolute().plus(affine(random));
      default -> affine(random);
    };
  }

  /** Zero wherever t is: multiples of t and |t|, and anything held within |t|. */
  private static Term zeroWhere(Term t, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> t.scaled(random.nextInt(5) - 2);
      case 1 -> t.absolute().scaled(random.nextInt(5) - 2);
      case 2 -> term(random).within(t.absolute());
      default -> term(random).within(t.absolute()).plus(t.scaled(random.nextInt(3) - 1));
    };
  }

  private static Network compile(String net) {
    Source source = new Source("test.circuit", net);
    return new Compiler(Options.DEFAULT)
        .compile(source, new MapImports(Map.of()))
        .nets()
        .get(0)
        .network();
  }

  @Test
  void aContinuousChoiceIsExact() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(seed);
      Term t = term(random);
      Term otherwise = term(random);
      Term choice = otherwise.plus(zeroWhere(t, random)).chosenBy(t, otherwise);
      String text = "net f(x, y) = " + choice.text();
      ExactEvaluator network = new ExactEvaluator(compile(text));
      for (int i = 0; i < POINTS; i++) {
        Rational x = Rational.of(random.nextInt(17) - 8, 1 + random.nextInt(2));
        Rational y = Rational.of(random.nextInt(17) - 8, 1 + random.nextInt(2));
        assertThat(network.evaluate(List.of(x, y)))
            .as("%s at %s, %s", text, x, y)
            .containsExactly(choice.at(x, y));
      }
    }
  }

  private static final Pattern JUMP =
      Pattern.compile("this 'if' jumps by (\\S+) at x = (\\S+), y = (\\S+): .*");

  @Test
  void aRefusalNamesAPointOfTheBorderAndTheJumpThere() {
    int refused = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(1000 + seed);
      Term t = affine(random);
      Term chosen = term(random);
      Term otherwise = term(random);
      String text = "net f(x, y) = " + chosen.chosenBy(t, otherwise).text();
      CompileException failure =
          catchThrowableOfType(CompileException.class, () -> compile(text));
      if (failure == null) {
        continue;
      }
      Diagnostic message = failure.diagnostics().all().get(0);
      assertThat(message.code()).as(text).isEqualTo(Code.NOT_CONTINUOUS);
      Matcher jump = JUMP.matcher(message.message());
      assertThat(jump.matches()).as(message.message()).isTrue();
      Rational x = Rational.parse(jump.group(2));
      Rational y = Rational.parse(jump.group(3));
      assertThat(t.at(x, y)).as(text).isEqualTo(Rational.ZERO);
      Rational height = chosen.at(x, y).minus(otherwise.at(x, y)).abs();
      assertThat(height).as(text).isEqualTo(Rational.parse(jump.group(1))).isNotEqualTo(Rational.ZERO);
      refused++;
    }
    assertThat(refused).isGreaterThan(PROGRAMS / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-1-1 ; net f(x) = if x > 0 then x else 0",
        "1-1-1 ; net f(x) = if x <= 0 then 0 else x",
        "2-3-1 ; net f(x, y) = if x > y then x else y",
        "1-1-1 ; net f(x) = if clamp(x, -1, 1) > 0 then x else 0",
        "1-2-1 ; net f(x) = if clamp(x, -1, 1) > 0 then 2 * |x| else x",
        "1-2-1 ; net f(x in [0, 10]) = if x > 5 then 10 - x else x",
        "1-1 ; net f(x in [1, 2]) = if x > 0 then x else 0",
        "1-2-1 ; net f(x) = if x > 0 ramp 2 then 5 else 1",
      })
  void takesTheSmallestConstruction(String shape, String net) {
    assertThat(compile(net).shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // both are needed for the jump of either part to be none of the whole
        "net f(x, y) = if x > 0 and y > 0 then min(x, y) else 0 ; 3 ; 2 ; 2",
        "net f(x, y) = if x > 0 or y > 0 then max(x, y) else 0 ; -3 ; 2 ; 2",
        "net f(x, y) = if not (x > y) then y else x ; -3 ; 2 ; 2",
        // the inner one jumps at y = 0, but only where its branch is not taken
        "net f(x, y) = if x > 0 then x else (if x > 1 then 7 else 0) ; 5 ; 0 ; 5",
        // straight in t where the branches differ by a constant
        "net f(x, y) = if x > 0 ramp 2 then y + 4 else y ; 1/2 ; 3 ; 4",
        "net f(x, y) = if x > 0 ramp 2 then y + 4 else y ; 9 ; 3 ; 7",
        "net f(x, y) = if x > 0 ramp 2 then y + 4 else y ; -9 ; 3 ; 3",
        "net f(x, y) = if x > 0 ramp 1 then 4 + relu(x - 1) else 0 ; 1/4 ; 0 ; 1",
        "net f(x, y) = if x > 0 ramp 1 then 4 + relu(x - 1) else 0 ; 3 ; 0 ; 6",
        // two entries, one condition
        "net f(x, y) = sum(if x > y then [x, y] else [y, x]) ; 3 ; 8 ; 11",
      })
  void isWhatTheLanguageSays(String net, String x, String y, String value) {
    List<Rational> point = List.of(Rational.parse(x), Rational.parse(y));
    assertThat(new ExactEvaluator(compile(net)).evaluate(point))
        .containsExactly(Rational.parse(value));
  }

  @Test
  void aRampStaysBetweenItsEnds() {
    Random random = new Random(5);
    ExactEvaluator network =
        new ExactEvaluator(
            compile("net f(x in [-9, 9], y in [-9, 9]) = if x > 0 ramp 3 then 2 * y else -|y|"));
    for (int i = 0; i < 300; i++) {
      Rational x = Rational.of(random.nextInt(37) - 18, 2);
      Rational y = Rational.of(random.nextInt(37) - 18, 2);
      Rational value = network.evaluate(List.of(x, y)).get(0);
      Rational chosen = y.times(Rational.TWO);
      Rational otherwise = y.abs().negate();
      if (x.signum() <= 0) {
        assertThat(value).isEqualTo(otherwise);
      } else if (x.compareTo(Rational.of(3)) >= 0) {
        assertThat(value).isEqualTo(chosen);
      } else {
        assertThat(value).isBetween(chosen.min(otherwise), chosen.max(otherwise));
      }
    }
  }
}
