package dev.circuitc.runtime.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.train.Failure.Cause;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result of a seed as it is kept, without the network.
 *
 * <p>One JSON object: numbers in the shortest form that reads back to the same double, those that
 * are not finite as strings.
 *
 * @param result the result, its network left out
 * @param weights whether there is a network
 */
record SeedRecord(SeedResult result, boolean weights) {
  private static final JsonFactory JSON = new JsonFactory();

  static SeedRecord of(SeedResult result) {
    return new SeedRecord(with(result, Optional.empty()), result.network().isPresent());
  }

  private static SeedResult with(SeedResult result, Optional<Network> network) {
    return new SeedResult(
        result.seed(),
        result.testLoss(),
        result.scale(),
        result.steps(),
        result.losses(),
        result.failure(),
        network);
  }

  long seed() {
    return result.seed();
  }

  /** The result with its network. */
  SeedResult result(Optional<Network> network) {
    return with(result, network);
  }

  String text() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("seed", result.seed());
      json.writeBooleanField("weights", weights);
      json.writeNumberField("testLoss", result.testLoss());
      json.writeNumberField("scale", result.scale());
      json.writeNumberField("steps", result.steps());
      json.writeArrayFieldStart("losses");
      for (LossPoint point : result.losses()) {
        json.writeNumber(point.step());
        json.writeNumber(point.loss());
      }
      json.writeEndArray();
      if (result.failure().isPresent()) {
        json.writeStringField("failure", result.failure().get().cause().name());
        json.writeStringField("detail", result.failure().get().detail());
      }
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** Reads what {@link #text} wrote; {@link IOException} for anything else. */
  static SeedRecord parse(String text) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    List<String> losses = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue() && json.getParsingContext().inArray()) {
          losses.add(json.getText());
        } else if (token.isScalarValue()) {
          fields.put(json.currentName(), json.getText());
        }
      }
    }
    try {
      return new SeedRecord(result(fields, points(losses)), flag(fields, "weights"));
    } catch (IllegalArgumentException e) {
      throw new IOException("not the result of a seed: " + e.getMessage(), e);
    }
  }

  private static SeedResult result(Map<String, String> fields, List<LossPoint> losses) {
    Optional<Failure> failure =
        fields.containsKey("failure")
            ? Optional.of(
                new Failure(Cause.valueOf(field(fields, "failure")), field(fields, "detail")))
            : Optional.empty();
    return new SeedResult(
        Long.parseLong(field(fields, "seed")),
        Double.parseDouble(field(fields, "testLoss")),
        Double.parseDouble(field(fields, "scale")),
        Integer.parseInt(field(fields, "steps")),
        losses,
        failure,
        Optional.empty());
  }

  private static List<LossPoint> points(List<String> numbers) {
    if (numbers.size() % 2 != 0) {
      throw new IllegalArgumentException("a loss is missing");
    }
    List<LossPoint> points = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      int step = Integer.parseInt(numbers.get(i));
      points.add(new LossPoint(step, Double.parseDouble(numbers.get(i + 1))));
    }
    return points;
  }

  private static boolean flag(Map<String, String> fields, String name) {
    return Boolean.parseBoolean(field(fields, name));
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }
}
