package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compilation;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.network.Network;
import java.nio.file.Path;
import java.util.List;

/** A file that holds nets, read: a source, or the weights of one network. */
sealed interface NetFile {

  /** The file as the user named it. */
  Path path();

  /** The networks in it, in its order. */
  List<Network> networks();

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
  }

  /** A weight file, of this program or another. */
  record OfWeights(Path path, Network network) implements NetFile {
    @Override
    public List<Network> networks() {
      return List.of(network);
    }
  }
}
