package dev.circuitc.cli;

import picocli.CommandLine.Option;

/** The options every command has. */
final class OutputOptions {
  @Option(
      names = "--json",
      description = "Print one JSON document on standard output and nothing else.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only, beside the answer: no warnings, no progress.")
  boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
