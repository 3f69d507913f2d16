package dev.circuitc.ir;

import dev.circuitc.math.AffineForm;
import java.util.List;
import java.util.Optional;

/** The nodes of a circuit, finished or under construction, as one reads them. */
public interface Nodes {
  List<InputVariable> inputs();

  Node node(int id);

  /** What a node means to the writer of the source, where that is known. */
  Optional<Origin> origin(int id);

  /** The value of a node as a form over nodes: its terms if it is affine, else just itself. */
  default AffineForm form(int id) {
    return node(id) instanceof Node.Affine affine
        ? new AffineForm(affine.terms(), affine.constant())
        : AffineForm.variable(id);
  }
}
