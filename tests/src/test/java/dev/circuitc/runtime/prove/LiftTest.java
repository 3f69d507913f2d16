package dev.circuitc.runtime.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.decide.Budget;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.pass.Aim;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is proved by the lift alone, without a search. */
class LiftTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "sort4(v[4]) = sort(v)",
    "sort8(v[8]) = sort(v)",
    "median3(a, b, c) = median([a, b, c])",
    "median9(v[9]) = median(v)",
    "third(v[6]) = kth(v, 2)",
    "clamped(x) = clamp(x, 0, 1)",
    "deadband(x) = if x > 1 then x - 1 else if x < -1 then x + 1 else 0",
    "tax(x in [0, 200]) = pwl(x, [(0, 0), (10, 1), (40, 7), (100, 25), (200, 65)])",
    "spread(s) = relu(s - 100) - relu(s - 110)",
    "fuzzy(a, b, c, d) = max(min(a, b), min(c, d), min(a, d))",
    "l1(v[6]) = sum(|v|)",
    "norm(v[6]) = max(|v|)",
    "distance(a, b, c, d) = max(|a - c|, |b - d|)",
    "nested(a, b, c) = max(a, min(b, max(c, min(a, b))))",
    "ends(a, b, c, d, e) -> (low, high) = [min(a, b, c, d, e), max(a, b, c, d, e)]",
    "saw(x) = |2*|2*|x| - 1| - 1|",
    "minimax(v[3], w[3]) = min(max(v[0], w[0]), max(v[1], w[1]), max(v[2], w[2]))",
    "choice(x, y) = if x + y > 0 then max(x, -y) + y else min(0, x + y)",
    "boxed(x in [-1, 1], y in [-1, 1]) = max(x + y, 2*x - y, min(x, y))",
  })
  void provesTheFunctionsOfUsers(String net) {
    for (Aim aim : Aim.values()) {
      CompiledNet least = compile(net, new Options(aim, OptionalInt.empty()));
      assertThat(Prover.prove(least.source(), least.network(), Budget.cells(1)))
          .isInstanceOfSatisfying(
              Verdict.Proved.class,
              proved -> assertThat(proved.method()).isEqualTo(Method.LIFT));
      int depth = least.network().hidden().size();
      CompiledNet deeper = compile(net, new Options(aim, OptionalInt.of(depth + 1)));
      assertThat(Prover.prove(deeper.source(), deeper.network(), Budget.cells(100)))
          .isInstanceOf(Verdict.Proved.class); // carried values may take a few cells
    }
  }

  private static CompiledNet compile(String net, Options options) {
    Source source = new Source("nets.circuit", "net " + net + "\n");
    return new Compiler(options)
        .compile(source, (importing, path) -> { throw new IOException("no other file"); })
        .nets()
        .get(0);
  }
}
