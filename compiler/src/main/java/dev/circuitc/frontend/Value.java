package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import java.util.List;

/** What an expression stands for while a net is lowered. */
sealed interface Value {
  /** In words, for a message. */
  String kind();

  /** How far a number is from the one that is meant, by the tolerances it was made with. */
  default Deviation deviation() {
    return Deviation.EXACT;
  }

  /** A number known now. */
  record Constant(Rational number, Deviation deviation) implements Value {
    Constant(Rational number) {
      this(number, Deviation.EXACT);
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** Whether a value is a number, of whatever kind. */
  default boolean isNumber() {
    return this instanceof Constant || this instanceof Wire || this instanceof Curved;
  }

  /** A number that depends on the inputs: the value of a node of the circuit. */
  record Wire(int node, Deviation deviation) implements Value {
    Wire(int node) {
      this(node, Deviation.EXACT);
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * A number that depends on the inputs in a way that is not piecewise linear.
   *
   * @param curve its number among the curves of the net
   * @param at what bends it
   * @param what the same in words: {@code 'exp'}
   * @param callers who called the definition that it stands in, for a message; empty in a net itself
   * @param deviation handed on by the numbers it is made of
   */
  record Curved(int curve, Span at, String what, String callers, Deviation deviation)
      implements Value {
    @Override
    public String kind() {
      return "a number that is not piecewise linear";
    }
  }

  /**
   * Entries that are each a {@link Constant}, a {@link Wire}, a {@link Curved} or {@link Failure}.
   */
  record Vector(List<Value> entries) implements Value {
    public Vector {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a vector of " + Words.count(entries.size(), "entry");
    }
  }

  /** One pair of a table. */
  record Point(Value x, Value y, Expr.Point source) implements Value {
    @Override
    public String kind() {
      return "a point";
    }
  }

  /** One point or more, in brackets. */
  record Table(List<Point> points) implements Value {
    public Table {
      points = List.copyOf(points);
    }

    @Override
    public String kind() {
      return "a list of points";
    }
  }

  /** A path in quotes. */
  record Text(Expr.Text source) implements Value {
    @Override
    public String kind() {
      return "a text in quotes";
    }
  }

  /**
   * A condition that is decided now.
   *
   * @param margin t in t > 0; a condition with {@code >=} holds at 0 too
   */
  record Truth(boolean holds, Rational margin) implements Value {
    @Override
    public String kind() {
      return "a condition";
    }
  }

  /**
   * A condition that depends on the inputs: the value of a node is positive.
   *
   * @param node the node of t in t > 0
   */
  record Condition(int node, Deviation deviation) implements Value {
    @Override
    public String kind() {
      return "a condition";
    }
  }

  /** The value of what was reported as wrong; nothing more is said about what it is used in. */
  enum Failure implements Value {
    FAILURE;

    @Override
    public String kind() {
      return "nothing";
    }
  }
}
