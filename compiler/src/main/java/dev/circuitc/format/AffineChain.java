package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Gathers affine maps and ReLUs, in the order they act, into layers that end in a ReLU and a last.
 *
 * <p>Maps that follow each other without a ReLU are composed exactly; a ReLU of the inputs becomes
 * a layer whose weights are the identity; a ReLU of a ReLU is that ReLU.
 */
final class AffineChain {
  // composing 16,000 x 16,000 dense would take hours: better told than waited for
  private static final long MOST_PRODUCTS = 1L << 28;

  private final List<Affine> hidden = new ArrayList<>();
  private Optional<Affine> pending = Optional.empty(); // since the last ReLU; empty: the identity
  private int width;

  /** Starts at the inputs. */
  AffineChain(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** The map whose weights are applied next; it must take as many values as there are. */
  void affine(Affine next) {
    pending = Optional.of(pending.map(inner -> composed(next, inner)).orElse(next));
    width = next.outputs();
  }

  /** Each value times a factor, plus a shift. */
  void pointwise(IntFunction<Rational> factor, IntFunction<Rational> shift) {
    Affine inner = pending.orElseGet(this::identity);
    List<SparseVector> rows = new ArrayList<>(width);
    List<Rational> bias = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      rows.add(inner.weights().rows().get(i).times(factor.apply(i)));
      bias.add(inner.bias().get(i).times(factor.apply(i)).plus(shift.apply(i)));
    }
    pending = Optional.of(new Affine(new SparseMatrix(inner.inputs(), rows), bias));
  }

  void relu() {
    if (pending.isPresent() || hidden.isEmpty()) {
      hidden.add(pending.orElseGet(this::identity));
      pending = Optional.empty();
    }
  }

  /** The layers so far, the last without a ReLU. */
  List<Affine> layers() {
    List<Affine> layers = new ArrayList<>(hidden);
    layers.add(pending.orElseGet(this::identity));
    return layers;
  }

  private Affine identity() {
    return new Affine(SparseMatrix.identity(width), zeros(width));
  }

  static List<Rational> zeros(int count) {
    return Collections.nCopies(count, Rational.ZERO);
  }

  private static Affine composed(Affine outer, Affine inner) {
    long products = 0;
    for (SparseVector row : outer.weights().rows()) {
      for (int k = 0; k < row.size(); k++) {
        products += inner.weights().rows().get(row.index(k)).size();
      }
    }
    if (products > MOST_PRODUCTS) {
      throw new FormatException(
          "two affine layers of shapes " + inner.weights().shape() + " and "
              + outer.weights().shape() + " without a ReLU between them are too large to compose");
    }
    List<Rational> bias = new ArrayList<>(outer.outputs());
    for (int i = 0; i < outer.outputs(); i++) {
      Rational carried = outer.weights().rows().get(i).dot(inner.bias()::get);
      bias.add(carried.plus(outer.bias().get(i)));
    }
    return new Affine(outer.weights().times(inner.weights()), bias);
  }
}
