package dev.circuitc.approximation;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides a curved expression into stages, as few and as large as it can.
 *
 * <p>Everything that depends on its inputs through one linear form is one curved function of that form,
 * and will be fitted as a whole: fewer pieces than its parts would take, and no error handed on. Where two
 * directions meet curved, in a product or a maximum, or in a sum with a curved term, the value becomes a
 * stage, which is an atom for all that follows.
 */
final class Staging {
  private static final int FIRST_ATOM = 1 << 30; // atoms below are nodes, above are stages

  private final Curves curves;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<Stage, Integer> positions = new HashMap<>();
  private final Map<Integer, Shape> shapes = new HashMap<>(); // by curve

  /**
   * How a curve depends on atoms.
   *
   * @param form over atoms: the value itself, or one form that determines the value
   * @param curved whether the value is a curved function of the form
   */
  private record Shape(AffineForm form, boolean curved) {
    /** The direction in the space of atoms, the same for all functions of one form; zero for constants. */
    SparseVector direction() {
      SparseVector terms = form.terms();
      return terms.isZero() ? terms : terms.times(terms.value(0).reciprocal());
    }
  }

  private Staging(Curves curves) {
    this.curves = curves;
  }

  /** The stages of a curve, the last of them its value. */
  static List<Stage> of(Curves curves, int root) {
    Staging staging = new Staging(curves);
    staging.reachable(root).forEach(curve -> staging.shapes.put(curve, staging.shape(curve)));
    int last = staging.stage(root);
    return List.copyOf(staging.stages.subList(0, last + 1));
  }

  /** A curve and all it is made of, operands first. */
  private TreeSet<Integer> reachable(int root) {
    TreeSet<Integer> found = new TreeSet<>();
    TreeSet<Integer> open = new TreeSet<>(List.of(root));
    while (!open.isEmpty()) {
      int next = open.pollLast();
      if (found.add(next)) {
        open.addAll(operands(curves.get(next)));
      }
    }
    return found;
  }

  private static List<Integer> operands(Curve curve) {
    return curve.accept(new CurveOperands());
  }

  private Shape shape(int curve) {
    Curve kind = curves.get(curve);
    if (kind instanceof Curve.Linear linear) {
      return new Shape(linear.form(), false);
    }
    if (kind instanceof Curve.Sum sum) {
      return sumShape(curve, sum);
    }
    List<Shape> parts = operands(kind).stream().map(shapes::get).toList();
    boolean bends = !(kind instanceof Curve.Max) || bends(parts);
    if (bends && haveOneDirection(parts)) {
      return new Shape(variable(parts), true);
    }
    return atom(kind instanceof Curve.Product product
        ? new Stage.Product(stage(product.left()), stage(product.right()))
        : new Stage.Largest(operands(kind).stream().map(this::stage).toList()));
  }

  private Shape atom(Stage stage) {
    return new Shape(AffineForm.variable(FIRST_ATOM + position(stage)), false);
  }

  private static boolean haveOneDirection(List<Shape> parts) {
    return parts.stream()
            .map(Shape::direction)
            .filter(direction -> !direction.isZero())
            .distinct()
            .count()
        <= 1;
  }

  /** Whether more than constants is curved: else linear parts stay as they are, bounded or not. */
  private static boolean bends(List<Shape> parts) {
    return parts.stream().anyMatch(part -> part.curved() && !part.direction().isZero())
        || parts.stream().allMatch(part -> part.direction().isZero());
  }

  /** A form that determines all the parts: the first that is not constant. */
  private static AffineForm variable(List<Shape> parts) {
    return parts.stream()
        .map(Shape::form)
        .filter(form -> !form.isConstant())
        .findFirst()
        .orElse(AffineForm.constant(Rational.ZERO));
  }

  private Shape sumShape(int curve, Curve.Sum sum) {
    List<Shape> parts = operands(sum).stream().map(shapes::get).toList();
    boolean curved = parts.stream().anyMatch(Shape::curved);
    return curved && bends(parts) && haveOneDirection(parts)
        ? new Shape(variable(parts), true)
        : new Shape(linearised(sum), false);
  }

  /** A sum as a form over atoms, the curved terms of each direction gathered into one stage. */
  private AffineForm linearised(Curve.Sum sum) {
    AffineForm total = AffineForm.constant(sum.constant());
    Map<SparseVector, Map<Integer, Rational>> groups = new LinkedHashMap<>(); // by direction
    for (int k = 0; k < sum.terms().size(); k++) {
      Shape shape = shapes.get(sum.terms().index(k));
      if (shape.curved()) {
        groups
            .computeIfAbsent(shape.direction(), direction -> new TreeMap<>())
            .put(sum.terms().index(k), sum.terms().value(k));
      } else {
        total = total.plus(shape.form().times(sum.terms().value(k)));
      }
    }
    for (Map<Integer, Rational> group : groups.values()) {
      int part = curves.sum(SparseVector.of(group), Rational.ZERO);
      shapes.computeIfAbsent(part, this::shape);
      total = total.plus(AffineForm.variable(FIRST_ATOM + stage(part)));
    }
    return total;
  }

  private int position(Stage stage) {
    Integer known = positions.putIfAbsent(stage, stages.size());
    if (known != null) {
      return known;
    }
    stages.add(stage);
    return stages.size() - 1;
  }

  /** The stage that holds the value of a curve. */
  private int stage(int curve) {
    Shape shape = shapes.get(curve);
    int argument = position(combination(shape.form()));
    return shape.curved()
        ? position(new Stage.Fit(formula(curve, shape.form()), argument))
        : argument;
  }

  private static Stage.Combination combination(AffineForm form) {
    TreeMap<Integer, Rational> nodes = new TreeMap<>();
    TreeMap<Integer, Rational> stages = new TreeMap<>();
    for (int k = 0; k < form.terms().size(); k++) {
      int atom = form.terms().index(k);
      if (atom < FIRST_ATOM) {
        nodes.put(atom, form.terms().value(k));
      } else {
        stages.put(atom - FIRST_ATOM, form.terms().value(k));
      }
    }
    AffineForm exact = new AffineForm(SparseVector.of(nodes), form.constant());
    return new Stage.Combination(exact, SparseVector.of(stages));
  }

  /** A curved function of one form, as a formula in that form's value. */
  private Formula formula(int root, AffineForm variable) {
    Map<Integer, Integer> steps = new HashMap<>(); // by curve
    List<Curve> formula = new ArrayList<>();
    for (int curve : inside(root)) {
      Shape shape = shapes.get(curve);
      steps.put(curve, formula.size());
      formula.add(
          shape.curved()
              ? curves.get(curve).accept(new CurveRenumbering(steps::get))
              : new Curve.Linear(along(shape.form(), variable)));
    }
    return new Formula(formula);
  }

  /** The curved parts of a curve and the linear ones they are made of, operands first. */
  private TreeSet<Integer> inside(int root) {
    TreeSet<Integer> found = new TreeSet<>();
    TreeSet<Integer> open = new TreeSet<>(List.of(root));
    while (!open.isEmpty()) {
      int next = open.pollLast();
      if (found.add(next) && shapes.get(next).curved()) {
        open.addAll(operands(curves.get(next)));
      }
    }
    return found;
  }

  /** A form of the variable's direction as scale * variable 0 + offset. */
  private static AffineForm along(AffineForm form, AffineForm variable) {
    if (form.isConstant()) {
      return form;
    }
    Rational scale = form.terms().value(0).dividedBy(variable.terms().value(0));
    Rational offset = form.constant().minus(scale.times(variable.constant()));
    return AffineForm.variable(0).times(scale).plus(offset);
  }
}
