package dev.variorum.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"variorum " + (version == null ? "(development)" : version)};
  }
}
