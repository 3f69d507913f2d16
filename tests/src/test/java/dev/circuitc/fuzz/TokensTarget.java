package dev.circuitc.fuzz;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitLexer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * A source written in words: each byte stands for one, so that a changed byte is a changed word.
 *
 * <p>A word that is not in the vocabulary is spelled: {@value #SPELLED}, its length, its bytes.
 */
final class TokensTarget implements FuzzTarget {
  private static final int SPELLED = 255;
  private static final int LONGEST = 255;

  private final SourceRoad road = new SourceRoad();
  private final List<String> words = Vocabulary.words();
  private final Map<String, Integer> codes = new HashMap<>();

  TokensTarget() {
    for (int code = 0; code < words.size(); code++) {
      codes.put(words.get(code), code);
    }
  }

  @Override
  public void accept(byte[] input) {
    road.take(new Source("fuzz.circuit", readable(input)));
  }

  @Override
  public String readable(byte[] input) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < input.length; i++) {
      int code = input[i] & 0xff;
      if (code == SPELLED && i + 1 < input.length) {
        int start = i + 2;
        int end = Math.min(input.length, start + (input[i + 1] & 0xff));
        text.append(new String(Arrays.copyOfRange(input, start, end), StandardCharsets.UTF_8));
        i = end - 1;
      } else {
        text.append(words.get(code % words.size()));
      }
      text.append(' ');
    }
    return text.toString();
  }

  @Override
  public List<byte[]> seeds() {
    return Texts.sources().stream().map(this::encoded).toList();
  }

  private byte[] encoded(String text) {
    CircuitLexer lexer = new CircuitLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Token token : lexer.getAllTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        encode(token.getText(), bytes);
      }
    }
    return bytes.toByteArray();
  }

  private void encode(String word, ByteArrayOutputStream bytes) {
    if (codes.containsKey(word)) {
      bytes.write(codes.get(word));
      return;
    }
    byte[] spelled = word.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(spelled.length, LONGEST);
    bytes.write(SPELLED);
    bytes.write(length);
    bytes.write(spelled, 0, length);
  }
}
