package dev.circuitc.frontend;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes random programs and works out what they mean side by side; the same seed writes the same ones.
 *
 * <p>Values are computed from the grammar of the generator, never by reading the text, so they are an
 * independent judge of parser, lowering and everything after.
 */
public final class RandomPrograms {
  private final Random random;

  public RandomPrograms(long seed) {
    this.random = new Random(seed);
  }

  public RandomProgram next() {
    return new Writer().program();
  }

  /** One program under construction. */
  private final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Rational>> constants = new HashMap<>();
    private final RandomTerms terms = new RandomTerms(random);

    RandomProgram program() {
      for (int i = random.nextInt(3); i > 0; i--) {
        constant("k" + i);
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        function("d" + i);
      }
      return net();
    }

    private void constant(String name) {
      RandomTerm value = terms.constant();
      constants.put(name, value.value().apply(Map.of()));
      text.append("const ").append(name).append(" = ").append(value.text()).append(blank());
      terms.knowConstant(name);
    }

    private void function(String name) {
      List<String> parameters = List.of("a", "b").subList(0, 1 + random.nextInt(2));
      Map<String, Integer> scalars = new HashMap<>();
      parameters.forEach(parameter -> scalars.put(parameter, 0));
      RandomTerm body = terms.scalar(2, scalars);
      String list = String.join(", ", parameters);
      text.append("def ").append(name).append("(").append(list).append(") = ");
      text.append(body.text()).append(blank());
      terms.knowFunction(name, parameters, inScope(body));
    }

    /** The body with the constants of the file, but nothing else, beside its own names. */
    private RandomTerm inScope(RandomTerm body) {
      return new RandomTerm(
          body.text(),
          body.binding(),
          names -> {
            Map<String, List<Rational>> all = new HashMap<>(constants);
            all.putAll(names);
            return body.value().apply(all);
          });
    }

    private RandomProgram net() {
      Map<String, Integer> lengths = new HashMap<>(); // 0 for a scalar
      List<String> names = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        names.add("x" + i);
        lengths.put("x" + i, random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
      }
      boolean vector = random.nextInt(3) == 0;
      RandomTerm body =
          inScope(vector ? terms.vector(3, lengths, 1 + random.nextInt(3)) : terms.scalar(4, lengths));
      text.append("net f(").append(inputs(names, lengths)).append(") =").append(blank());
      text.append(body.text()).append("\n");
      int count = names.stream().mapToInt(name -> Math.max(1, lengths.get(name))).sum();
      return new RandomProgram(
          text.toString(), count, point -> body.value().apply(named(names, lengths, point)));
    }

    private String inputs(List<String> names, Map<String, Integer> lengths) {
      return names.stream()
          .map(name -> lengths.get(name) == 0 ? name : name + "[" + lengths.get(name) + "]")
          .collect(Collectors.joining(", "));
    }

    private Map<String, List<Rational>> named(
        List<String> names, Map<String, Integer> lengths, List<Rational> point) {
      Map<String, List<Rational>> named = new HashMap<>();
      int next = 0;
      for (String name : names) {
        int length = Math.max(1, lengths.get(name));
        named.put(name, point.subList(next, next + length));
        next += length;
      }
      return named;
    }

    private String blank() {
      return List.of("\n", " ", "\n  // a remark\n", " /* another */ ").get(random.nextInt(4));
    }
  }
}
