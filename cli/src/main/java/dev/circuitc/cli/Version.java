package dev.circuitc.cli;

import dev.circuitc.Compiler;
import picocli.CommandLine.IVersionProvider;

/** The version of the tool, as weight files carry it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Compiler.TOOL};
  }
}
