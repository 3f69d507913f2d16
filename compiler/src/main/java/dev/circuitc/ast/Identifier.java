package dev.circuitc.ast;

import dev.circuitc.diagnostic.Span;

/** A name where it stands in the source. */
public record Identifier(String text, Span span) {}
