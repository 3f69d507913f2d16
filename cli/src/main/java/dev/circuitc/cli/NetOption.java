package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The option that picks one net of a file by name. */
final class NetOption {
  @Option(names = "--net", paramLabel = "NAME", description = "Take this net of the file only.")
  private Optional<String> name = Optional.empty();

  /** The net asked for; all of them where none was. */
  <T> List<T> choose(List<T> nets, Function<T, String> nameOf) {
    if (name.isEmpty()) {
      return someOf(nets);
    }
    List<T> chosen = nets.stream().filter(net -> nameOf.apply(net).equals(name.get())).toList();
    if (chosen.isEmpty()) {
      throw unknown(nets.stream().map(nameOf).toList());
    }
    return chosen;
  }

  /** The net asked for; the only one where none was. */
  <T> T chooseOne(List<T> nets, Function<T, String> nameOf) {
    List<T> chosen = choose(nets, nameOf);
    if (chosen.size() > 1) {
      List<String> names = chosen.stream().map(nameOf).toList();
      throw new InputException(
          "the file has " + chosen.size() + " nets, choose one: --net " + listed(names));
    }
    return chosen.get(0);
  }

  /** The net of a weight file: the one asked for, else the one of its name, else the only one. */
  CompiledNet chooseFor(Network network, List<CompiledNet> nets) {
    List<CompiledNet> namesake =
        nets.stream().filter(net -> net.name().equals(network.name())).toList();
    boolean known = name.isEmpty() && namesake.size() == 1;
    return known ? namesake.get(0) : chooseOne(nets, CompiledNet::name);
  }

  private static <T> List<T> someOf(List<T> nets) {
    if (nets.isEmpty()) {
      throw new InputException("the file holds no net; write one: net f(x) = relu(x)");
    }
    return nets;
  }

  private InputException unknown(List<String> names) {
    String near =
        NearNames.closest(name.get(), names)
            .map(known -> "did you mean '" + known + "'?")
            .orElse(names.isEmpty() ? "it holds no net" : "it has " + listed(names));
    return new InputException("the file has no net '" + name.get() + "'; " + near);
  }

  private static String listed(List<String> names) {
    int shown = Math.min(names.size(), 12);
    String list = String.join(", ", names.subList(0, shown));
    return shown < names.size() ? list + ", ... (" + names.size() + " in all)" : list;
  }
}
