package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons and bodies as bibliographies and notes print them. */
public final class PrintedNames {

  private static final Set<String> PARTICLES =
      Set.of(
          ("de von van der den du del della di da dos das do la le les el al bin ibn ben ter ten te"
                  + " zu zur zum af av y e d' d’ l' l’ und")
              .split(" "));
  private static final Set<String> HONORIFICS =
      Set.of(
          ("sir lord lady dame capt captain lt ltcol lieutenant gen general col colonel maj major rev"
                  + " reverend dr prof professor hon bishop count comte baron mrs mr usa usn usmc"
                  + " ltgen majgen briggen adm admiral sgt cdr")
              .split(" "));
  private static final Pattern SUFFIX =
      Pattern.compile(",? (Jr\\.?|Sr\\.?|II|III|IV)(?=$|,| and )");
  private static final String ONE_PAIR = "(\\p{Lu}[\\p{L}'’-]{1,30}), ((?:\\p{Lu}\\.[ -]?){1,5})";

  /** A name in index order whose given names are initials only. */
  private static final Pattern PAIR = Pattern.compile(ONE_PAIR);

  private static final Pattern PAIRS =
      Pattern.compile(ONE_PAIR + "(?:,? ?(?:and |& )?" + ONE_PAIR + "){0,30}");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:Department|Ministry|Office|Bureau|Committee|Commission|Congress|Senate|House|Army"
              + "|Navy|Force|Forces|Corps|Division|Brigade|Headquarters|Society|Association"
              + "|Institute|Institution|University|College|National|Board|Council|Survey"
              + "|Organi[sz]ation|League|Union|Administration|Agency|Archives|Library|Museum"
              + "|Government|Convention|States|Company|Bank|Service|Staff|Center|Centre|Court"
              + "|Foundation|Federation|Church|Group|Command|Section|U\\.? ?S\\.)(?=$|[ ,.:;)])");

  private PrintedNames() {}

  /** Whether the text names a body rather than a person. */
  static boolean isBody(String text) {
    return BODY.matcher(text).find();
  }

  /**
   * The names of a heading of which the first is inverted: {@code Coox, Alvin D.}, {@code
   * Issraeljan, Victor, and Leonid Kutakov}; empty where it is not such a list.
   */
  static Optional<List<Name>> inverted(String heading) {
    String text = heading.strip();
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    int comma = bare.indexOf(", ");
    if (comma <= 0) {
      return Optional.empty();
    }
    String family = bare.substring(0, comma);
    String rest = bare.substring(comma + 2);
    String suffix = "";
    Matcher matcher = SUFFIX.matcher(" " + rest);
    String given;
    String others = "";
    int next = firstBreak(rest);
    given = next < 0 ? rest : rest.substring(0, next);
    String tail = next < 0 ? "" : rest.substring(next);
    if (matcher.find() && tail.startsWith(", " + matcher.group(1))) {
      suffix = matcher.group(1);
      tail = tail.substring(2 + suffix.length());
    }
    while (!tail.isEmpty() && isHonorific(tail)) {
      int end = tail.indexOf(",", 1);
      int and = tail.indexOf(" and ", 1);
      end = end < 0 ? tail.length() : end;
      end = and > 0 ? Math.min(end, and) : end;
      suffix = (suffix.isEmpty() ? "" : suffix + ", ") + tail.substring(2, end).strip();
      tail = tail.substring(end);
    }
    if (!tail.isEmpty()) {
      others = tail.replaceFirst("^,? ?(?:and |& |et (?!al)|und )?", "");
    }
    if (!isFamily(family) || !isGiven(given)) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    names.add(withParticle(family, given.strip(), suffix));
    if (!others.isBlank()) {
      for (Name name : natural(others)) {
        boolean shared = Sentences.isInitials(name.family().replaceFirst("\\.$", ""));
        names.add(shared ? Name.of(family, name.given() + " " + name.family()) : name);
      }
    }
    return Optional.of(names);
  }

  /** Names in the order in which they are spoken: {@code F. S. G. Piggott and Oswald White}. */
  public static List<Name> natural(String text) {
    List<Name> names = new ArrayList<>();
    if (PAIRS.matcher(text.strip()).matches()) {
      Matcher pair = PAIR.matcher(text);
      while (pair.find()) {
        names.add(Name.of(pair.group(1), pair.group(2).strip()));
      }
      return names;
    }
    String list = text.strip().replaceFirst("[,;]$", "");
    if (list.endsWith(".") && !list.matches(".*(?:\\b\\p{Lu}|Jr|Sr|al)\\.$")) {
      list = list.substring(0, list.length() - 1);
    }
    for (String part : list.split(",? and |,? & |; |, (?!Jr|Sr|II|III|IV)")) {
      String name = part.strip();
      if (name.equalsIgnoreCase("et al") || name.equalsIgnoreCase("et al.")) {
        names.add(Name.literal("et al."));
      } else if (name.endsWith(" et al.") || name.endsWith(" et al")) {
        names.add(person(name.substring(0, name.lastIndexOf(" et al")).strip()));
        names.add(Name.literal("et al."));
      } else if (!name.isEmpty()) {
        names.add(person(name));
      }
    }
    return names;
  }

  /** Whether a text can be one or several persons in spoken order. */
  static boolean arePersons(String text) {
    if (PAIRS.matcher(text.strip()).matches()) {
      return true;
    }
    for (String part : text.split(",? and |,? & |, (?!Jr|Sr|II|III|IV)")) {
      if (!isPerson(part.strip())) {
        return false;
      }
    }
    return !text.isBlank();
  }

  static boolean isPerson(String name) {
    String bare = name.replaceFirst(",? (?:Jr|Sr)\\.?$", "").replaceFirst(" et al\\.?$", "");
    String[] words = bare.split(" ");
    if (words.length < 2 || words.length > 7 || isBody(bare)) {
      return false;
    }
    for (String word : words) {
      if (!isNameWord(word)) {
        return false;
      }
    }
    return isNameWord(words[words.length - 1]) && !isParticle(words[words.length - 1]);
  }

  private static Name person(String name) {
    if (isBody(name)) {
      return Name.literal(name);
    }
    String suffix = "";
    String bare = name;
    Matcher matcher = SUFFIX.matcher(name);
    if (matcher.find() && matcher.end() == name.length()) {
      suffix = matcher.group(1);
      bare = name.substring(0, matcher.start());
    }
    String[] words = bare.split(" ");
    int family = words.length - 1;
    while (family > 1 && isParticle(words[family - 1])) {
      family--;
    }
    if (words.length == 1) {
      return Name.of(bare, "");
    }
    StringBuilder given = new StringBuilder();
    StringBuilder last = new StringBuilder();
    StringBuilder particle = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      StringBuilder part =
          i < family ? given : i == words.length - 1 || !isParticle(words[i]) ? last : particle;
      part.append(part.isEmpty() ? "" : " ").append(words[i]);
    }
    return new Name(last.toString(), given.toString(), "", particle.toString(), suffix, "");
  }

  private static Name withParticle(String family, String given, String suffix) {
    int space = given.lastIndexOf(' ');
    String last = given.substring(space + 1);
    if (space > 0 && isParticle(last)) {
      return new Name(family, given.substring(0, space), last, "", suffix, "");
    }
    String[] words = family.split(" ");
    int particle = 0;
    while (particle < words.length - 1 && isParticle(words[particle])) {
      particle++;
    }
    if (particle > 0) {
      String before = String.join(" ", List.of(words).subList(0, particle));
      String after = String.join(" ", List.of(words).subList(particle, words.length));
      return new Name(after, given, "", before, suffix, "");
    }
    return new Name(family, given, "", "", suffix, "");
  }

  /** Where the first name of a list ends: at a comma, or before "and". */
  private static int firstBreak(String rest) {
    int comma = rest.indexOf(',');
    int and = rest.indexOf(" and ");
    int amp = rest.indexOf(" & ");
    int found = comma;
    for (int at : new int[] {and, amp}) {
      if (at >= 0 && (found < 0 || at < found)) {
        found = at;
      }
    }
    return found;
  }

  private static boolean isHonorific(String tail) {
    if (!tail.startsWith(", ") || tail.startsWith(", and ")) {
      return false;
    }
    int end = tail.indexOf(',', 1);
    int and = tail.indexOf(" and ", 1);
    end = end < 0 ? tail.length() : end;
    end = and > 1 ? Math.min(end, and) : end;
    String word = tail.substring(2, end).replace(".", "").strip();
    return HONORIFICS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isFamily(String text) {
    String[] words = text.split(" ");
    if (words.length > 4 || isBody(text)) {
      return false;
    }
    for (String word : words) {
      if (!isNameWord(word) || word.endsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGiven(String text) {
    String[] words = text.strip().split(",? ");
    if (words.length > 6 || isBody(text)) {
      return false;
    }
    for (String word : words) {
      if (!isNameWord(word)) {
        return false;
      }
    }
    return words.length > 0;
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** A capitalized word, initials, a particle or an honorific. */
  static boolean isNameWord(String word) {
    if (word.isEmpty()) {
      return false;
    }
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    if (Sentences.isInitials(bare) || isParticle(word)) {
      return true;
    }
    int start = bare.startsWith("d'") || bare.startsWith("d’") ? 2 : 0;
    if (start >= bare.length() || !Character.isUpperCase(bare.codePointAt(start))) {
      return false;
    }
    for (int i = start; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (!Character.isLetter(c) && c != '-' && c != '\'' && c != '’' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
