package dev.circuitc.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.circuitc.math.DecimalText;
import dev.circuitc.math.Rational;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Walks once through a JSON document of known form; what differs is an error with its place. */
final class JsonCursor implements Closeable {
  // hostile keys could fill a shared symbol table; text is as long as the file is
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxNumberLength(DecimalText.MAX_DIGITS)
                  .maxNameLength(1 << 20)
                  .maxStringLength(1 << 28)
                  .build())
          .build();

  private final JsonParser parser;

  JsonCursor(InputStream stream) throws IOException {
    this.parser = JSON.createParser(stream);
    advance();
  }

  /** What to do with a key, whose value the cursor stands on, or with an element of an array. */
  interface Member {
    void read(String key) throws IOException;
  }

  /** Each member of the object that the cursor stands on. */
  void object(String what, Member member) throws IOException {
    expect(JsonToken.START_OBJECT, what, "an object");
    while (advance() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      advance();
      member.read(key);
    }
  }

  /** Each element of the array that the cursor stands on; it is named as the array is. */
  void array(String what, Member element) throws IOException {
    expect(JsonToken.START_ARRAY, what, "an array");
    while (advance() != JsonToken.END_ARRAY) {
      element.read(what);
    }
  }

  String text(String what) throws IOException {
    expect(JsonToken.VALUE_STRING, what, "a string");
    return parser.getText();
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  long integer(String what) throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, what, "an integer");
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw error(what + " is out of range");
    }
    return parser.getLongValue();
  }

  /** A rational as a string, or a number taken as the exact decimal it spells. */
  Rational rational(String what) throws IOException {
    JsonToken token = parser.currentToken();
    if (!token.isNumeric()) {
      expect(JsonToken.VALUE_STRING, what, "a number");
    }
    try {
      return Rational.parse(parser.getText());
    } catch (NumberFormatException e) {
      throw error(what + ": " + e.getMessage());
    }
  }

  /** Makes sure that nothing follows the document. */
  void end() throws IOException {
    try {
      if (parser.nextToken() != null) {
        throw error("something follows the end of the document");
      }
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** A complaint about the place where the cursor stands. */
  FormatException error(String problem) {
    return new FormatException(problem + at(parser.currentTokenLocation()));
  }

  private void expect(JsonToken wanted, String what, String name) {
    if (parser.currentToken() != wanted) {
      throw error(what + " must be " + name);
    }
  }

  private JsonToken advance() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new FormatException("the document ends early" + at(parser.currentLocation()));
      }
      return token;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static FormatException malformed(JsonProcessingException e) {
    String problem = "malformed JSON: " + e.getOriginalMessage();
    return new FormatException(problem + at(e.getLocation()), e);
  }

  private static String at(JsonLocation place) {
    return place == null
        ? ""
        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
