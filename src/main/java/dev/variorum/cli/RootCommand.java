package dev.variorum.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: names its commands. */
@Command(
    name = "variorum",
    description = "Turns footnoted scholarship into a critical edition.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {
      BuildCommand.class,
      CheckCommand.class,
      NotesCommand.class,
      DocumentCommand.class,
      ExamineCommand.class,
      ExplainCommand.class,
      BibliographyCommand.class,
      CiteCommand.class,
      StylesCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      NewCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:check --strict found something open",
      "2:the command line is wrong",
      "65:the input is wrong; every fault is named with its file and the remedy",
      "70:a fault of the program"
    })
final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  static int run(PrintWriter out, PrintWriter err, String... args) {
    Faults faults = new Faults();
    CommandLine line =
        new CommandLine(new RootCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(faults)
            .setExecutionExceptionHandler(faults);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
