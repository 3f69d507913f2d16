package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compilation;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.math.Deviation;
import dev.circuitc.network.Network;
import java.nio.file.Path;
import java.util.List;

/** A file that holds nets, read: a source, or the weights of one network. */
sealed interface NetFile {

  /** The file as the user named it. */
  Path path();

  /** The networks in it, in its order. */
  List<Network> networks();

  /** How far the outputs of a network are from what is written; empty for weights, which do not say. */
  List<Deviation> deviations(Network network);

  /**
   * A source with what was compiled of it.
   *
   * @param source the text
   */
  record OfSource(Path path, Source source, Compilation compilation) implements NetFile {
    @Override
    public List<Network> networks() {
      return compilation.nets().stream().map(CompiledNet::network).toList();
    }

    @Override
    public List<Deviation> deviations(Network network) {
      return compilation.nets().stream()
          .filter(net -> net.network() == network)
          .findFirst()
          .orElseThrow()
          .deviations();
    }
  }

  /** A weight file, of this program or another. */
  record OfWeights(Path path, Network network) implements NetFile {
    @Override
    public List<Network> networks() {
      return List.of(network);
    }

    @Override
    public List<Deviation> deviations(Network network) {
      return List.of();
    }
  }
}
