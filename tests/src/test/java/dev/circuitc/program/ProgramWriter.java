package dev.circuitc.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes the program of a seed: from a line to several nets with definitions and files. */
final class ProgramWriter {
  private static final String LIBRARY = "lib.circuit";

  private final long seed;
  private final Draw draw;
  private final Library library = new Library();
  private final Tables tables;
  private final Definitions definitions;
  private final NetWriter netWriter;

  ProgramWriter(long seed, Draw draw) {
    this.seed = seed;
    this.draw = draw;
    this.tables = new Tables(draw);
    Expressions expressions = new Expressions(draw, library, tables);
    this.definitions = new Definitions(draw, new Numbers(draw, library), library, expressions);
    this.netWriter = new NetWriter(draw, expressions);
  }

  RandomProgram write() {
    if (draw.once(8)) {
      draw.bend();
    }
    List<String> used = draw.once(4) ? definitions("u") : List.of();
    List<String> own = new ArrayList<>(draw.once(3) ? List.of() : definitions("m"));
    List<RandomNet> nets =
        IntStream.rangeClosed(1, draw.once(4) ? draw.between(2, 4) : 1)
            .mapToObj(i -> netWriter.write("net" + i, own))
            .toList();
    Map<String, String> files = new TreeMap<>(tables.files());
    if (!used.isEmpty()) {
      own.add("use \"" + LIBRARY + "\"");
      files.put(LIBRARY, joined(used));
    }
    return new RandomProgram(seed, joined(shuffled(own)), files, nets, draw.curves());
  }

  private List<String> definitions(String prefix) {
    return IntStream.range(0, draw.between(1, 4))
        .boxed()
        .flatMap(i -> definitions.write(prefix + i).stream())
        .toList();
  }

  /** The order of definitions does not matter; that of the nets stays. */
  private List<String> shuffled(List<String> own) {
    List<String> nets = own.stream().filter(text -> text.startsWith("net")).toList();
    List<String> mixed = new ArrayList<>(nets);
    own.stream()
        .filter(text -> !text.startsWith("net"))
        .forEach(text -> mixed.add(draw.below(mixed.size() + 1), text));
    return mixed;
  }

  private String joined(List<String> texts) {
    StringBuilder all = new StringBuilder(draw.once(8) ? "\uFEFF" : "");
    texts.forEach(text -> all.append(text).append(draw.once(2) ? "\n" : draw.gap()));
    return all.toString();
  }
}
