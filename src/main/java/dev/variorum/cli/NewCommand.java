package dev.variorum.cli;

import dev.variorum.Specimen;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the specimen. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Write a small complete edition into a new folder, to start from.")
final class NewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "a folder that is empty or does not exist")
  private @Nullable Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path place = java.util.Objects.requireNonNull(folder);
    Specimen.write(place);
    spec.commandLine().getOut().println("Build it with: variorum build " + place);
    return ExitCode.OK;
  }
}
