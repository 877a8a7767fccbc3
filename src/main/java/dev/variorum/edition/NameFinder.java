package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of the authority file in the running text: whole words, the longest form first.
 */
final class NameFinder {

  /** A form to look for; without an id it only keeps shorter ones away. */
  private record Form(String text, String id) {}

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();
  private final Map<String, Set<Place>> places = new LinkedHashMap<>();

  void add(String id, List<String> variants, List<String> not) {
    variants.forEach(form -> put(new Form(form, id)));
    not.forEach(form -> put(new Form(form, "")));
  }

  private void put(Form form) {
    if (!form.text().isEmpty()) {
      byFirstWord.computeIfAbsent(firstWord(form.text(), 0), key -> new ArrayList<>()).add(form);
    }
  }

  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** The names in a document. Headings and bibliographies are not searched. */
  List<Overlay.Stretch> find(Document document) {
    byFirstWord
        .values()
        .forEach(
            forms ->
                forms.sort(
                    Comparator.comparingInt((Form form) -> form.text().length()).reversed()));
    List<Overlay.Stretch> found = new ArrayList<>();
    for (Division division : document.divisions()) {
      if (division.kind() == Division.Kind.BIBLIOGRAPHY) {
        continue;
      }
      division.blocks().forEach(block -> find(document.id(), block, found));
      for (Note note : division.notes()) {
        for (Block block : note.blocks()) {
          for (List<Inline> run : Runs.of(block)) {
            find(new Place(document.id(), note.id()), run, found);
          }
        }
      }
    }
    return found;
  }

  private void find(String document, Block block, List<Overlay.Stretch> found) {
    if (block instanceof Block.Quotation quotation) {
      quotation.blocks().forEach(inner -> find(document, inner, found));
    } else if (!(block instanceof Block.Heading)) {
      Runs.of(block).forEach(run -> find(new Place(document, block.id()), run, found));
    }
  }

  private void find(Place place, List<Inline> run, List<Overlay.Stretch> found) {
    PlainText plain = PlainText.of(run);
    String text = plain.text();
    int i = 0;
    while (i < text.length()) {
      boolean starts =
          Character.isLetterOrDigit(text.charAt(i))
              && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
      int end = starts ? match(text, i) : -1;
      if (end < 0) {
        i++;
        continue;
      }
      Form form = formAt(text, i);
      if (!form.id().isEmpty()) {
        for (Span piece : pieces(plain.span(i, end), run)) {
          found.add(new Overlay.Stretch(piece, new Overlay.Name(form.id())));
        }
        places.computeIfAbsent(form.id(), key -> new LinkedHashSet<>()).add(place);
      }
      i = end;
    }
  }

  /** What stands between the halves of a paragraph that was joined is no part of a name. */
  private static List<Span> pieces(Span name, List<Inline> run) {
    List<Span> pieces = new ArrayList<>();
    int from = name.start();
    for (Inline inline : run) {
      if (inline instanceof Inline.Join join
          && join.span().start() > from
          && join.resumes() < name.end()) {
        pieces.add(new Span(from, join.span().start()));
        from = join.resumes();
      }
    }
    pieces.add(new Span(from, name.end()));
    return pieces;
  }

  private int match(String text, int at) {
    Form form = formAt(text, at);
    return form.text().isEmpty() ? -1 : at + form.text().length();
  }

  private Form formAt(String text, int at) {
    for (Form form : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
      int end = at + form.text().length();
      boolean whole =
          text.startsWith(form.text(), at)
              && (end == text.length()
                  || !Character.isLetterOrDigit(text.charAt(end))
                  || !Character.isLetterOrDigit(text.charAt(end - 1)));
      if (whole) {
        return form;
      }
    }
    return new Form("", "");
  }

  /** The places of a name in all documents searched, in reading order. */
  List<Place> places(String id) {
    return List.copyOf(places.getOrDefault(id, Set.of()));
  }
}
