package dev.variorum.cli;

/** What the program says to the shell. */
final class ExitCode {

  static final int OK = 0;

  /** The check found something open. */
  static final int OPEN = 1;

  static final int USAGE = 2;

  /** EX_DATAERR: something is wrong with the input. */
  static final int BAD_INPUT = 65;

  /** EX_SOFTWARE: something is wrong with the program. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
