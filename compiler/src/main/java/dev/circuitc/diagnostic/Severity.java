package dev.circuitc.diagnostic;

/** How much a diagnostic matters: an error stops the compilation, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
