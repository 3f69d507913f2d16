package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.CompiledNet;
import dev.circuitc.PassObserver;
import dev.circuitc.ast.ProgramPrinter;
import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.frontend.Frontend;
import dev.circuitc.ir.CircuitPrinter;
import dev.circuitc.pass.Passes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Option;

/** The options that print a stage of the compilation instead of writing weight files. */
final class StageOptions {
  /** What can be printed. */
  enum Stage {
    AST,
    CIRCUIT,
    NETWORK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--emit",
      paramLabel = "STAGE",
      description = "Print the program (ast), its circuit, or its network.")
  private Optional<Stage> stage = Optional.empty();

  @Option(
      names = "--dump-after",
      paramLabel = "PASS",
      description = "Print the circuit as it is after this pass.")
  private Optional<String> pass = Optional.empty();

  private final Map<String, String> dumps =
      new ConcurrentHashMap<>(); // [net] -> circuit after the pass

  boolean isAsked() {
    return stage.isPresent() || pass.isPresent();
  }

  /** Keeps what the compiler shows after the pass asked for. */
  PassObserver observer() {
    if (pass.isPresent() && !Passes.names().contains(pass.get())) {
      String near =
          NearNames.closest(pass.get(), Passes.names())
              .map(name -> "did you mean '" + name + "'?")
              .orElse("there are " + String.join(", ", Passes.names()));
      throw new InputException("there is no pass '" + pass.get() + "'; " + near);
    }
    return (net, done, circuit) -> {
      if (pass.isPresent() && done.name().equals(pass.get())) {
        dumps.put(net, CircuitPrinter.print(circuit));
      }
    };
  }

  void print(NetFile.OfSource read, List<CompiledNet> nets, Terminal terminal, boolean json) {
    Map<String, String> texts = texts(read, nets);
    if (json) {
      JsonReport.print(terminal, members -> write(members, texts));
    } else {
      terminal.print(String.join("\n", texts.values()));
    }
  }

  /** [net] -> text; the program of the whole file under its name. */
  private Map<String, String> texts(NetFile.OfSource read, List<CompiledNet> nets) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (pass.isEmpty() && stage.orElseThrow() == Stage.AST) {
      texts.put(read.path().toString(), ProgramPrinter.print(Frontend.parse(read.source())));
    } else {
      nets.forEach(net -> texts.put(net.name(), text(net)));
    }
    return texts;
  }

  private String text(CompiledNet net) {
    if (pass.isPresent()) {
      return "net " + net.name() + " after " + pass.get() + "\n" + dumps.get(net.name());
    }
    return stage.orElseThrow() == Stage.CIRCUIT
        ? "net " + net.name() + "\n" + CircuitPrinter.print(net.source())
        : NetworkText.of(net.network(), net.deviations());
  }

  private void write(JsonGenerator json, Map<String, String> texts) throws IOException {
    json.writeStringField("stage", pass.orElseGet(() -> stage.orElseThrow().toString()));
    json.writeArrayFieldStart("nets");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStartObject();
      json.writeStringField("net", text.getKey());
      json.writeStringField("text", text.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
