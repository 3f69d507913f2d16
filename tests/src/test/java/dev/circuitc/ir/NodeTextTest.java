package dev.circuitc.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTextTest {
  private final CircuitBuilder builder =
      new CircuitBuilder(List.of(InputVariable.real("a"), InputVariable.real("b")));

  @Test
  void saysWhatANodeIsComputedFrom() {
    int sum = builder.plus(builder.input(0), builder.input(1));
    assertThat(NodeText.of(builder, builder.relu(sum))).isEqualTo("positiveness(a + b)");
  }

  /** A text of all that is below would take time exponential in the depth. */
  @Test
  void staysShortWhereNodesWithoutNamesAreNested() {
    int left = builder.input(0);
    int right = builder.input(1);
    for (int i = 0; i < 200; i++) {
      int sum = builder.affine(pair(left, right, 2), Rational.ONE);
      right = builder.affine(pair(left, right, -3), Rational.ZERO);
      left = sum;
    }
    assertThat(NodeText.of(builder, left)).hasSizeLessThan(200);
  }

  private static SparseVector pair(int a, int b, int factor) {
    return SparseVector.unit(a).plus(SparseVector.unit(b).times(Rational.of(factor)));
  }
}
