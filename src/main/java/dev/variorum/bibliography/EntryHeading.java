package dev.variorum.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that head an entry.
 *
 * @param names persons or one body; none where the entry begins with its title
 * @param role the CSL variable: author, editor, translator, compiler
 * @param end offset in the marked text after the heading and its separator
 * @param contained whether "in" follows, so that what comes next holds the piece
 * @param inverted whether the first name stands in the order of an index
 */
record EntryHeading(List<Name> names, String role, int end, boolean inverted, boolean contained) {

  private static final int LONGEST = 300;
  private static final EntryHeading NONE = new EntryHeading(List.of(), "author", 0, false, false);

  private static final Pattern ROLE =
      Pattern.compile(
          ",? \\(?(eds?|trans|tr|comps?|editors?|compilers?|translators?)\\.?\\)?[.,]?$",
          Pattern.CASE_INSENSITIVE);
  private static final String INITIAL = "(?:\\p{Lu}\\.-?)+";
  private static final String FULL = "(?:[dDlL]['’])?\\p{Lu}[\\p{L}'’-]*\\p{L}(?:\\p{Lu}\\p{L}+)?";
  private static final String SHORT =
      "(?:Geo|Wm|Chas|Jas|Fred|Alej|Capt|Thos|Jos|Rev|Gen|Col|Dr|Maj|Lt)\\.";
  private static final String SMALL =
      "(?:de|von|van|der|du|la|le|del|di|da|dos|y|e|af|zu|den|ten|ter|al|el|bin|ibn)";
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:SHORT )*(?:FULL(?: (?:FULL|SHORT)){0,3}(?: INITIAL)*|(?:INITIAL ?)+(?:FULL)?|SHORT(?: SHORT)*)(?: SMALL){0,2}"
              .replace("SHORT", SHORT)
              .replace("FULL", FULL)
              .replace("INITIAL", INITIAL)
              .replace("SMALL", SMALL));

  /** Finds the heading of a marked entry. */
  static EntryHeading find(String text) {
    int mark = titleMark(text);
    if (mark == 0) {
      return NONE;
    }
    if (mark > 0) {
      Optional<EntryHeading> before = beforeMark(text, mark);
      if (before.isPresent()) {
        return before.get();
      }
    }
    Optional<EntryHeading> persons = persons(text);
    return persons.or(() -> beforeComma(text)).orElseGet(() -> body(text));
  }

  /** Where italics or a quotation open, if that is near the beginning; negative otherwise. */
  private static int titleMark(String text) {
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      if (c == Markup.OPEN || c == '"' || c == '“') {
        return text.startsWith("et al", i + 1) ? -1 : i;
      }
    }
    return -1;
  }

  private static Optional<EntryHeading> beforeMark(String text, int mark) {
    String heading = text.substring(0, mark).strip();
    int year = heading.indexOf(" (");
    if (year > 0 && heading.matches(".*\\([0-9]{4}[a-z]?\\)[.,:]?$")) {
      return persons(text);
    }
    if (heading.matches(".*[.,] ?[0-9]{4}[a-z]?[.,:]?$")) {
      return persons(text);
    }
    boolean contained = heading.endsWith(", in");
    String bare = trim(contained ? heading.substring(0, heading.length() - 4) : heading);
    bare = bare.endsWith(":]") ? bare.substring(0, bare.length() - 2) + "]" : bare;
    if (contained) {
      return named(bare, mark, true)
          .map(h -> new EntryHeading(h.names(), h.role(), mark, h.inverted(), true));
    }
    if (Sentences.split(bare).size() > 1) {
      Optional<EntryHeading> whole = named(bare, mark, false);
      return whole.isPresent() ? whole : Optional.empty();
    }
    Optional<EntryHeading> named = named(bare, mark, true);
    return named.isPresent()
        ? named
        : Optional.of(new EntryHeading(List.of(alone(bare)), "author", mark, false, false));
  }

  private static Optional<EntryHeading> named(String heading, int end, boolean loose) {
    String role = "author";
    String bare = heading;
    Matcher matcher = ROLE.matcher(heading);
    if (matcher.find()) {
      role = role(matcher.group(1));
      bare = heading.substring(0, matcher.start());
    }
    String names = stripPoint(bare);
    Optional<List<Name>> inverted = PrintedNames.inverted(names);
    if (inverted.isPresent() && (loose || isGiven(names))) {
      return Optional.of(new EntryHeading(inverted.get(), role, end, true, false));
    }
    return Optional.empty();
  }

  /** Persons in index order in a text without marks: the longest run that is a list of names. */
  private static Optional<EntryHeading> persons(String text) {
    Optional<EntryHeading> found = Optional.empty();
    int comma = text.indexOf(", ");
    if (comma < 0 || comma > 60) {
      return found;
    }
    for (int i = comma; i < Math.min(text.length() - 1, LONGEST); i++) {
      char c = text.charAt(i);
      boolean year = c == ' ' && text.startsWith(" (", i) && isYear(text, i + 2);
      boolean point = (c == '.' || c == ':') && text.charAt(i + 1) == ' ';
      if (!year && !point) {
        continue;
      }
      String heading = text.substring(0, c == '.' ? i + 1 : i);
      Matcher matcher = ROLE.matcher(heading);
      String names = matcher.find() ? heading.substring(0, matcher.start()) : heading;
      if (isGiven(stripPoint(names)) || isGiven(names)) {
        Optional<EntryHeading> here = named(heading, i + 1, false);
        boolean empty = found.isPresent() && Imprint.parse(next(text, i + 1)).isPresent();
        if (here.isPresent() && !empty) {
          found = here;
        }
      }
      if (year) {
        break;
      }
    }
    return found;
  }

  /** A name that a comma parts from the title, where the imprint stands in brackets at the end. */
  private static Optional<EntryHeading> beforeComma(String text) {
    String[] chunks = text.substring(0, Math.min(text.length(), LONGEST)).split(", ", 4);
    if (chunks.length < 3 || PartParser.imprintBracket(text) < 0) {
      return Optional.empty();
    }
    String names = chunks[0] + ", " + chunks[1];
    boolean name = isGiven(names) && !chunks[1].contains(" and ");
    return name ? named(names, names.length() + 2, false) : Optional.empty();
  }

  /** A body that heads an entry: the first of at least three parts. */
  private static EntryHeading body(String text) {
    List<String> parts = Sentences.split(text.substring(0, Math.min(text.length(), 2 * LONGEST)));
    boolean known = !parts.isEmpty() && PrintedNames.isBody(parts.get(0));
    if (parts.size() < (known ? 2 : 3) || parts.get(0).length() > LONGEST) {
      return NONE;
    }
    boolean laterImprint = parts.stream().skip(2).anyMatch(part -> Imprint.parse(part).isPresent());
    boolean title =
        (!laterImprint && Imprint.parse(parts.get(1)).isPresent())
            || Details.read(parts.get(1), new WorkDraft())
            || parts.get(0).indexOf(Markup.OPEN) >= 0
            || PartParser.opensQuotation(parts.get(0));
    boolean year = parts.get(1).matches("[0-9]{4}[a-z]?");
    if (title && !year) {
      return NONE;
    }
    if (!PrintedNames.isBody(parts.get(0)) && !year) {
      return NONE;
    }
    int end = text.indexOf(parts.get(0)) + parts.get(0).length();
    while (end < text.length() && ".,: ".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new EntryHeading(List.of(Name.literal(parts.get(0))), "author", end, false, false);
  }

  /** What heads an entry and is no name in index order: a family name alone, or a body. */
  private static Name alone(String heading) {
    String text = stripPoint(heading);
    boolean owner = text.endsWith("'s") || text.endsWith("’s");
    String bare = owner ? text.substring(0, text.length() - 2) : text;
    if ((owner || bare.matches("\\p{Lu}\\..*")) && PrintedNames.isPerson(bare)) {
      return PrintedNames.natural(bare).get(0);
    }
    String[] words = text.split(" ");
    boolean family = words.length <= 3 && !PrintedNames.isBody(text);
    for (String word : words) {
      family &=
          PrintedNames.isNameWord(word) && !word.endsWith(".") && !word.matches("[A-Z]{2,}.*");
    }
    return family ? Name.of(text, "") : Name.literal(text);
  }

  private static boolean isGiven(String names) {
    int comma = names.indexOf(", ");
    if (comma < 0) {
      return false;
    }
    String rest = names.substring(comma + 2);
    String first = rest.split(",? and |,? & |, ", 2)[0];
    Matcher given = GIVEN.matcher(first.strip());
    boolean whole = given.matches() || GIVEN.matcher(first.strip() + ".").matches();
    if (!whole) {
      return false;
    }
    String others = rest.substring(first.length()).replaceFirst("^, (?:Jr|Sr|II|III)\\.?", "");
    boolean apart = others.isBlank() || others.matches("(?:,? and |,? & |, ).*|\\.");
    if (!apart) {
      return false;
    }
    String plain = others.replaceFirst("^(?:,? and |,? & |, )", "");
    plain = plain.replaceFirst("(?<!\\b\\p{Lu})\\.$", "");
    return plain.isBlank()
        || PrintedNames.arePersons(plain)
        || plain.startsWith("et al")
        || plain.matches("[A-Z][A-Za-z]{1,6}(?:, US[A-Z]{1,3})?");
  }

  private static String next(String text, int from) {
    List<String> parts = Sentences.split(text.substring(from, Math.min(text.length(), from + 300)));
    return parts.isEmpty() ? "" : parts.get(0);
  }

  private static boolean isYear(String text, int at) {
    return at + 4 <= text.length() && text.substring(at, at + 4).matches("1[0-9]{3}|20[0-9]{2}");
  }

  /** Without the point that ends the heading; that of an initial or of Jr. stays. */
  private static String stripPoint(String heading) {
    String text = trim(heading);
    if (!text.endsWith(".")) {
      return text;
    }
    String word = text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
    boolean keeps =
        Sentences.isInitials(word) || word.equals("Jr") || word.equals("Sr") || word.equals("al");
    return keeps ? text : text.substring(0, text.length() - 1);
  }

  private static String trim(String text) {
    return text.strip().replaceFirst("[,:;]$", "").strip();
  }

  static String role(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("ed") ? "editor" : lower.startsWith("tr") ? "translator" : "compiler";
  }
}
