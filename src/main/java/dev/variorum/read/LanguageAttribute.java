package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a marked-up text says of the language of words. */
final class LanguageAttribute {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5}");

  private LanguageAttribute() {}

  /** A value if it is a tag of BCP 47 that names a language; or empty. */
  static String of(String value) {
    String tag = value.strip();
    return TAG.matcher(tag).matches() && !primary(tag).equals("und") ? tag : "";
  }

  /** The language of an element where it is another than around it, as far as that is said. */
  static String of(Element element) {
    String own = of(said(element));
    if (own.isEmpty()) {
      return "";
    }
    for (Element around = element.parent(); around != null; around = around.parent()) {
      String outer = of(said(around));
      if (!outer.isEmpty()) {
        return primary(outer).equals(primary(own)) ? "" : own;
      }
    }
    return own;
  }

  private static String said(Element element) {
    return element.hasAttr("xml:lang") ? element.attr("xml:lang") : element.attr("lang");
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** Whether words can be marked as one: a note called among them would be taken for foreign. */
  static boolean isMereWords(List<Inline> content) {
    return !content.isEmpty()
        && content.stream()
            .allMatch(
                inline ->
                    !(inline instanceof Inline.NoteCall || inline instanceof Inline.PageBreak)
                        && (Reading.inside(inline).isEmpty()
                            || isMereWords(Reading.inside(inline))));
  }
}
