package dev.circuitc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value that runs through an ONNX graph: an item of the batch, its shape, its layers so far.
 *
 * <p>A value of more than two dimensions counts as the list of its entries, row-major.
 */
final class OnnxItem {
  // nothing in the file backs the declared size of an input until weights meet it
  private static final long WIDEST = 1 << 20;

  private final boolean batched;
  private List<Long> sizes; // of an item, OnnxGraph.UNKNOWN where the file leaves it open
  private Optional<AffineChain> chain = Optional.empty(); // empty until the width is known

  OnnxItem(OnnxGraph.Input input) {
    List<Long> shape = input.shape();
    if (shape.isEmpty()) {
      throw new FormatException("input '" + input.name() + "' is a scalar, wanted [N, inputs]");
    }
    this.batched = shape.size() > 1;
    this.sizes = batched ? shape.subList(1, shape.size()) : shape;
  }

  /** The layers so far; {@link FormatException} where the file has not told the width yet. */
  AffineChain chain() {
    if (chain.isEmpty()) {
      start(entries());
    }
    return chain.get();
  }

  private void start(long width) {
    if (width < 0 || width > WIDEST) {
      throw new FormatException(
          "the input of the graph has the item shape " + sizes
              + ", wanted at most " + WIDEST + " entries");
    }
    chain = Optional.of(new AffineChain((int) width));
  }

  /** The number of entries, or {@link OnnxGraph#UNKNOWN}. */
  private long entries() {
    long entries = 1;
    for (long size : sizes) {
      if (size < 0 || size > WIDEST || entries > WIDEST) {
        return size == OnnxGraph.UNKNOWN ? size : WIDEST + 1;
      }
      entries *= size;
    }
    return entries;
  }

  /** The shape of an item; open sizes are taken from a constant that is spread over it. */
  List<Long> shape(List<Integer> constant) {
    if (chain.isEmpty() && sizes.equals(List.of(OnnxGraph.UNKNOWN)) && !constant.isEmpty()) {
      int width = constant.get(constant.size() - 1);
      if (width > 1) {
        sizes = List.of((long) width);
      }
    }
    return sizes;
  }

  /** An affine map of a matrix of items, which a Gemm takes and nothing else. */
  void gemm(OnnxNode node, Affine next) {
    if (!batched || sizes.size() != 1) {
      throw node.error("must take [N, " + next.inputs() + "], not items of shape " + sizes);
    }
    affine(node, next);
  }

  /** An affine map on the last dimension; all others of an item must be 1. */
  void affine(OnnxNode node, Affine next) {
    int last = sizes.size() - 1;
    if (last < 0 || !sizes.subList(0, last).stream().allMatch(size -> size == 1)) {
      throw node.error("must take [N, " + next.inputs() + "], not items of shape " + sizes);
    }
    long width = sizes.get(last);
    if (width != OnnxGraph.UNKNOWN && width != next.inputs()) {
      throw node.error("must take " + next.inputs() + " values, not " + width);
    }
    if (chain.isEmpty()) {
      start(next.inputs());
    }
    chain.get().affine(next);
    List<Long> after = new ArrayList<>(sizes);
    after.set(last, (long) next.outputs());
    sizes = after;
  }

  void flatten(OnnxNode node) {
    long axis = node.integer("axis", 1);
    if (!batched || axis != 1 && axis != -sizes.size()) {
      throw node.error("must flatten all but the batch, not from axis " + axis);
    }
    sizes = List.of(entries());
  }

  /** A reshape that keeps the batch apart; the order of entries never changes. */
  void reshape(OnnxNode node, List<Long> target) {
    long entries = entries();
    boolean column = entries == 1 && target.equals(List.of(-1L));
    if (column) {
      sizes = List.of();
      return;
    }
    if (!batched || target.size() < 2 || target.get(0) > 1 || target.get(0) < -1) {
      throw node.error("must keep the batch as the first dimension, not reshape to " + target);
    }
    sizes = resolved(node, target.subList(1, target.size()), entries);
  }

  /** Drops sizes of 1 of an item, counted from the batch or from the end. */
  void squeeze(OnnxNode node, List<Long> axes) {
    List<Long> kept = new ArrayList<>();
    int rank = sizes.size() + (batched ? 1 : 0);
    for (int axis = 0; axis < rank; axis++) {
      boolean dropped = axes.contains((long) axis) || axes.contains((long) axis - rank);
      boolean batch = batched && axis == 0;
      long size = batch ? OnnxGraph.UNKNOWN : sizes.get(axis - (batched ? 1 : 0));
      if (dropped && size != 1) {
        throw node.error("must drop sizes of 1 only, not axes " + axes + " of items " + sizes);
      }
      if (!dropped && !batch) {
        kept.add(size);
      }
    }
    if (axes.isEmpty()) {
      throw node.error("must say which axes it drops");
    }
    sizes = kept;
  }

  /** The sizes after the batch, with the one that was left open filled in. */
  private List<Long> resolved(OnnxNode node, List<Long> target, long entries) {
    long known = 1;
    for (long size : target) {
      known = size < 0 ? known : Math.min(known * Math.min(size, WIDEST), 2 * WIDEST);
    }
    long open = target.stream().filter(size -> size < 0).count();
    boolean column = entries == OnnxGraph.UNKNOWN && target.size() == 1;
    boolean fits = known > 0 && (open == 0 ? known == entries : entries % known == 0);
    if (open > 1 || !column && (entries < 0 || !fits)) {
      throw node.error("must keep the " + entries + " entries of items, not reshape to " + target);
    }
    long rest = column ? OnnxGraph.UNKNOWN : entries / known;
    return target.stream().map(size -> size < 0 ? rest : size).toList();
  }

  /** Whether a constant spreads over an item without changing its shape. */
  static boolean matches(List<Integer> constant, List<Long> item) {
    List<Long> sizes = constant.stream().map(Integer::longValue).toList();
    return sizes.size() <= item.size() + 1 && stripped(sizes).equals(stripped(item));
  }

  private static List<Long> stripped(List<Long> shape) {
    int start = 0;
    while (start < shape.size() && shape.get(start) == 1) {
      start++;
    }
    return shape.subList(start, shape.size());
  }
}
