package dev.circuitc.approximation;

import dev.circuitc.math.AffineForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A function of one real variable, written as a list of operations, the last of them the result.
 *
 * @param steps curves over variable 0; operands are positions in the list
 */
record Formula(List<Curve> steps) {
  Formula {
    steps = List.copyOf(steps);
  }

  static Formula of(UnivariateFunction function) {
    return new Formula(
        List.of(new Curve.Linear(AffineForm.variable(0)), new Curve.Apply(function, 0)));
  }

  /**
   * Encloses the values on a cell.
   *
   * @throws Undefined if it is not certain that there is a value everywhere on the cell
   */
  Enclosure values(Cell cell) {
    List<Enclosure> known = new ArrayList<>(steps.size());
    Curve.Visitor<Enclosure> arithmetic = new Values(cell, known::get);
    steps.forEach(step -> known.add(step.accept(arithmetic)));
    return known.get(known.size() - 1);
  }

  /**
   * Encloses values, slopes and curvatures on a cell.
   *
   * @throws Undefined if it is not certain that there are two derivatives everywhere on the cell
   */
  Jet jet(Cell cell) {
    List<Jet> known = new ArrayList<>(steps.size());
    Curve.Visitor<Jet> arithmetic = new Jets(cell, known::get);
    steps.forEach(step -> known.add(step.accept(arithmetic)));
    return known.get(known.size() - 1);
  }

  private static void requireDefined(UnivariateFunction function, Enclosure argument) {
    if (!function.isDefinedOn(argument)) {
      throw new Undefined(
          "the argument of '" + function.text() + "' " + function.demand(argument));
    }
  }

  private record Values(Cell cell, IntFunction<Enclosure> of) implements Curve.Visitor<Enclosure> {
    @Override
    public Enclosure linear(Curve.Linear curve) {
      return cell.valuesOf(curve.form());
    }

    @Override
    public Enclosure sum(Curve.Sum curve) {
      Enclosure sum = Enclosure.of(curve.constant(), cell.bits());
      for (int k = 0; k < curve.terms().size(); k++) {
        sum = sum.plus(of.apply(curve.terms().index(k)).times(curve.terms().value(k)));
      }
      return sum;
    }

    @Override
    public Enclosure apply(Curve.Apply curve) {
      Enclosure argument = of.apply(curve.argument());
      requireDefined(curve.function(), argument);
      return curve.function().value(argument);
    }

    @Override
    public Enclosure product(Curve.Product curve) {
      return of.apply(curve.left()).times(of.apply(curve.right()));
    }

    @Override
    public Enclosure max(Curve.Max curve) {
      return curve.operands().stream().map(of::apply).reduce(Enclosure::max).orElseThrow();
    }
  }

  private record Jets(Cell cell, IntFunction<Jet> of) implements Curve.Visitor<Jet> {
    @Override
    public Jet linear(Curve.Linear curve) {
      return Jet.affine(cell.valuesOf(curve.form()), curve.form().terms().get(0));
    }

    @Override
    public Jet sum(Curve.Sum curve) {
      Jet sum = Jet.constant(Enclosure.of(curve.constant(), cell.bits()));
      for (int k = 0; k < curve.terms().size(); k++) {
        sum = sum.plus(of.apply(curve.terms().index(k)).times(curve.terms().value(k)));
      }
      return sum;
    }

    @Override
    public Jet apply(Curve.Apply curve) {
      Jet argument = of.apply(curve.argument());
      requireDefined(curve.function(), argument.value());
      if (!curve.function().isSmoothOn(argument.value())) {
        throw new Undefined("'" + curve.function().text() + "' has no derivative");
      }
      return argument.compose(curve.function().derivatives(argument.value()));
    }

    @Override
    public Jet product(Curve.Product curve) {
      return of.apply(curve.left()).times(of.apply(curve.right()));
    }

    @Override
    public Jet max(Curve.Max curve) {
      return curve.operands().stream().map(of::apply).reduce(Jets::larger).orElseThrow();
    }

    private static Jet larger(Jet a, Jet b) {
      if (a.value().low().compareTo(b.value().high()) >= 0) {
        return a;
      }
      if (b.value().low().compareTo(a.value().high()) >= 0) {
        return b;
      }
      throw new Undefined("the largest operand changes");
    }
  }
}
