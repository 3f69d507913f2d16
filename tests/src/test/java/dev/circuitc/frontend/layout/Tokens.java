package dev.circuitc.frontend.layout;

import dev.circuitc.grammar.CircuitLexer;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** What a text says, without how it is laid out. */
record Tokens(List<String> code, List<String> comments) {

  static Tokens of(String text) {
    CircuitLexer lexer = new CircuitLexer(CharStreams.fromString(text));
    List<? extends Token> all = lexer.getAllTokens();
    return new Tokens(
        all.stream().filter(t -> t.getChannel() == 0).map(Token::getText).toList(),
        all.stream().filter(t -> t.getChannel() != 0).map(t -> comment(t.getText())).toList());
  }

  private static String comment(String text) {
    return text.startsWith("//")
        ? text.replaceAll("[ \t\f]+$", "")
        : text.replaceAll("\r\n?", "\n");
  }
}
