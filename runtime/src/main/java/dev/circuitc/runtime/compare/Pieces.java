package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.runtime.compare.OutputReport.Piece;
import java.util.List;

/**
 * Says what an output with a single kink answers on either side: 0 where x < 0.
 *
 * @param form the canonical form the output belongs to
 */
record Pieces(CanonicalForm form, Wording wording) {

  /**
   * One for each side; none unless there is one kink, over the inputs alone.
   *
   * @param scale what a change of the output is measured against
   */
  List<Piece> of(AffineForm output, double scale) {
    int inputs = form.domain().size();
    int last = output.isConstant() ? -1 : output.terms().index(output.terms().size() - 1);
    if (last < inputs) {
      return List.of();
    }
    AffineForm hinge = form.hinges().get(last - inputs).form();
    AffineForm below = output.without(last);
    boolean inInputs = hinge.terms().index(hinge.terms().size() - 1) < inputs;
    boolean single = below.isConstant() || below.terms().index(below.terms().size() - 1) < inputs;
    if (!inInputs || !single) {
      return List.of();
    }
    AffineForm above = below.plus(hinge, output.terms().get(last));
    Simplification simplification =
        new Simplification(Signals.of(form), wording.numbers().tolerance());
    return List.of(
        side(hinge, "<", simplification.of(below, scale)),
        side(hinge, ">", simplification.of(above, scale)));
  }

  private Piece side(AffineForm hinge, String relation, AffineForm answer) {
    AffineForm shown = wording.cleared(hinge).form();
    List<Term> left =
        wording.terms(shown).stream().filter(t -> t.kind() != Term.Kind.NUMBER).toList();
    boolean difference = left.size() == 2 && left.get(1).isMinusOne() && shown.constant().isZero();
    String smaller = Term.sum(difference ? left.subList(0, 1) : left, wording.numbers());
    String larger = difference ? left.get(1).text() : number(shown.constant());
    return new Piece(smaller + " " + relation + " " + larger, wording.text(answer));
  }

  private String number(Rational constant) {
    return Term.sum(List.of(Term.number(constant.negate())), wording.numbers());
  }
}
