package dev.variorum;

import dev.variorum.edition.Edition;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text of an edition as bytes, made by whoever wants it first. */
final class Once {

  private final Function<Edition, String> text;
  private byte @Nullable [] made;

  Once(Function<Edition, String> text) {
    this.text = text;
  }

  /** The text in UTF-8; always of the same edition. Not copied. */
  synchronized byte[] of(Edition edition) {
    byte[] known = made;
    if (known == null) {
      known = text.apply(edition).getBytes(StandardCharsets.UTF_8);
      made = known;
    }
    return known;
  }
}
