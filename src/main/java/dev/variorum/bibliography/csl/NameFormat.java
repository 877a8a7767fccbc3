package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name: order, particles, initials, parts. */
final class NameFormat {

  private static final Pattern ROMANESQUE =
      Pattern.compile(
          "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsHebrew}\\p{IsArabic}\\p{IsArmenian}\\p{IsGeorgian}]");

  private final Scope scope;
  private final NameOptions options;
  private final NameShape shape;

  NameFormat(Scope scope, NameOptions options, NameShape shape) {
    this.scope = scope;
    this.options = options;
    this.shape = shape;
  }

  /** Whether the family name of this name stands first. */
  boolean isInverted(int place, CSLName name) {
    return text(name.getLiteral()).isEmpty()
        && !text(name.getFamily()).isEmpty()
        && !text(name.getGiven()).isEmpty()
        && isInverted(place);
  }

  private boolean isInverted(int place) {
    return switch (options.get("name-as-sort-order", "")) {
      case "all" -> true;
      case "first" -> place == 0;
      default -> false;
    };
  }

  Out render(CSLName person, String variable, int place) {
    String key = variable + "/" + place;
    if (scope.sorting() == null && scope.area().isCitation()) {
      scope.shown(key, person, this);
    }
    Out out =
        content(
            person,
            place,
            scope.sorting() == null ? scope.distinction().given().getOrDefault(key, 0) : 0);
    boolean literal = !text(person.getLiteral()).isEmpty();
    return Out.Span.of(List.of(out))
        .affixed(literal ? "" : shape.prefix(), literal ? "" : shape.suffix())
        .formatted(shape.look())
        .marked(Mark.of(Mark.Kind.NAME));
  }

  /** What stands after each name, and after et al. too. */
  String suffix() {
    return shape.suffix();
  }

  Out content(CSLName name, int place, int level) {
    if (!text(name.getLiteral()).isEmpty()) {
      return part("family", RichText.parse(name.getLiteral(), scope.terms()));
    }
    String family = text(name.getFamily());
    String given = text(name.getGiven());
    String form = options.get("form", "long");
    if (family.isEmpty()) {
      return part("family", rich(given));
    }
    boolean romanesque = isRomanesque(family) || isRomanesque(given);
    boolean brief = form.equals("short") && level == 0;
    if (brief) {
      return shortName(name, romanesque, place);
    }
    String shownGiven = initials(given, level < 2);
    if (!romanesque) {
      return Out.join(List.of(part("family", rich(family)), part("given", rich(given))), "");
    }
    if (Boolean.TRUE.equals(name.getStaticOrdering())) {
      return Out.join(List.of(part("family", rich(family)), part("given", rich(shownGiven))), " ");
    }
    return isInverted(place) ? inverted(name, shownGiven) : straight(name, shownGiven);
  }

  private static boolean isRomanesque(String name) {
    return (!name.isEmpty() && name.charAt(0) < '\u0080' && Character.isLetter(name.charAt(0)))
        || ROMANESQUE.matcher(name).find();
  }

  /** Given names as the style cuts them; uncut, initials are still written its way. */
  private String initials(String given, boolean cut) {
    if (!options.has("initialize-with")) {
      return given;
    }
    return Initials.of(
        given,
        options.get("initialize-with", ""),
        cut && !options.get("initialize", "true").equals("false"),
        !scope.style().option("initialize-with-hyphen").equals("false"));
  }

  private Out shortName(CSLName name, boolean romanesque, int place) {
    String particle = romanesque ? text(name.getNonDroppingParticle()) : "";
    if (isInverted(place) && demotes() && !particle.isEmpty()) {
      Out family = affixed("family", formatted("family", rich(text(name.getFamily()))));
      return scope.sorting() != null
          ? family
          : Out.join(
              List.of(family, formatted("family", rich(particle))),
              options.get("sort-separator", ", "));
    }
    return affixed(
        "family",
        joinParticle(
            formatted("family", rich(particle)),
            formatted("family", rich(text(name.getFamily())))));
  }

  private boolean demotes() {
    String demote = scope.style().option("demote-non-dropping-particle");
    boolean sorting = scope.sorting() != null;
    return switch (demote) {
      case "never" -> false;
      case "sort-only" -> sorting;
      default -> true;
    };
  }

  private Out straight(CSLName name, String given) {
    Out family =
        joinParticle(
            formatted("given", rich(text(name.getDroppingParticle()))),
            joinParticle(
                formatted("family", rich(text(name.getNonDroppingParticle()))),
                formatted("family", rich(text(name.getFamily())))));
    String suffix = suffix(name);
    if (!suffix.isEmpty()) {
      boolean comma = Boolean.TRUE.equals(name.getCommaSuffix());
      family = Out.join(List.of(family, rich(suffix)), comma ? ", " : " ");
    }
    return joinWithSpace(
        affixed("given", formatted("given", rich(given))), affixed("family", family));
  }

  private Out inverted(CSLName name, String given) {
    boolean demote = demotes();
    Out particle = formatted("family", rich(text(name.getNonDroppingParticle())));
    Out family = formatted("family", rich(text(name.getFamily())));
    List<Out> first = new ArrayList<>();
    first.add(formatted("given", rich(given)));
    first.add(formatted("given", rich(text(name.getDroppingParticle()))));
    if (demote) {
      first.add(particle);
    }
    List<Out> parts = new ArrayList<>();
    parts.add(affixed("family", demote ? family : joinParticle(particle, family)));
    parts.add(affixed("given", Out.join(first, " ")));
    if (!suffix(name).isEmpty()) {
      parts.add(rich(suffix(name)));
    }
    return Out.join(parts, options.get("sort-separator", ", "));
  }

  /** Where initials have no points, Jr. has none either. */
  private String suffix(CSLName name) {
    String suffix = text(name.getSuffix());
    boolean bare = options.has("initialize-with") && options.get("initialize-with", "").isBlank();
    return bare && suffix.endsWith(".") ? suffix.substring(0, suffix.length() - 1) : suffix;
  }

  private static Out joinWithSpace(Out first, Out second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    String end = first.plain();
    char last = end.charAt(end.length() - 1);
    boolean tight = last == '\u2019' || last == '\'' || last == '\u00A0' || last == ' ';
    return Out.join(List.of(first, second), tight ? "" : " ");
  }

  private static Out joinParticle(Out particle, Out rest) {
    if (particle.isEmpty()) {
      return rest;
    }
    String text = particle.plain();
    char last = text.charAt(text.length() - 1);
    boolean elided =
        (last == '\u2019' || last == '\'')
            && text.length() > 1
            && "aeiou".indexOf(text.charAt(text.length() - 2)) < 0;
    return Out.join(List.of(particle, rest), elided || last == '-' ? "" : " ");
  }

  private Out rich(String text) {
    return RichText.parse(text, scope.terms());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private Out part(String which, Out content) {
    return affixed(which, formatted(which, content));
  }

  private Out formatted(String which, Out content) {
    NameShape.NamePart part = shape.part(which);
    if (part == null || content.isEmpty()) {
      return content;
    }
    Out shaped = content;
    if (!part.textCase().isEmpty()) {
      shaped = TextCase.apply(shaped, part.textCase(), scope.item().language(), scope);
    }
    return Out.Span.of(List.of(shaped)).formatted(part.look());
  }

  private Out affixed(String which, Out content) {
    NameShape.NamePart part = shape.part(which);
    return part == null || content.isEmpty()
        ? content
        : Out.Span.of(List.of(content)).affixed(part.prefix(), part.suffix());
  }
}
