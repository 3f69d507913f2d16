package dev.circuitc.runtime.benchmark;

import dev.circuitc.format.Formats;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a benchmark of equivalence questions with known answers for other verifiers.
 *
 * <p>Half of the instances are twins, proved equal; half differ in one weight moved by 2^-k, with
 * an exact witness. Weights are such that float32 holds them: the files mean what was proved.
 */
public final class BenchmarkExport {
  private static final long SEED = 1611_01491;
  private static final int TIMEOUT = 60; // seconds, as the instance lists say it

  private final Path folder;
  private final List<Instance> instances;

  private BenchmarkExport(Path folder, List<Instance> instances) {
    this.folder = folder;
    this.instances = instances;
  }

  /**
   * Makes the instances and writes them; without any, nothing is written.
   *
   * @param networks what to make them from, in turn
   * @param count how many to make; fewer come out where a network allows none
   * @param folder made if it is not there
   * @return the instances, in order
   */
  public static List<Instance> write(List<Network> networks, int count, Path folder)
      throws IOException {
    List<Instance> instances = instances(networks, count);
    if (!instances.isEmpty()) {
      new BenchmarkExport(folder, instances).write();
    }
    return instances;
  }

  /** Instances in turn from each network, equal and unequal in turn; the same ones every time. */
  static List<Instance> instances(List<Network> networks, int count) {
    Random random = new Random(SEED);
    List<Optional<InstanceMaker>> makers =
        networks.stream().map(network -> InstanceMaker.of(network, random)).toList();
    List<Instance> instances = new ArrayList<>();
    for (int k = 0; k < count && !networks.isEmpty(); k++) {
      int which = k / 2 % networks.size();
      String name = fileName(networks.get(which).name()) + "_" + "%03d".formatted(k);
      boolean equal = k % 2 == 0;
      makers
          .get(which)
          .flatMap(maker -> equal ? maker.equal(name) : maker.unequal(name))
          .ifPresent(instances::add);
    }
    return instances;
  }

  private static String fileName(String net) {
    return net.replaceAll("[^A-Za-z0-9_]", "_");
  }

  private void write() throws IOException {
    for (String part : List.of("onnx", "vnnlib", "smtlib")) {
      Files.createDirectories(folder.resolve(part));
    }
    for (Instance instance : instances) {
      write(instance);
    }
    text("instances.csv", lines(i -> product(i) + "," + property(i, 1)));
    text("instances-2.0.csv",
        lines(i -> network(i, "f") + "," + network(i, "g") + "," + property(i, 2)));
    text("answers.csv", "instance,answer,threshold,point,f,g\n"
        + instances.stream().map(BenchmarkExport::answer).collect(Collectors.joining()));
  }

  private void write(Instance instance) throws IOException {
    onnx(instance.first(), network(instance, "f"));
    onnx(instance.second(), network(instance, "g"));
    onnx(ProductNetwork.of(instance.first(), instance.second()), product(instance));
    text(property(instance, 1), PropertyText.version1(instance));
    text(property(instance, 2), PropertyText.version2(instance));
    text("smtlib/" + instance.name() + ".smt2", SmtScript.of(instance));
  }

  private void onnx(Network network, String file) {
    Path target = folder.resolve(file);
    if (!Formats.write(network, target, Formats.named("onnx"), FloatType.FLOAT32).isExact()) {
      throw new IllegalStateException("float32 does not hold the weights of " + file);
    }
  }

  private void text(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private static String network(Instance instance, String which) {
    return "onnx/" + instance.name() + "_" + which + ".onnx";
  }

  private static String product(Instance instance) {
    return network(instance, "difference");
  }

  private static String property(Instance instance, int version) {
    return "vnnlib/" + instance.name() + "_" + version + ".0.vnnlib";
  }

  private String lines(Function<Instance, String> columns) {
    return instances.stream()
        .map(instance -> columns.apply(instance) + "," + TIMEOUT + "\n")
        .collect(Collectors.joining());
  }

  private static String answer(Instance instance) {
    String witness =
        instance
            .witness()
            .map(w -> numbers(w.point()) + "," + numbers(w.source()) + "," + numbers(w.network()))
            .orElse(",,");
    return "%s,%s,%s,%s\n"
        .formatted(instance.name(), instance.answer(), instance.threshold(), witness);
  }

  private static String numbers(List<Rational> values) {
    return values.stream().map(Rational::toString).collect(Collectors.joining(" "));
  }
}
