package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Rational;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it takes to see a finding again: the files, the net, and the commands to type.
 *
 * @param source the file of the source
 * @param weights the weight file that was looked at; empty if it was the compiler's own network
 */
record Replay(CompiledNet net, Path source, Optional<Path> weights) {

  /** The commands that show the source, and the weight file if there is one, at a point. */
  List<String> commands(List<Rational> point) {
    String numbers = point.stream().map(Rational::toString).collect(Collectors.joining(","));
    String at = " --exact --at=" + quoted(numbers);
    String first = "circuitc eval " + quoted(source.toString()) + " --net " + net.name() + at;
    return weights
        .map(file -> List.of(first, "circuitc eval " + quoted(file.toString()) + at))
        .orElse(List.of(first));
  }

  /** A word as a shell takes it. */
  static String quoted(String word) {
    boolean plain = word.matches("[-A-Za-z0-9_./,:=@%+]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** {@code x1 = 3, x2 = -2}. */
  String where(List<?> point) {
    List<InputVariable> inputs = net.source().inputs();
    return IntStream.range(0, point.size())
        .mapToObj(i -> inputs.get(i).name() + " = " + point.get(i))
        .collect(Collectors.joining(", "));
  }

  /** {@code dy/dx1} for an output and an input. */
  String derivative(String output, int input) {
    return "d" + output + "/d" + net.source().inputs().get(input).name();
  }
}
