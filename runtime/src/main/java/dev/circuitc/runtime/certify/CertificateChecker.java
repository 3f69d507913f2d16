package dev.circuitc.runtime.certify;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Checks that a certificate proves a network equal to its source on the source's domain.
 *
 * <p>It follows the cells of the certificate: on each, it evaluates source and network as sums over
 * the inputs, takes a branch of a ReLU or maximum as settled only where the multipliers given prove
 * it, and demands that all outputs agree. The format is described where certificates are written.
 */
public final class CertificateChecker {
  private static final int MOST_ELEMENTS = 64; // a certificate cannot ask for endless work

  private final Program program;
  private final Iterator<String> lines;
  private final int limit;
  private final Deque<Cell> cells = new ArrayDeque<>();

  private CertificateChecker(Program program, Iterator<String> lines, int limit) {
    this.program = program;
    this.lines = lines;
    this.limit = limit;
  }

  /**
   * Returns normally if the certificate is a proof.
   *
   * @param text the whole certificate
   * @throws RejectedException if it is not, saying why
   */
  public static void check(Circuit source, Network network, String text) throws RejectedException {
    boolean comparable =
        source.inputs().size() == network.inputs().size()
            && source.outputs().size() == network.outputs().size();
    RejectedException.unless(comparable, "source and network differ in inputs or outputs");
    List<String> lines = Digest.verified(text);
    boolean known = lines.size() > 2 && lines.get(0).equals("circuitc certificate 1");
    RejectedException.unless(known && lines.get(1).startsWith("expand "), "not a certificate");
    int limit = Line.number(lines.get(1).substring("expand ".length()));
    RejectedException.unless(limit >= 1 && limit <= MOST_ELEMENTS, "expand must be 1 to 64");
    Iterator<String> rest = lines.subList(2, lines.size()).iterator();
    new CertificateChecker(Program.of(source, network), rest, limit).run();
  }

  private void run() throws RejectedException {
    cells.push(Cell.whole(program));
    while (!cells.isEmpty()) {
      check(cells.pop());
    }
    RejectedException.unless(!lines.hasNext(), "lines follow after the last cell");
  }

  private void check(Cell cell) throws RejectedException {
    Map<String, List<Line>> fixed = new HashMap<>();
    String line = next();
    while (line.startsWith("fixed ")) {
      Line parsed = Line.parse(line);
      fixed.computeIfAbsent(parsed.name(), name -> new ArrayList<>()).add(parsed);
      line = next();
    }
    Evaluation evaluation = new Evaluation(program, cell, fixed, limit);
    if (line.startsWith("split ")) {
      split(evaluation, Line.parse(line));
    } else {
      agree(evaluation, cell, line);
    }
  }

  private String next() throws RejectedException {
    RejectedException.unless(lines.hasNext(), "the certificate ends before its last cell");
    return lines.next();
  }

  private void split(Evaluation evaluation, Line line) throws RejectedException {
    Sum excess = evaluation.excess(line);
    boolean plain = excess.highest(Integer.MAX_VALUE) < program.domain().size();
    RejectedException.unless(plain, line.text() + ": the branches are not sums of inputs");
    Cell cell = evaluation.thinned();
    cells.push(cell.part(excess.times(Rational.MINUS_ONE), line.name(), line.winner()));
    cells.push(cell.part(excess, line.name(), line.loser()));
  }

  private void agree(Evaluation evaluation, Cell cell, String line) throws RejectedException {
    String[] words = line.split(" ", -1); // a blank line has words too
    RejectedException.unless(words[0].equals("zero"), "not a line of a certificate: " + line);
    int at = 1;
    for (int i = 0; i < program.differences().size(); i++) {
      Sum difference = evaluation.resolved(program.differences().get(i));
      if (difference.equals(Sum.ZERO)) {
        continue;
      }
      boolean bounded = at < words.length && words[at].equals(String.valueOf(i));
      RejectedException.unless(bounded, "output " + i + " differs by " + difference);
      int bar = Arrays.asList(words).subList(at, words.length).indexOf("|") + at;
      int end = bar + 1;
      while (end < words.length && words[end].contains(":")) {
        end++;
      }
      boolean zero =
          bar > at
              && cell.proves(
                  difference.times(Rational.MINUS_ONE), Line.multipliers(words, at + 1, bar))
              && cell.proves(difference, Line.multipliers(words, bar + 1, end));
      RejectedException.unless(zero, line + ": output " + i + " is not proved zero");
      at = end;
    }
    RejectedException.unless(at == words.length, line + ": more than the outputs that differ");
  }
}
