package dev.circuitc.ast;

import java.util.ArrayList;
import java.util.List;

/** Lists the expressions an expression is made of, in source order. */
public final class Children implements Expr.Visitor<List<Expr>> {
  private static final Children LISTING = new Children();

  private Children() {}

  public static List<Expr> of(Expr expr) {
    return expr.accept(LISTING);
  }

  @Override
  public List<Expr> number(Expr.Number expr) {
    return List.of();
  }

  @Override
  public List<Expr> text(Expr.Text expr) {
    return List.of();
  }

  @Override
  public List<Expr> name(Expr.Name expr) {
    return List.of();
  }

  @Override
  public List<Expr> call(Expr.Call expr) {
    return expr.arguments();
  }

  @Override
  public List<Expr> index(Expr.Index expr) {
    return List.of(expr.vector(), expr.index());
  }

  @Override
  public List<Expr> slice(Expr.Slice expr) {
    return List.of(expr.vector(), expr.first(), expr.last());
  }

  @Override
  public List<Expr> vector(Expr.VectorLiteral expr) {
    return expr.entries();
  }

  @Override
  public List<Expr> comprehension(Expr.Comprehension expr) {
    return List.of(expr.entry(), expr.generator().first(), expr.generator().last());
  }

  @Override
  public List<Expr> fold(Expr.Fold expr) {
    return List.of(
        expr.start(), expr.generator().first(), expr.generator().last(), expr.step());
  }

  @Override
  public List<Expr> point(Expr.Point expr) {
    return List.of(expr.x(), expr.y());
  }

  @Override
  public List<Expr> sum(Expr.Sum expr) {
    return expr.terms();
  }

  @Override
  public List<Expr> product(Expr.Product expr) {
    return expr.factors();
  }

  @Override
  public List<Expr> negative(Expr.Negative expr) {
    return List.of(expr.operand());
  }

  @Override
  public List<Expr> power(Expr.Power expr) {
    return List.of(expr.base(), expr.exponent());
  }

  @Override
  public List<Expr> absolute(Expr.Absolute expr) {
    return List.of(expr.operand());
  }

  @Override
  public List<Expr> let(Expr.Let expr) {
    List<Expr> children = new ArrayList<>();
    expr.bindings().forEach(binding -> children.add(binding.value()));
    children.add(expr.body());
    return children;
  }

  @Override
  public List<Expr> choice(Expr.If expr) {
    List<Expr> children = new ArrayList<>(List.of(expr.condition()));
    expr.ramp().ifPresent(children::add);
    children.addAll(List.of(expr.chosen(), expr.otherwise()));
    return children;
  }

  @Override
  public List<Expr> within(Expr.Within expr) {
    return List.of(expr.value(), expr.tolerance());
  }

  @Override
  public List<Expr> comparison(Expr.Comparison expr) {
    return List.of(expr.left(), expr.right());
  }

  @Override
  public List<Expr> junction(Expr.Junction expr) {
    return expr.conditions();
  }

  @Override
  public List<Expr> not(Expr.Not expr) {
    return List.of(expr.condition());
  }
}
