package dev.variorum.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Whether somebody watches. The launcher knows; without it nobody does. */
final class Terminal {

  private static final String PROPERTY = "variorum.terminal";
  private static final String READER = "variorum.reader";

  private final PrintWriter err;
  private final boolean watched;

  Terminal(PrintWriter err) {
    this.err = err;
    this.watched = Boolean.getBoolean(PROPERTY);
  }

  /** Whether what is printed goes to somebody's eyes and not into a file or a pipe. */
  static boolean isRead() {
    return Boolean.getBoolean(READER);
  }

  /** Colours for a reader who does not refuse them, as https://no-color.org says how. */
  static Ansi ansi() {
    String refused = System.getenv("NO_COLOR");
    return isRead() && (refused == null || refused.isEmpty()) ? Ansi.ON : Ansi.OFF;
  }

  /** Shows what goes on, on a terminal; says nothing where output is piped. */
  synchronized void progress(String what) {
    if (watched) {
      err.println("  " + what);
      err.flush();
    }
  }
}
