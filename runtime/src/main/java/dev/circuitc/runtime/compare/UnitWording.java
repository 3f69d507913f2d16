package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what each hidden unit of a network is. */
record UnitWording(CanonicalForm form, Wording wording) {

  List<UnitReport> units() {
    List<UnitReport> units = new ArrayList<>();
    Map<Integer, String> first = new HashMap<>();
    for (int i = 0; i < form.roles().size(); i++) {
      for (int k = 0; k < form.roles().get(i).size(); k++) {
        units.add(unit(i + 1, k + 1, form.roles().get(i).get(k), first));
      }
    }
    return List.copyOf(units);
  }

  private UnitReport unit(int layer, int position, Role role, Map<Integer, String> first) {
    String name = "hidden " + (form.roles().size() > 1 ? layer + "." : "") + position;
    if (role instanceof Role.Kink kink) {
      AffineForm hinge = form.hinges().get(kink.hinge()).form();
      AffineForm sided = kink.side() > 0 ? hinge : hinge.negate();
      Wording.Multiple shown = wording.cleared(sided);
      double scale = kink.scale().dividedBy(shown.factor()).toDouble();
      String earlier = first.putIfAbsent(kink.side() * (kink.hinge() + 1), name);
      String note = earlier == null ? "" : "repeats " + earlier;
      String label = wording.detector(shown.form(), Rational.ONE).text();
      return new UnitReport(name, layer, position, scale, label, true, note);
    }
    return resting(new UnitReport(name, layer, position, 1, "0", false, ""), role);
  }

  private UnitReport resting(UnitReport unit, Role role) {
    boolean linear = role instanceof Role.Linear;
    AffineForm sum = role.sum();
    Rational scale = sum.isConstant() ? Rational.ONE : sum.largestFactor();
    Wording.Multiple shown = wording.cleared(sum.times(scale.reciprocal()));
    String text = wording.text(shown.form());
    String label =
        linear ? bracketed(text) : wording.detector(shown.form(), Rational.ONE).text();
    return new UnitReport(
        unit.name(),
        unit.layer(),
        unit.position(),
        scale.dividedBy(shown.factor()).toDouble(),
        label,
        false,
        note(role));
  }

  private static String note(Role role) {
    if (role instanceof Role.Silent silent) {
      return silent.why().words;
    }
    return role instanceof Role.Linear linear && !linear.proved()
        ? "acts at every sample point"
        : "always acts";
  }

  private static String bracketed(String text) {
    return text.contains(" ") || text.startsWith("-") ? "(" + text + ")" : text;
  }
}
