package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of CSL-JSON, particles and suffixes told apart where the data do not. */
final class NameReader {

  private static final int MAX = 2_000;
  private static final Pattern LEADING =
      Pattern.compile("((?:[\\p{Ll}'\u2019`.]+(?:\\s+|(?<=['\u2019])))+)(?=\\S)(.+)");
  private static final Pattern LEADING_CAPITAL = Pattern.compile("((?:al|el)-)(\\p{Lu}.*)");
  private static final Pattern TRAILING =
      Pattern.compile("(.*?\\S)\\s+((?:[\\p{Ll}'\u2019`.]+\\s*)+)");

  private NameReader() {}

  /** A name, null where the value is none. */
  static @Nullable CSLName read(@Nullable Object json) {
    if (json instanceof String text && !text.isBlank()) {
      return new CSLNameBuilder().literal(cut(text)).build();
    }
    if (!(json instanceof Map<?, ?> map)) {
      return null;
    }
    String literal = text(map, "literal");
    String family = text(map, "family");
    String given = text(map, "given");
    if (!literal.isEmpty() || (family.isEmpty() && given.isEmpty())) {
      return literal.isEmpty() ? null : new CSLNameBuilder().literal(literal).build();
    }
    return divided(map, family, given);
  }

  private static CSLName divided(Map<?, ?> map, String family, String given) {
    String dropping = text(map, "dropping-particle");
    String fixed = text(map, "non-dropping-particle");
    String suffix = text(map, "suffix");
    boolean comma = truthy(map.get("comma-suffix"));
    boolean statik = truthy(map.get("static-ordering"));
    boolean parse = !Boolean.FALSE.equals(map.get("parse-names"));
    String first = given;
    String last = family;
    if (last.startsWith("\"") && last.endsWith("\"") && last.length() > 2) {
      last = last.substring(1, last.length() - 1);
    } else if (parse && suffix.isEmpty() && first.contains(",")) {
      int at = first.indexOf(',');
      comma = first.startsWith("!", at + 1);
      suffix = first.substring(at + (comma ? 2 : 1)).strip();
      first = first.substring(0, at).strip();
    }
    if (parse && fixed.isEmpty() && last.equals(family)) {
      Matcher leading = LEADING.matcher(last);
      Matcher joined = LEADING_CAPITAL.matcher(last);
      if (leading.matches() && !leading.group(2).isEmpty()) {
        fixed = leading.group(1).strip();
        last = leading.group(2);
      } else if (joined.matches()) {
        fixed = joined.group(1);
        last = joined.group(2);
      }
    }
    if (parse && dropping.isEmpty()) {
      Matcher trailing = TRAILING.matcher(first);
      if (trailing.matches()) {
        first = trailing.group(1);
        dropping = trailing.group(2).strip();
      }
    }
    return new CSLNameBuilder()
        .family(last)
        .given(first)
        .droppingParticle(dropping)
        .nonDroppingParticle(fixed)
        .suffix(suffix)
        .commaSuffix(comma)
        .staticOrdering(statik)
        .build();
  }

  private static boolean truthy(@Nullable Object value) {
    if (value instanceof String text) {
      return !text.isEmpty() && !text.equals("false");
    }
    return Boolean.TRUE.equals(value) || (value instanceof Number number && number.intValue() != 0);
  }

  private static String text(Map<?, ?> map, String member) {
    Object value = map.get(member);
    return value instanceof String || value instanceof Number ? cut(value.toString()) : "";
  }

  private static String cut(String text) {
    String stripped = text.strip();
    return stripped.length() > MAX ? stripped.substring(0, MAX) : stripped;
  }
}
