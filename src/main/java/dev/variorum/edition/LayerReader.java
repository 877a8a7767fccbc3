package dev.variorum.edition;

import dev.variorum.bibliography.LanguageTag;
import dev.variorum.examine.ConflictClass;
import dev.variorum.model.Block;
import dev.variorum.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the editor's layer: conflicts, notes, emendations, names, chronology, words, essays. */
final class LayerReader {

  static final String DISMISSED = "dismissed.yaml";

  private final LayerFiles files;
  private final AnchorResolver anchors;
  private final Citations citations;
  private final List<Diagnostic> problems;
  private final Set<String> ids = new HashSet<>();

  LayerReader(
      LayerFiles files, AnchorResolver anchors, Citations citations, List<Diagnostic> problems) {
    this.files = files;
    this.anchors = anchors;
    this.citations = citations;
    this.problems = problems;
  }

  List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    files.eachMarkdown("conflicts", file -> conflicts.add(conflict(file)));
    return conflicts;
  }

  private Conflict conflict(MarkdownFile file) {
    YamlMap map =
        YamlMap.of(file.front(), problems)
            .only("id", "title", "class", "anchors", "verdict", "outside", "findings");
    String id = id(map, "conflict", file.file());
    List<Conflict.Passage> passages = new ArrayList<>();
    for (YamlMap anchor : map.maps("anchors")) {
      anchor.only("source", "quote", "prefix", "suffix", "says");
      anchors
          .resolve(anchor)
          .ifPresent(found -> passages.add(new Conflict.Passage(found, anchor.text("says"))));
    }
    if (map.maps("anchors").isEmpty()) {
      map.problem("anchors", "no anchor", "Name at least one passage under 'anchors:'.");
    }
    return new Conflict(
        id,
        map.required("title"),
        conflictClass(map),
        passages,
        verdict(map.map("verdict"), map.maps("anchors").size()),
        map.flag("outside"),
        map.texts("findings"),
        prose(file, "conflict:" + id));
  }

  private static ConflictClass conflictClass(YamlMap map) {
    ConflictClass[] classes = ConflictClass.values();
    String[] codes = new String[classes.length];
    for (int i = 0; i < classes.length; i++) {
      codes[i] = classes[i].code();
    }
    String code = map.oneOf("class", codes);
    for (ConflictClass known : classes) {
      if (known.code().equals(code)) {
        return known;
      }
    }
    return classes[0];
  }

  private static Verdict verdict(YamlMap map, int passages) {
    map.only("status", "reading", "preferred");
    String status = map.oneOf("status", "open", "decided", "probable", "indifferent");
    List<Integer> preferred = new ArrayList<>();
    for (String number : map.texts("preferred")) {
      boolean valid = number.matches("\\d{1,3}") && Integer.parseInt(number) <= passages;
      if (valid && Integer.parseInt(number) > 0) {
        preferred.add(Integer.parseInt(number));
      } else {
        map.problem(
            "preferred",
            "there is no passage " + number,
            "Passages are numbered from 1 to " + passages + ", in the order of the anchors.");
      }
    }
    return new Verdict(
        Verdict.Status.valueOf(status.toUpperCase(Locale.ROOT)), map.text("reading"), preferred);
  }

  List<EditorialNote> notes() {
    List<EditorialNote> notes = new ArrayList<>();
    files.eachMarkdown(
        "notes",
        file -> {
          YamlMap map = YamlMap.of(file.front(), problems).only("id", "kind", "anchor", "outside");
          String id = id(map, "note", file.file());
          Optional<Anchor> anchor = anchors.resolve(map.map("anchor"));
          String kind = map.oneOf("kind", "explanation", "identification", "textual");
          List<Block> prose = prose(file, "note:" + id);
          anchor.ifPresent(
              found -> notes.add(new EditorialNote(id, kind, found, map.flag("outside"), prose)));
        });
    return notes;
  }

  List<Emendation> emendations() {
    List<Emendation> emendations = new ArrayList<>();
    for (YamlMap map : files.list("emendations.yaml")) {
      map.only("id", "anchor", "reading", "kind", "reason", "certainty", "conflict");
      String id = id(map, "emendation", "");
      anchors
          .resolve(map.map("anchor"))
          .ifPresent(
              anchor ->
                  emendations.add(
                      new Emendation(
                          id,
                          anchor,
                          map.required("reading"),
                          map.required("kind"),
                          map.required("reason"),
                          map.oneOf("certainty", "certain", "probable", "conjectural"),
                          map.text("conflict"))));
    }
    return emendations;
  }

  /** The authority file; the places are not yet known. */
  List<NameEntry> names(NameFinder finder) {
    List<NameEntry> names = new ArrayList<>();
    for (YamlMap map : files.list("names.yaml")) {
      map.only(
          "id", "kind", "name", "sort", "variants", "description", "basis", "reference", "not");
      String id = id(map, "name", "");
      String name = map.required("name");
      List<String> variants = map.texts("variants");
      finder.add(id, variants.isEmpty() ? List.of(name) : variants, map.texts("not"));
      names.add(
          new NameEntry(
              id,
              map.required("kind"),
              name,
              map.text("sort").isEmpty() ? name : map.text("sort"),
              variants,
              map.required("description"),
              map.text("basis").isEmpty() ? "sources" : map.text("basis"),
              map.text("reference"),
              List.of()));
    }
    return names;
  }

  List<Event> chronology(Set<String> names) {
    List<Event> events = new ArrayList<>();
    for (YamlMap map : files.list("chronology.yaml")) {
      map.only("id", "date", "time", "place", "what", "names", "witnesses", "conflict");
      String id = id(map, "event", "");
      List<Event.Witness> witnesses = new ArrayList<>();
      for (YamlMap witness : map.maps("witnesses")) {
        witness.only("source", "quote", "prefix", "suffix", "date", "says");
        anchors
            .resolve(witness)
            .ifPresent(anchor -> witnesses.add(new Event.Witness(anchor, witness.text("date"))));
      }
      List<String> known = map.texts("names").stream().filter(names::contains).toList();
      for (String name : map.texts("names")) {
        if (!names.contains(name)) {
          map.problem("names", "no name '" + name + "'", "Add it to names.yaml, or mend it here.");
        }
      }
      events.add(
          new Event(
              id,
              map.required("date"),
              map.text("time"),
              map.text("place"),
              map.required("what"),
              known,
              witnesses,
              map.text("conflict")));
    }
    return events;
  }

  /** The findings that the editor has looked at and set aside, each with the reason. */
  Map<String, String> dismissed() {
    Map<String, String> dismissed = new LinkedHashMap<>();
    for (YamlMap map : files.list(DISMISSED)) {
      map.only("finding", "reason");
      dismissed.put(map.required("finding"), map.required("reason"));
    }
    return dismissed;
  }

  /** Foreign words by language; none where the file is absent. */
  ForeignWords foreign(String around) {
    List<ForeignWords.Listed> lists = new ArrayList<>();
    for (YamlMap map : files.list("foreign.yaml")) {
      map.only("language", "words");
      String language = map.required("language");
      String tag = LanguageTag.of(language);
      if (!language.isBlank() && !tag.equals(language)) {
        map.problem(
            "language",
            "'" + language + "' is no tag of a language",
            "Write it as BCP 47 has it, as ja-Latn, ru, de-AT or la.");
      }
      List<String> words = map.texts("words");
      if (words.isEmpty()) {
        map.problem("words", "no words", "List the words that are in this language.");
      }
      lists.add(new ForeignWords.Listed(tag, words));
    }
    return new ForeignWords(around, lists);
  }

  /** An essay of the editor; absent where its file is. */
  Optional<Essay> essay(String file) {
    Optional<String> text = files.text(file);
    return text.map(
        markdown -> {
          String id = file.replace(".md", "");
          List<Block> blocks =
              citations.render(Prose.parse(markdown, id), id, files.name(file), markdown, 1);
          return Essays.titled(blocks, id);
        });
  }

  private List<Block> prose(MarkdownFile file, String citing) {
    if (file.body().isBlank()) {
      problems.add(
          Diagnostic.at(
              file.file(),
              new dev.variorum.source.Location(file.bodyLine(), 1),
              "no text",
              "Write the note under the front matter."));
    }
    return citations.render(
        Prose.parse(file.body(), citing.replace(':', '-')),
        citing,
        file.file(),
        file.body(),
        file.bodyLine());
  }

  private String id(YamlMap map, String kind, String file) {
    String id = map.required("id");
    if (!ids.add(kind + ":" + id)) {
      map.problem("id", "two of the id '" + id + "'", "Give each its own.");
    }
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      map.problem("id", "'" + id + "' is no id", "Use letters, digits, hyphens and points.");
    }
    if (!file.isEmpty() && !file.replace('\\', '/').endsWith("/" + id + ".md")) {
      map.problem("id", "the id is not that of the file", "Name the file " + id + ".md.");
    }
    return id;
  }
}
