package dev.circuitc.frontend.layout;

import dev.circuitc.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * What stands between two tokens: comments, and line breaks that the reader may have meant.
 *
 * @param breaks line breaks between the token and the last comment, or the token before
 */
record Gap(List<Comment> comments, int breaks) {

  Gap {
    comments = List.copyOf(comments);
  }

  /** The gap before the token of an index, back to the token before it that is no comment. */
  static Gap before(int index, TokenStream tokens, Source source) {
    int first = index;
    while (first > 0 && tokens.get(first - 1).getChannel() != Token.DEFAULT_CHANNEL) {
      first--;
    }
    int end = first == 0 ? 0 : tokens.get(first - 1).getStopIndex() + 1;
    List<Comment> comments = new ArrayList<>();
    for (Token token : between(first, index, tokens)) {
      int breaks = breaks(source.text(), end, token.getStartIndex());
      end = token.getStopIndex() + 1;
      comments.add(Comment.of(source.text(), token.getStartIndex(), end, breaks));
    }
    return new Gap(comments, breaks(source.text(), end, tokens.get(index).getStartIndex()));
  }

  private static List<Token> between(int first, int end, TokenStream tokens) {
    List<Token> between = new ArrayList<>();
    for (int i = first; i < end; i++) {
      between.add(tokens.get(i));
    }
    return between;
  }

  /** Counts line ends of all three kinds. */
  private static int breaks(String text, int start, int end) {
    int breaks = 0;
    for (int i = start; i < end; i++) {
      boolean first = text.charAt(i) == '\r' || i == start || text.charAt(i - 1) != '\r';
      breaks += first && "\r\n".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return breaks;
  }

  /**
   * The comments line by line: the first line goes on after the token before, the last one goes on
   * with the token after, and where there is one line alone it does both.
   */
  List<List<Comment>> lines() {
    List<List<Comment>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    boolean ended = false; // what comes next must begin a line
    for (int i = 0; i < comments.size(); i++) {
      Comment comment = comments.get(i);
      if (ended || ownsLine(i) || comment.isLine() && comment.breaks() > 0) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(comment);
      ended = comment.isLine() || ownsLine(i);
    }
    if (ended) {
      lines.add(List.of());
    }
    return lines;
  }

  /** Whether a comment is a block that has its line, or lines, for itself. */
  private boolean ownsLine(int i) {
    int after = i + 1 < comments.size() ? comments.get(i + 1).breaks() : breaks;
    return !comments.get(i).isLine() && comments.get(i).breaks() > 0 && after > 0;
  }
}
