package dev.variorum.cli;

import java.io.PrintWriter;

/** Whether somebody watches. The launcher knows; without it nobody does. */
final class Terminal {

  private static final String PROPERTY = "variorum.terminal";

  private final PrintWriter err;
  private final boolean watched;

  Terminal(PrintWriter err) {
    this.err = err;
    this.watched = Boolean.getBoolean(PROPERTY);
  }

  /** Shows what goes on, on a terminal; says nothing where output is piped. */
  synchronized void progress(String what) {
    if (watched) {
      err.println("  " + what);
      err.flush();
    }
  }
}
