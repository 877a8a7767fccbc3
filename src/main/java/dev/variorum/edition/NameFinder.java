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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of the authority file in the running text: whole words, the longest form first.
 */
final class NameFinder {

  /** Names by their forms; without an id a form only keeps shorter ones away. */
  private final Lexicon<String> forms = new Lexicon<>();

  private final Map<String, Set<Place>> places = new LinkedHashMap<>();

  void add(String id, List<String> variants, List<String> not) {
    variants.forEach(form -> forms.add(form, id));
    not.forEach(form -> forms.add(form, ""));
  }

  /** The names in a document. Headings and bibliographies are not searched. */
  List<Overlay.Stretch> find(Document document) {
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
      Lexicon.Form<String> form = forms.at(text, i);
      if (form == null) {
        i++;
        continue;
      }
      int end = i + form.text().length();
      if (!form.meaning().isEmpty()) {
        for (Span piece : pieces(plain.span(i, end), run)) {
          found.add(new Overlay.Stretch(piece, new Overlay.Name(form.meaning())));
        }
        places.computeIfAbsent(form.meaning(), key -> new LinkedHashSet<>()).add(place);
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

  /** The places of a name in all documents searched, in reading order. */
  List<Place> places(String id) {
    return List.copyOf(places.getOrDefault(id, Set.of()));
  }
}
