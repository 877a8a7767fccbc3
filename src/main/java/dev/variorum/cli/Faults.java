package dev.variorum.cli;

import dev.variorum.json.JsonException;
import dev.variorum.source.InputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong and turns it into an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("variorum: " + fault.getMessage());
    UnmatchedArgumentException.printSuggestions(fault, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    if (fault instanceof InputException input) {
      input.diagnostics().forEach(err::println);
      int count = input.diagnostics().size();
      err.println(count == 1 ? "1 fault in the input." : count + " faults in the input.");
      return ExitCode.BAD_INPUT;
    }
    if (fault instanceof JsonException json) {
      err.println(json.getMessage() + "\n  Mend the JSON at this place.");
      return ExitCode.BAD_INPUT;
    }
    err.println("variorum: a fault of the program, not of your input:");
    fault.printStackTrace(err);
    err.println("Please report it with the command that you ran.");
    return ExitCode.INTERNAL;
  }
}
