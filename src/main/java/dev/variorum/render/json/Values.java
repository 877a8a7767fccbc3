package dev.variorum.render.json;

import dev.variorum.source.Span;
import java.util.List;
import java.util.Locale;

/** How small things are written. */
final class Values {

  private Values() {}

  static List<Integer> span(Span span) {
    return List.of(span.start(), span.end());
  }

  /** {@code HYPHEN_KEPT} as {@code hyphen-kept}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
