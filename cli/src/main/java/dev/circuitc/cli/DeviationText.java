package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How far outputs are from the functions that the source says, as it is shown: never less than it is. */
final class DeviationText {
  private DeviationText() {}

  /** A line for each output that is not exact. */
  static String lines(List<String> outputs, List<Deviation> deviations) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < deviations.size(); i++) {
      if (!deviations.get(i).isExact()) {
        text.append(outputs.get(i)).append(words(deviations.get(i))).append('\n');
      }
    }
    return text.toString();
  }

  private static String words(Deviation deviation) {
    return deviation.bound().isPresent()
        ? " is within " + deviation + " of the function in the source, which is proved"
        : " has no known bound: what is approximated decides an 'if', or is made larger without bound";
  }

  /** An entry for each output: a rational, null where none is known. */
  static void write(JsonGenerator json, List<Deviation> deviations) throws IOException {
    json.writeArrayFieldStart("within");
    for (Deviation deviation : deviations) {
      Optional<Rational> bound = deviation.bound();
      if (bound.isPresent()) {
        json.writeString(bound.get().toString());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
