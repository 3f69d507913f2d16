package dev.circuitc.program;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.pass.Aim;
import dev.circuitc.runtime.check.SoughtPoints;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** The way of a random program through the compiler, and its meaning held against the results. */
public final class Road {
  private final RandomProgram program;
  private final List<CompiledNet> nets;

  private Road(RandomProgram program, List<CompiledNet> nets) {
    this.program = program;
    this.nets = nets;
  }

  /** Compiles a program; its seed says with which aim. */
  public static Road of(RandomProgram program) {
    Aim aim = Aim.values()[(int) (program.seed() % Aim.values().length)];
    Source source = new Source(RandomProgram.NAME, program.text());
    try {
      return new Road(
          program,
          new Compiler(new Options(aim, OptionalInt.empty()))
              .compile(source, new MapImports(program.files()))
              .nets());
    } catch (CompileException e) {
      throw new AssertionError("refused: " + e.diagnostics().all() + "\n" + program.listing(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("fell over\n" + program.listing(), e);
    }
  }

  public List<CompiledNet> nets() {
    return nets;
  }

  /**
   * Compares meaning, circuit of the source and network at so many points of each net.
   *
   * @return at how many points
   */
  public int compare(int points) {
    int compared = 0;
    if (nets.size() != program.nets().size()) {
      throw failure("compiled to " + nets.size() + " nets");
    }
    for (int i = 0; i < nets.size(); i++) {
      compared += compare(program.nets().get(i), nets.get(i), points);
    }
    return compared;
  }

  private int compare(RandomNet wanted, CompiledNet found, int points) {
    List<String> outputs = found.network().outputs();
    if (!wanted.name().equals(found.name()) || !wanted.outputs().equals(outputs)) {
      throw failure(wanted.name() + " became " + found.name() + " with outputs " + outputs);
    }
    int hidden = found.network().hidden().size();
    if (wanted.hidden() > 0 && wanted.hidden() != hidden) {
      throw failure(wanted.name() + " has " + hidden + " hidden layers");
    }
    kept(wanted, found);
    Interpreter source = new Interpreter(found.source());
    ExactEvaluator network = new ExactEvaluator(found.network());
    List<List<Rational>> all = points(wanted, found, points);
    for (List<Rational> point : all) {
      List<Rational> meant = source.evaluate(point);
      near(wanted, point, meant, found.deviations());
      List<Rational> value = network.evaluate(point);
      if (!value.equals(meant)) {
        throw failure(
            "%s%s is %s, but the network says %s".formatted(wanted.name(), point, meant, value));
      }
    }
    return all.size();
  }

  /** Without curves no deviation is allowed at all; with them, what the compiler proved. */
  private void near(
      RandomNet net, List<Rational> point, List<Rational> found, List<Deviation> deviations) {
    List<Rational> wanted = net.meaning().apply(point);
    boolean fits = wanted.size() == found.size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      Rational error = found.get(i).minus(wanted.get(i)).abs();
      fits = fits(error, deviations.get(i), slack(wanted.get(i)));
    }
    if (!fits) {
      throw failure(
          "%s%s is %s, but the circuit of the source says %s, within %s"
              .formatted(net.name(), point, wanted, found, deviations));
    }
  }

  private static boolean fits(Rational error, Deviation deviation, Rational slack) {
    return deviation.bound().map(b -> error.compareTo(b.plus(slack)) <= 0).orElse(true);
  }

  /** How far the meaning of a program with curves may itself be off. */
  private Rational slack(Rational value) {
    return program.curves() == 0
        ? Rational.ZERO
        : Curves.ROUNDING.times(value.abs().plus(Rational.of(1000)));
  }

  private void kept(RandomNet wanted, CompiledNet found) {
    Deviation deviation = found.deviation();
    boolean kept =
        wanted.tolerance().isPresent()
            ? deviation.bound().orElseThrow().compareTo(wanted.tolerance().get()) <= 0
            : program.curves() > 0 || deviation.isExact();
    if (!kept) {
      throw failure(wanted.name() + " is within " + deviation);
    }
  }

  private AssertionError failure(String message) {
    return new AssertionError(message + "\n" + program.listing());
  }

  /** Half of them small halves and integers, where ties are; half sought on kinks and corners. */
  private List<List<Rational>> points(RandomNet net, CompiledNet compiled, int count) {
    SplittableRandom random = new SplittableRandom(program.seed());
    List<List<Rational>> points =
        new ArrayList<>(
            SoughtPoints.of(
                compiled.source(), compiled.network(), program.seed(), count - count / 2));
    while (points.size() < count) {
      points.add(net.domain().stream().map(side -> tied(side, random)).toList());
    }
    return points;
  }

  private static Rational tied(Interval side, SplittableRandom random) {
    Rational value = Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(2));
    Rational raised = side.lower().map(value::max).orElse(value);
    return side.upper().map(raised::min).orElse(raised);
  }
}
