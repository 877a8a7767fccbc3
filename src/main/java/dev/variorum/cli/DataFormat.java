package dev.variorum.cli;

/** For people or for programs. */
enum DataFormat {
  text,
  json
}
