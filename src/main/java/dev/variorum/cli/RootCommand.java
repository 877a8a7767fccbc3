package dev.variorum.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
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
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:check --strict found something open",
      "2:the command line is wrong",
      "65:the input is wrong; every fault is named with its file and the remedy",
      "70:a fault of the program"
    })
final class RootCommand implements Runnable {

  /** In the order of the help text. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("build", BuildCommand.class),
          Map.entry("serve", ServeCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("notes", NotesCommand.class),
          Map.entry("document", DocumentCommand.class),
          Map.entry("examine", ExamineCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("bibliography", BibliographyCommand.class),
          Map.entry("cite", CiteCommand.class),
          Map.entry("styles", StylesCommand.class),
          Map.entry("evaluate", EvaluateCommand.class),
          Map.entry("export", ExportCommand.class),
          Map.entry("new", NewCommand.class));

  @Spec private CommandSpec spec;

  static int run(PrintWriter out, PrintWriter err, String... args) {
    Faults faults = new Faults();
    CommandLine line =
        withCommands(args)
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(faults)
            .setExecutionExceptionHandler(faults);
    return line.execute(args);
  }

  /** Where the first word names a command, that one alone: to read them all takes time. */
  private static CommandLine withCommands(String... args) {
    List<Map.Entry<String, Class<?>>> named =
        COMMANDS.stream()
            .filter(command -> args.length > 0 && command.getKey().equals(args[0]))
            .toList();
    CommandLine line = new CommandLine(new RootCommand());
    for (Map.Entry<String, Class<?>> command : named.isEmpty() ? COMMANDS : named) {
      line.addSubcommand(command.getKey(), command.getValue());
    }
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
