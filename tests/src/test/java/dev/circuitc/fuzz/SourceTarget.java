package dev.circuitc.fuzz;

import dev.circuitc.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a source file, as they are. */
final class SourceTarget implements FuzzTarget {
  private final SourceRoad road = new SourceRoad();

  @Override
  public void accept(byte[] input) {
    road.take(new Source("fuzz.circuit", readable(input)));
  }

  @Override
  public List<byte[]> seeds() {
    return Texts.encoded(Texts.sources());
  }

  /** As the product reads files: what is no UTF-8 becomes U+FFFD. */
  @Override
  public String readable(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
