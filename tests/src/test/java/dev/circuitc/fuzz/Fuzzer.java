package dev.circuitc.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jazzer in a process of its own: inputs are mutated, and those that reach new code are kept.
 *
 * @param target the name of a target
 * @param folder where it works; a corpus that is there is gone on with
 */
record Fuzzer(String target, Path folder) {
  /** Seconds for one input: the product's 10, for code that is watched takes three times as long. */
  private static final int SLOWEST = 30;

  private static final int LONGEST = 4096; // bytes of an input

  /** How it ended, and all that it printed. */
  record Outcome(int status, String log) {
    private static final int END = 4000; // characters

    /** The last lines, which say what was wrong. */
    String end() {
      return log.substring(Math.max(0, log.length() - END));
    }
  }

  /** Where it leaves the inputs that it found wrong. */
  Path findings() {
    return folder.resolve("findings");
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  /** Drops what it kept for the next time. */
  void forget() throws IOException {
    delete(corpus());
    delete(findings());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Fuzzes until a finding, or to the end that the options set.
   *
   * @param options such as {@code -runs=1000}, as libFuzzer takes them
   */
  Outcome run(List<String> options) throws IOException, InterruptedException {
    Path log = Files.createDirectories(folder).resolve("log.txt");
    Files.createDirectories(corpus());
    Files.createDirectories(findings());
    Process process =
        new ProcessBuilder(command(options))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Outcome(process.waitFor(), Files.readString(log, StandardCharsets.ISO_8859_1));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-Xss16m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + JazzerEntry.class.getName());
    command.add("--target_args=" + target);
    command.add("--instrumentation_includes=dev.circuitc.**");
    // the targets themselves, and long loops over characters that would be all of the time
    command.add("--instrumentation_excludes=dev.circuitc.fuzz.**:dev.circuitc.diagnostic.Display*");
    command.add("--custom_hook_includes=dev.circuitc.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + findings() + "/");
    command.add("-dict=" + dictionary());
    command.add("-timeout=" + SLOWEST);
    command.add("-max_len=" + LONGEST);
    command.add("-rss_limit_mb=0"); // the heap has its own limit
    command.add("-print_final_stats=1");
    command.addAll(options);
    command.add(corpus().toString());
    command.add(seeds().toString());
    return command;
  }

  private Path dictionary() throws IOException {
    String entries =
        Vocabulary.words().stream().map(Fuzzer::entry).collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("dictionary.txt"), entries + "\n");
  }

  private static String entry(String word) {
    return word.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\x0A")
        .transform(text -> '"' + text + '"');
  }

  private Path seeds() throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    List<byte[]> all = Targets.named(target).seeds();
    for (int i = 0; i < all.size(); i++) {
      Files.write(seeds.resolve("seed-" + i), all.get(i));
    }
    return seeds;
  }
}
