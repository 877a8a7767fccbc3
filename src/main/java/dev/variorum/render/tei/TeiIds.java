package dev.variorum.render.tei;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code xml:id}: readable, permanent, made of the ids that the edition has. A
 * character that XML does not allow in one is written as its number.
 */
final class TeiIds {

  private final Set<String> given = new HashSet<>();

  static String document(String document) {
    return id("d" + document);
  }

  static String division(String document, String division) {
    return id("d" + document + "-" + division);
  }

  /** A block or, by an id with a stroke, an author's note. */
  static String place(String document, String place) {
    return place.indexOf('/') >= 0 ? note(place) : id("d" + document + "-" + place);
  }

  /**
   * An author's note.
   *
   * @param note as {@code 004/IV/12}
   */
  static String note(String note) {
    int last = note.lastIndexOf('/');
    return id("d" + note.substring(0, last).replace('/', '-') + "-n" + note.substring(last + 1));
  }

  /** Something of the editor's or of the bibliography, as {@code conflict}, {@code work}. */
  static String of(String kind, String id) {
    return id(kind + "-" + id);
  }

  /** The id where it is asked for the first time, afterwards null: ids stand once in a file. */
  @Nullable String once(String id) {
    return given.add(id) ? id : null;
  }

  private static String id(String text) {
    StringBuilder id = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean plain =
                  point < 0x80
                      ? Character.isLetterOrDigit(point)
                          || point == '-'
                          || point == '.'
                          || point == '_'
                      : Character.isLetter(point) && point < 0x2000;
              if (plain) {
                id.appendCodePoint(point);
              } else {
                id.append('_').append(Integer.toHexString(point));
              }
            });
    return id.toString();
  }
}
