package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** The calls being evaluated, so that a message inside a definition says who called it. */
final class CallTrace {
  private static final int SHOWN = 3;

  private final Reporter reporter;
  private final List<Span> calls = new ArrayList<>(); // outermost first

  CallTrace(Reporter reporter) {
    this.reporter = reporter;
  }

  void enter(Span call, String function) {
    if (calls.size() >= Limits.CALLS) {
      throw Budget.exceeded(
          call, "'" + function + "' is more than " + Limits.CALLS + " calls deep: it has no end");
    }
    calls.add(call);
  }

  void leave() {
    calls.remove(calls.size() - 1);
  }

  Value fail(Code code, Span span, String message) {
    return report(Diagnostic.error(code, span, message));
  }

  Value fail(Code code, Span span, String message, String hint) {
    return report(Diagnostic.error(code, span, message).withHint(hint));
  }

  private Value report(Diagnostic diagnostic) {
    String callers = callers();
    String hint = diagnostic.hint().map(h -> callers.isEmpty() ? h : h + "; " + callers).orElse(callers);
    reporter.report(hint.isEmpty() ? diagnostic : diagnostic.withHint(hint));
    return Value.Failure.FAILURE;
  }

  /** Who called whom, innermost first; empty outside any call. */
  String callers() {
    StringBuilder text = new StringBuilder();
    for (int i = calls.size() - 1; i >= Math.max(0, calls.size() - SHOWN); i--) {
      text.append(text.isEmpty() ? "called at " : ", from ").append(calls.get(i).place());
    }
    return text.append(calls.size() > SHOWN ? ", ..." : "").toString();
  }
}
