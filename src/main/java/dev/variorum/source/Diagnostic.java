package dev.variorum.source;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with input, said to the person who can mend it.
 *
 * @param file the file as the user named it
 * @param location where in the file, if a place is known
 * @param message what is wrong
 * @param remedy what to do about it; a full sentence
 */
public record Diagnostic(String file, @Nullable Location location, String message, String remedy) {

  public static Diagnostic of(String file, String message, String remedy) {
    return new Diagnostic(file, null, message, remedy);
  }

  public static Diagnostic at(String file, Location location, String message, String remedy) {
    return new Diagnostic(file, location, message, remedy);
  }

  /** {@code file:line:column: message} and the remedy on a line of its own. */
  @Override
  public String toString() {
    return file + (location == null ? "" : ":" + location) + ": " + message + "\n  " + remedy;
  }
}
