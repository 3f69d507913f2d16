package dev.circuitc.runtime.check;

/** How far a running check has come, in points visited. */
public record CheckProgress(int done, int total) {}
