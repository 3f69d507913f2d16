package dev.circuitc.ast;

import dev.circuitc.diagnostic.Span;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** An expression as it is written; chains of one precedence are flat. */
public sealed interface Expr {
  Span span();

  <R> R accept(Visitor<R> visitor);

  /** A literal; {@code 0.1} is exactly 1/10. */
  record Number(Rational value, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /**
   * A path in quotes.
   *
   * @param value without the quotes
   */
  record Text(String value, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** The use of a name that stands for a value. */
  record Name(String name, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code function(arguments)}. */
  record Call(Identifier function, List<Expr> arguments, Span span) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** {@code vector[index]}. */
  record Index(Expr vector, Expr index, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** {@code vector[first..last]}, both ends included. */
  record Slice(Expr vector, Expr first, Expr last, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slice(this);
    }
  }

  /** {@code [entries]}. */
  record VectorLiteral(List<Expr> entries, Span span) implements Expr {
    public VectorLiteral {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.vector(this);
    }
  }

  /** {@code for variable in first..last}, both ends included. */
  record Generator(Identifier variable, Expr first, Expr last) {}

  /** {@code [entry for variable in first..last]}. */
  record Comprehension(Expr entry, Generator generator, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comprehension(this);
    }
  }

  /** {@code fold(accumulator = start for variable in first..last: step)}. */
  record Fold(Identifier accumulator, Expr start, Generator generator, Expr step, Span span)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fold(this);
    }
  }

  /** {@code (x, y)}, a point of a table. */
  record Point(Expr x, Expr y, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.point(this);
    }
  }

  /**
   * Terms added and subtracted, from left to right.
   *
   * @param subtracted by term, the first never
   */
  record Sum(List<Expr> terms, List<Boolean> subtracted, Span span) implements Expr {
    public Sum {
      terms = List.copyOf(terms);
      subtracted = List.copyOf(subtracted);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }
  }

  /**
   * Factors multiplied and divided, from left to right.
   *
   * @param divided by factor, the first never
   */
  record Product(List<Expr> factors, List<Boolean> divided, Span span) implements Expr {
    public Product {
      factors = List.copyOf(factors);
      divided = List.copyOf(divided);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.product(this);
    }
  }

  /** {@code -operand}. */
  record Negative(Expr operand, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negative(this);
    }
  }

  /** {@code base ^ exponent}. */
  record Power(Expr base, Expr exponent, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.power(this);
    }
  }

  /** {@code |operand|}. */
  record Absolute(Expr operand, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.absolute(this);
    }
  }

  /** {@code name = value} in a {@code let}. */
  record Binding(Identifier name, Expr value) {}

  /** {@code let bindings in body}; each binding sees those before it. */
  record Let(List<Binding> bindings, Expr body, Span span) implements Expr {
    public Let {
      bindings = List.copyOf(bindings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.let(this);
    }
  }

  /** {@code if condition ramp width then chosen else otherwise}. */
  record If(Expr condition, Optional<Expr> ramp, Expr chosen, Expr otherwise, Span span)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** {@code value within tolerance}. */
  record Within(Expr value, Expr tolerance, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.within(this);
    }
  }

  /** How two scalars are compared. */
  enum Comparator {
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL
  }

  /** {@code left < right} and its kin. */
  record Comparison(Comparator comparator, Expr left, Expr right, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /** Conditions joined by {@code and} ({@code all}) or by {@code or}. */
  record Junction(boolean all, List<Expr> conditions, Span span) implements Expr {
    public Junction {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.junction(this);
    }
  }

  /** {@code not condition}. */
  record Not(Expr condition, Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** What to do with each kind of expression. */
  interface Visitor<R> {
    R number(Number expr);

    R text(Text expr);

    R name(Name expr);

    R call(Call expr);

    R index(Index expr);

    R slice(Slice expr);

    R vector(VectorLiteral expr);

    R comprehension(Comprehension expr);

    R fold(Fold expr);

    R point(Point expr);

    R sum(Sum expr);

    R product(Product expr);

    R negative(Negative expr);

    R power(Power expr);

    R absolute(Absolute expr);

    R let(Let expr);

    R choice(If expr);

    R within(Within expr);

    R comparison(Comparison expr);

    R junction(Junction expr);

    R not(Not expr);
  }
}
