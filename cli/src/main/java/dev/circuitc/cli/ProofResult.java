package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.runtime.prove.Method;
import dev.circuitc.runtime.prove.Verdict;
import dev.circuitc.runtime.prove.Witness;
import java.io.IOException;
import java.util.Optional;

/**
 * A verdict on one network, with what it takes to see it again.
 *
 * @param missing why a proof has no certificate although one was asked for
 */
record ProofResult(Verdict verdict, Replay replay, Optional<String> missing) {
  ProofResult(Verdict verdict, Replay replay) {
    this(verdict, replay, Optional.empty());
  }

  /** Whether there is a proof, and its certificate where one was asked for. */
  boolean isDone() {
    return verdict instanceof Verdict.Proved && missing.isEmpty();
  }

  /** {@code proved}, {@code refuted} or {@code not decided}. */
  String word() {
    if (verdict instanceof Verdict.Proved) {
      return "proved";
    }
    return verdict instanceof Verdict.Refuted ? "refuted" : "not decided";
  }

  String text() {
    String name = replay.net().name();
    if (verdict instanceof Verdict.Proved proved) {
      String lack = missing.map(reason -> "  no certificate: " + reason + "\n").orElse("");
      return "%s: proved, equal at every input%s\n".formatted(name, how(proved)) + lack;
    }
    if (verdict instanceof Verdict.Undecided undecided) {
      return "%s: not decided, %s after %s\n"
          .formatted(name, undecided.reason(), undecided.progress());
    }
    Witness witness = ((Verdict.Refuted) verdict).witness();
    StringBuilder text = new StringBuilder(name + ": refuted\n");
    text.append("  at ").append(replay.where(witness.point())).append('\n');
    text.append("  the source gives ").append(witness.source());
    text.append(", the network ").append(witness.network()).append('\n');
    replay
        .commands(witness.point())
        .forEach(command -> text.append("  ").append(command).append('\n'));
    return text.toString();
  }

  private static String how(Verdict.Proved proved) {
    return proved.method() == Method.LIFT
        ? " (the same normal form)"
        : " (" + proved.progress() + ")";
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("net", replay.net().name());
    json.writeStringField("verdict", word());
    if (missing.isPresent()) {
      json.writeStringField("noCertificate", missing.get());
    }
    if (verdict instanceof Verdict.Refuted refuted) {
      JsonReport.strings(json, "at", refuted.witness().point());
      JsonReport.strings(json, "source", refuted.witness().source());
      JsonReport.strings(json, "network", refuted.witness().network());
      JsonReport.strings(json, "reproduce", replay.commands(refuted.witness().point()));
    }
    if (verdict instanceof Verdict.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      json.writeNumberField("share", undecided.progress().share());
    }
    json.writeEndObject();
  }
}
