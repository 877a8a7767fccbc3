package dev.variorum.cli;

import dev.variorum.PrintedBibliography;
import dev.variorum.bibliography.Bibliography;
import dev.variorum.edition.Edition;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The works that a command is about.
 *
 * @param edition the edition they belong to, if any
 */
record Works(Bibliography bibliography, Optional<Edition> edition) {

  private static final String STANDARD_INPUT = "-";

  /** Those of an edition, of a bibliography file, of standard input or of a text's own list. */
  static Works of(Target target) {
    Path given = target.given();
    if (given != null && given.toString().equals(STANDARD_INPUT)) {
      return new Works(Bibliography.parse(standardInput(), STANDARD_INPUT), Optional.empty());
    }
    if (given != null && GivenWorks.isBibliography(given)) {
      return new Works(Bibliography.read(given), Optional.empty());
    }
    Optional<Edition> edition = target.edition();
    if (edition.isPresent()) {
      return new Works(Bibliography.of(List.copyOf(edition.get().items().values())), edition);
    }
    return new Works(PrintedBibliography.read(target.path()), Optional.empty());
  }

  private static String standardInput() {
    try {
      byte[] bytes = System.in.readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new InputException(
          Diagnostic.of(STANDARD_INPUT, "not UTF-8", "Convert it with 'iconv -t UTF-8'."));
    } catch (IOException unreadable) {
      throw new InputException(
          Diagnostic.of(STANDARD_INPUT, "cannot be read", "Pipe the bibliography in."));
    }
  }
}
