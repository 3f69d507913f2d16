package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Rational;
import dev.circuitc.runtime.check.CheckReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a check found, with what it takes to see it again.
 *
 * @param source the file of the source
 * @param weights the weight file that was checked; empty if it was the compiler's own network
 */
record CheckResult(CheckReport report, CompiledNet net, Path source, Optional<Path> weights) {

  /** The commands that show the two sides at a point, one after the other. */
  List<String> commands(List<Rational> point) {
    String at = " --exact --at " + quoted(point.stream().map(Rational::toString).collect(Collectors.joining(",")));
    String from = "circuitc eval " + quoted(source.toString()) + " --net " + net.name() + at;
    return weights
        .map(file -> List.of(from, "circuitc eval " + quoted(file.toString()) + at))
        .orElse(List.of(from, recheck()));
  }

  /** The command that repeats this check. */
  String recheck() {
    String file = weights.map(path -> " " + quoted(path.toString())).orElse("");
    return "circuitc check %s%s --net %s --points %d --seed %d"
        .formatted(
            quoted(source.toString()),
            file,
            net.name(),
            report.settings().points(),
            report.settings().seed());
  }

  /** A word as a shell takes it. */
  private static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_./,:=@%+][-A-Za-z0-9_./,:=@%+]*");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** {@code x1 = 3, x2 = -2}. */
  String where(List<?> point) {
    List<InputVariable> inputs = net.source().inputs();
    return IntStream.range(0, point.size())
        .mapToObj(i -> inputs.get(i).name() + " = " + point.get(i))
        .collect(Collectors.joining(", "));
  }

  /** {@code y}, or {@code dy/dx1} for an input. */
  String derivative(String output, int input) {
    return "d" + output + "/d" + net.source().inputs().get(input).name();
  }
}
