package dev.circuitc.format;

import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * safetensors files with the tensor names of {@code torch.nn.Sequential(Linear, ReLU, Linear, ..)}.
 *
 * <p>{@code 0.weight} [outputs, inputs], {@code 0.bias} [outputs], {@code 2.weight}, ..: {@code
 * load_state_dict} takes them as they are. Names, domains, labels and origin are in the header.
 * Read are the weights of any stack of linear layers whose names or shapes tell their order, with
 * a ReLU between each two; a missing bias is zero.
 */
public final class Safetensors implements WeightFormat {

  @Override
  public String name() {
    return "safetensors";
  }

  @Override
  public List<String> extensions() {
    return List.of(".safetensors");
  }

  @Override
  public boolean recognises(WeightFile file) throws IOException {
    ByteBuffer start = file.start(9);
    return start.remaining() == 9
        && start.getLong(0) > 0
        && start.getLong(0) <= file.size() - 8
        && start.get(8) == '{';
  }

  @Override
  public WriteReport write(Network network, Encoding encoding, WritableByteChannel channel)
      throws IOException {
    return SafetensorsWriter.write(network, encoding, new ByteSink(channel));
  }

  @Override
  public Network read(WeightFile file) throws IOException {
    SafetensorsHeader header = SafetensorsHeader.read(file);
    List<Affine> layers = SafetensorsLayers.read(header.tensors());
    return MetadataReader.network(layers, header.metadata(), file.stem());
  }
}
