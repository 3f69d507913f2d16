package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in canonical form and in words.
 *
 * @param form at the tolerance
 * @param error how far the form is from the network on sample points, as a share of an output's
 *     spread
 */
record Reading(
    Network network,
    CanonicalForm form,
    List<UnitReport> units,
    List<OutputReport.Reading> outputs,
    double error) {

  /**
   * Reads a network.
   *
   * @param scales what a change of each output is measured against; [outputs]
   */
  static Reading of(Network network, Watched watched, Tolerance tolerance, double[] scales) {
    Sizes sizes = Sizes.of(watched.activity(), scales, tolerance);
    Signals signals = new Signals(watched.domain());
    CanonicalForm form = new Canonicalizer(signals, tolerance).of(network, sizes);
    Wording wording = new Wording(form.domain(), form.hinges(), new Numbers(tolerance));
    List<UnitReport> units = new UnitWording(form, wording).units();
    CircuitWording circuits = new CircuitWording(network, form, wording, scales);
    List<OutputReport.Reading> outputs = new ArrayList<>();
    for (int j = 0; j < form.outputs().size(); j++) {
      AffineForm output = form.outputs().get(j);
      List<Term> terms = wording.terms(output);
      String text = Term.sum(terms, wording.numbers());
      List<OutputReport.Piece> pieces = new Pieces(form, wording).of(output, scales[j]);
      outputs.add(new OutputReport.Reading(text, Term.noun(terms), circuits.text(j), pieces));
    }
    double error = new ReadingError(form, scales).share(watched.network());
    return new Reading(network, form, units, List.copyOf(outputs), error);
  }
}
