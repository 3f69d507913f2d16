package dev.circuitc.ir;

import dev.circuitc.diagnostic.Place;
import java.util.Optional;

/**
 * What a node means to the person who wrote the source.
 *
 * @param text the node's value in the net's own input names: {@code greaterness(x1, x2)}
 * @param circuit the circuit it is a part of: {@code min(x1, x2)}; its own text where it stands alone
 * @param place where in the source it comes from
 */
public record Origin(String text, String circuit, Optional<Place> place) {}
