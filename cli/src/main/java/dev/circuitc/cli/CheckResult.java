package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import dev.circuitc.runtime.check.CheckReport;
import java.util.ArrayList;
import java.util.List;

/** What a check found, with what it takes to see it again. */
record CheckResult(CheckReport report, Replay replay) {

  /** The commands that show the two sides at a point; the check, where one has no file. */
  List<String> commands(List<Rational> point) {
    List<String> commands = new ArrayList<>(replay.commands(point));
    if (replay.weights().isEmpty()) {
      commands.add(recheck());
    }
    return commands;
  }

  /** The command that repeats this check. */
  String recheck() {
    String file = replay.weights().map(path -> " " + Replay.quoted(path.toString())).orElse("");
    return "circuitc check %s%s --net %s --points %d --seed %d"
        .formatted(
            Replay.quoted(replay.source().toString()),
            file,
            replay.net().name(),
            report.settings().points(),
            report.settings().seed());
  }
}
