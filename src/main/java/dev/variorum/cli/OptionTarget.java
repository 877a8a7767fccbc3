package dev.variorum.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A target named by an option, where the parameters of a command say something else. */
final class OptionTarget extends Target {

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "folder of an edition, or a single text; by default the edition of the working folder")
  private @Nullable Path path;

  /** A path from elsewhere on the command line; null leaves the option's. */
  void preferred(@Nullable Path other) {
    if (other != null) {
      path = other;
    }
  }

  @Override
  @Nullable Path given() {
    return path;
  }
}
