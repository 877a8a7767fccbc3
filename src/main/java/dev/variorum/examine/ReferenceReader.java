package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes printed references apart: in a note {@code Names, Title (Place: Publisher, Year)}, in an
 * entry {@code Names. Title. Place: Publisher, Year.}, articles with the title in quotation marks.
 * The item that the reference is known to mean tells names from title.
 */
final class ReferenceReader {

  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|von|van|and))*)";
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i:(ed\\.|eds\\.|edited by|trans\\.|translated by|(?:with an? )?introduction by"
              + "|(?:with an? )?(?:foreword|preface) by|compiled by|comp\\.)) "
              + NAME);
  private static final Pattern TITLE_END =
      Pattern.compile(
          " \\(|,? (?i:eds?\\. |edited by |trans\\. |translated by |with an? |introduction by"
              + " |vols?\\. |\\d+ vols?\\.)|, in \\p{Lu}");
  private static final Pattern IMPRINT =
      Pattern.compile(
          "([\\p{L}][\\p{L}.,' -]{1,60}?): ([^:()\"]{2,80}?), (?:\\p{L}+ )?(\\d{4})\\b");
  private static final Pattern CONTAINER = Pattern.compile("[\"”],? (?i:in) (\\p{Lu})");

  private ReferenceReader() {}

  /** Reads the reference of a note that stands between two indices of its passage. */
  static Reference note(Passage passage, int start, int end, Item item) {
    String text = passage.text();
    int quote = quote(text, start, end);
    int imprintFrom = text.indexOf('(', start);
    Field names;
    Field title;
    if (quote >= 0 && (imprintFrom < 0 || quote < imprintFrom)) {
      names = Field.of(text, start, quote);
      title = Field.of(text, quote + 1, closing(text, quote + 1, end));
    } else {
      int from = afterNames(text, start, end, item);
      names = Field.of(text, start, from);
      title = Field.of(text, from, titleEnd(text, from, end));
    }
    return complete(passage, item, names, title, start, end);
  }

  /** Reads a printed entry. */
  static Reference entry(Passage passage, Item item) {
    String text = passage.text();
    int quote = quote(text, 0, text.length());
    int nameEnd = entryNames(text, item);
    Field names = Field.of(text, 0, nameEnd);
    Field title;
    if (quote >= 0 && quote <= nameEnd + 2) {
      title = Field.of(text, quote + 1, closing(text, quote + 1, text.length()));
    } else {
      title = Field.of(text, nameEnd, entryTitleEnd(text, nameEnd, item));
    }
    return complete(passage, item, names, title, 0, text.length());
  }

  private static Reference complete(
      Passage passage, Item item, Field names, Field title, int start, int end) {
    String text = passage.text();
    int after = Math.max(start, title.end());
    List<Reference.Role> roles = new ArrayList<>();
    Matcher role = ROLE.matcher(text).region(after, end);
    while (role.find()) {
      roles.add(new Reference.Role(task(role.group(1)), name(text, role)));
    }
    if (names.value().matches(".*\\b(?:eds?|Eds?)\\.?")) {
      roles.add(new Reference.Role("editor", names));
    }
    Field container = container(text, title.end(), end);
    Matcher imprint = IMPRINT.matcher(text).region(after, end);
    Field place = Field.NONE;
    Field publisher = Field.NONE;
    Field year = Field.NONE;
    if (imprint.find()) {
      place = Field.of(text, placeStart(text, imprint.start(1), imprint.end(1)), imprint.end(1));
      publisher = Field.of(text, imprint.start(2), imprint.end(2));
      year = Field.of(text, imprint.start(3), imprint.end(3));
    }
    return new Reference(passage, item, names, title, container, place, publisher, year, roles);
  }

  private static Field name(String text, Matcher role) {
    int end = role.end(2);
    // The full stop after a name of an entry is none of the name's, that of an initial is.
    if (text.charAt(end - 1) == '.' && end - 3 >= 0 && Character.isLetter(text.charAt(end - 3))) {
      end--;
    }
    String value = text.substring(role.start(2), end);
    int sentence = value.indexOf(". ");
    while (sentence > 0
        && value.charAt(sentence - 1) <= 'Z'
        && Character.isUpperCase(value.charAt(sentence - 1))) {
      sentence = value.indexOf(". ", sentence + 1);
    }
    return Field.of(text, role.start(2), sentence > 0 ? role.start(2) + sentence : end);
  }

  private static String task(String words) {
    String folded = words.toLowerCase(Locale.ROOT);
    if (folded.startsWith("ed")) {
      return "editor";
    }
    if (folded.startsWith("trans")) {
      return "translator";
    }
    return folded.startsWith("comp")
        ? "compiler"
        : folded.contains("intro") ? "introduction" : "foreword";
  }

  private static Field container(String text, int from, int end) {
    Matcher in = CONTAINER.matcher(text).region(from, end);
    in.useTransparentBounds(true);
    if (!in.find()) {
      return Field.NONE;
    }
    Matcher stop = TITLE_END.matcher(text).region(in.start(1), end);
    int to = stop.find() ? stop.start() : end;
    int sentence = text.indexOf(". ", in.start(1));
    return Field.of(text, in.start(1), sentence > 0 && sentence < to ? sentence : to);
  }

  private static int placeStart(String text, int from, int end) {
    int sentence = text.lastIndexOf(". ", end);
    return Math.max(from, sentence < 0 ? from : sentence + 2);
  }

  private static int quote(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '“') {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '”') {
        return text.charAt(i - 1) == ',' || text.charAt(i - 1) == '.' ? i - 1 : i;
      }
    }
    return end;
  }

  private static int titleEnd(String text, int from, int end) {
    Matcher stop = TITLE_END.matcher(text).region(from, end);
    return stop.find() ? stop.start() : end;
  }

  /** Index after the comma-divided pieces at the start that hold nothing but authors' names. */
  private static int afterNames(String text, int start, int end, Item item) {
    Set<String> own = nameWords(item);
    Set<String> title = new HashSet<>(Folding.folded(item.title()));
    int from = start;
    while (true) {
      int comma = text.indexOf(',', from);
      if (comma < 0 || comma >= end) {
        return from;
      }
      List<String> piece = Folding.folded(text.substring(from, comma));
      boolean named =
          piece.stream().allMatch(w -> isName(w, own) || (!title.contains(w) && w.length() <= 4));
      if (piece.isEmpty() || !named) {
        return from;
      }
      from = comma + 1;
    }
  }

  private static boolean isName(String word, Set<String> own) {
    return word.equals("and")
        || own.stream()
            .anyMatch(name -> Folding.distance(word, name, 2) <= (name.length() > 4 ? 2 : 0));
  }

  private static Set<String> nameWords(Item item) {
    Set<String> own = new HashSet<>();
    for (String variable : List.of("author", "editor")) {
      for (Name name : item.names(variable)) {
        own.addAll(Folding.folded(name.display()));
      }
    }
    return own;
  }

  /** Where the title of an entry begins: its first word that the item's title begins with. */
  private static int entryNames(String text, Item item) {
    List<String> title = Folding.folded(item.title());
    List<Folding.Word> words = Folding.words(text);
    for (int i = 0; i < words.size() && !title.isEmpty(); i++) {
      int length = Math.min(2, title.size());
      boolean same = i + length <= words.size();
      for (int j = 0; same && j < length; j++) {
        same = words.get(i + j).folded().equals(title.get(j));
      }
      if (same) {
        return words.get(i).start();
      }
    }
    int stop = text.indexOf(". ");
    return stop < 0 ? 0 : stop + 2;
  }

  private static int entryTitleEnd(String text, int from, Item item) {
    int least = Math.min(item.title().length() * 9 / 10, text.length() - from);
    int stop = text.indexOf(". ", from + least);
    return stop < 0 ? text.length() : stop;
  }
}
