package dev.circuitc.runtime.compare;

/**
 * What one hidden unit is.
 *
 * @param name {@code hidden 3}; {@code hidden 2.3} (layer, position) where there are more layers
 * @param layer from 1
 * @param position within the layer, from 1
 * @param scale what the label is multiplied by to give the unit's value, above 0
 * @param label {@code greaterness(x2, x1)}
 * @param acts whether the unit switches on the domain; if not, the note says what it does
 * @param note {@code repeats hidden 1}; empty where there is nothing to say
 */
public record UnitReport(
    String name, int layer, int position, double scale, String label, boolean acts, String note) {

  /** {@code hidden 3 = 0.857 x greaterness(x2, x1)}. */
  @Override
  public String toString() {
    String factor = Numbers.decimal(scale);
    String value = factor.equals("1") ? label : factor + " x " + label;
    return name + " = " + value + (note.isEmpty() ? "" : " (" + note + ")");
  }
}
