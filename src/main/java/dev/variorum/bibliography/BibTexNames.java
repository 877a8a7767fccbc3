package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists of names in BibTeX's form and in BibLaTeX's extended form. */
final class BibTexNames {

  private BibTexNames() {}

  /** CSL names for a raw field. */
  static List<Object> parse(String raw) {
    List<Object> names = new ArrayList<>();
    for (String name : split(raw.strip(), " and ")) {
      if (!name.isBlank()) {
        names.add(name(name.strip()).toJson());
      }
    }
    return names;
  }

  /** The raw field; names that this form cannot hold come out as well as it can. */
  static String write(List<Name> names, BibTexDialect dialect) {
    List<String> parts = new ArrayList<>();
    for (Name name : names) {
      parts.add(write(name, dialect));
    }
    return String.join(" and ", parts);
  }

  private static String write(Name name, BibTexDialect dialect) {
    if (name.isLiteral()) {
      return "{" + Latex.encode(name.literal()) + "}";
    }
    String particle =
        name.nonDroppingParticle().isEmpty() ? name.droppingParticle() : name.nonDroppingParticle();
    if (dialect == BibTexDialect.BIBLATEX && !name.droppingParticle().isEmpty()) {
      String extended =
          "family={%s}, given={%s}, prefix={%s}, useprefix=false"
              .formatted(encode(name.family()), encode(name.given()), encode(particle));
      return name.suffix().isEmpty()
          ? extended
          : extended + ", suffix={" + encode(name.suffix()) + "}";
    }
    StringBuilder out = new StringBuilder();
    if (!particle.isEmpty()) {
      out.append(encode(particle)).append(' ');
    }
    boolean words = particle.isEmpty() && startsLower(name.family());
    out.append(words ? "{" + encode(name.family()) + "}" : encode(name.family()));
    if (!name.suffix().isEmpty()) {
      out.append(", ").append(encode(name.suffix()));
    }
    return name.given().isEmpty() && name.suffix().isEmpty()
        ? "{" + out + "},"
        : out.append(", ").append(encode(name.given())).toString();
  }

  private static String encode(String part) {
    String tex = Latex.encode(part);
    boolean divides = tex.contains(",") || tex.contains(" and ") || tex.contains("=");
    return divides ? "{" + tex + "}" : tex;
  }

  private static Name name(String raw) {
    if (raw.startsWith("{") && closing(raw, 0) == raw.length() - 1) {
      return Name.literal(Latex.decode(raw));
    }
    List<String> parts = split(raw, ",");
    if (parts.stream().allMatch(part -> part.contains("=")) && !raw.startsWith("=")) {
      return extended(parts);
    }
    if (parts.size() == 1) {
      return givenFirst(raw);
    }
    String suffix = parts.size() > 2 ? parts.get(1) : "";
    String given = parts.get(parts.size() > 2 ? 2 : 1);
    List<String> words = split(parts.get(0).strip(), " ");
    int particle = 0;
    while (particle < words.size() - 1 && startsLower(words.get(particle))) {
      particle++;
    }
    return new Name(
        decode(words.subList(particle, words.size())),
        Latex.decode(given.strip()),
        "",
        decode(words.subList(0, particle)),
        Latex.decode(suffix.strip()),
        "");
  }

  private static Name givenFirst(String raw) {
    List<String> words = split(raw, " ");
    int last = words.size() - 1;
    int particle = -1;
    int end = -1;
    for (int i = 0; i < last; i++) {
      if (startsLower(words.get(i))) {
        particle = particle < 0 ? i : particle;
        end = i + 1;
      }
    }
    if (particle < 0) {
      if (last == 0) {
        return Name.of(decode(words), "");
      }
      return Name.of(decode(words.subList(last, last + 1)), decode(words.subList(0, last)));
    }
    return new Name(
        decode(words.subList(end, last + 1)),
        decode(words.subList(0, particle)),
        "",
        decode(words.subList(particle, end)),
        "",
        "");
  }

  private static Name extended(List<String> parts) {
    String family = "";
    String given = "";
    String prefix = "";
    String suffix = "";
    boolean keeps = true;
    for (String part : parts) {
      int equals = part.indexOf('=');
      String value = Latex.decode(part.substring(equals + 1).strip());
      switch (part.substring(0, equals).strip()) {
        case "family" -> family = value;
        case "given" -> given = value;
        case "prefix" -> prefix = value;
        case "suffix" -> suffix = value;
        case "useprefix" -> keeps = !value.equals("false");
        default -> {}
      }
    }
    return new Name(family, given, keeps ? "" : prefix, keeps ? prefix : "", suffix, "");
  }

  private static String decode(List<String> words) {
    return Latex.decode(String.join(" ", words));
  }

  private static boolean startsLower(String word) {
    String text = word.startsWith("{") ? "" : word;
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Splits outside braces. A blank separator takes any run of white space. */
  static List<String> split(String raw, String separator) {
    String text = raw.replaceAll("\\s+", " ");
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (depth <= 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        start = i + separator.length();
        i = start - 1;
      }
    }
    parts.add(text.substring(Math.min(start, text.length())));
    return parts;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The names of a CSL member. */
  static List<Name> of(Object value) {
    List<Name> names = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object name : list) {
        if (name instanceof Map<?, ?> json) {
          names.add(Name.fromJson(json));
        }
      }
    }
    return names;
  }
}
