package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Span;

/** A value beside the expression it comes from. */
record Argument(Value value, Span span) {}
