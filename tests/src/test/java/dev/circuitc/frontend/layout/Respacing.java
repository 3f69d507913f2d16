package dev.circuitc.frontend.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes the tokens of a program with other blanks, line breaks and comments between them. */
final class Respacing {
  private static final Set<String> DEFINITIONS = Set.of("use", "const", "def", "net");
  private static final List<String> BLANKS =
      List.of(" ", " ", " ", "  ", "\n", "\n    ", "\t", "\r\n", "\n\n\n", " \t \f", "\r");
  private static final List<String> COMMENTS =
      List.of(
          "// a line\n", "//\n", "// blanks at the end \t \r\n", "//x\r", "/* in between */", "/**/",
          "/* two\n   lines */", "/* two\r\nof Windows */", "/* // */", "// /* \n");

  private final Random random;

  Respacing(long seed) {
    this.random = new Random(seed);
  }

  /** One blank everywhere, and each definition on a line of its own. */
  static String plain(List<String> code) {
    StringBuilder text = new StringBuilder();
    for (String token : code) {
      text.append(DEFINITIONS.contains(token) ? "\n" : " ").append(token);
    }
    return text.toString();
  }

  /** Other blanks within definitions. */
  String blanks(List<String> code) {
    StringBuilder text = new StringBuilder();
    for (String token : code) {
      text.append(DEFINITIONS.contains(token) ? "\n" : any(BLANKS)).append(token);
    }
    return text.toString();
  }

  /** Other blanks, and comments anywhere. */
  String comments(List<String> code) {
    StringBuilder text = new StringBuilder();
    List<String> tokens = new ArrayList<>(code);
    tokens.add(""); // comments at the end
    for (String token : tokens) {
      text.append(any(BLANKS));
      while (random.nextInt(6) == 0) {
        text.append(any(COMMENTS)).append(random.nextInt(3) == 0 ? "" : any(BLANKS));
      }
      text.append(token);
    }
    return text.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
