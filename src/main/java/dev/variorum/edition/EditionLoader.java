package dev.variorum.edition;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.FirstReferences;
import dev.variorum.examine.Corpus;
import dev.variorum.examine.Finding;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.read.Profile;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes a finished edition of a folder: finds the sources, reads and cites them, examines them,
 * reads the editor's layer, resolves its anchors, lays it over the documents.
 */
public final class EditionLoader {

  /** Reads a source and resolves what it cites. */
  @FunctionalInterface
  public interface SourceReader {

    /**
     * Reads a source.
     *
     * @param id its id in the manifest
     * @param items the works that it may cite
     * @throws InputException where it cannot be read
     */
    CitedDocument read(Path file, String id, Profile profile, java.util.Collection<Item> items);
  }

  private static final String MANIFEST = "edition.yaml";
  private static final String FALLBACK_STYLE = "chicago-notes-bibliography";

  private final Path folder;
  private final Manifest manifest;
  private final SourceFinder finder;
  private final Workings workings;
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Opens an edition: reads its manifest, nothing else.
   *
   * @param folder the folder that holds {@code edition.yaml}
   * @param sourceFolders where to look for sources before the manifest's own search path
   * @param allowChanged whether a source with another checksum is taken all the same
   * @param workings of the same edition when it was last made, or new
   * @throws InputException where there is no manifest, or it is broken
   */
  public EditionLoader(
      Path folder, List<Path> sourceFolders, boolean allowChanged, Workings workings) {
    this.workings = workings;
    this.folder = folder;
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          Diagnostic.of(
              file.toString(),
              "no manifest",
              "Name a folder that holds edition.yaml, or make one with 'variorum new'."));
    }
    this.manifest = ManifestReader.read(SourceFile.text(file), file.toString(), problems);
    stopOnProblems();
    List<Path> path = new ArrayList<>(sourceFolders);
    manifest.searchPath().forEach(entry -> path.add(folder.resolve(entry).normalize()));
    this.finder = new SourceFinder(path, allowChanged);
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * The files that the edition is made of, and the folder of its editor's files. Sources stand
   * wherever they may lie, whether or not they do.
   */
  public List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(folder));
    manifest.bibliography().forEach(file -> files.add(folder.resolve(file).normalize()));
    for (Manifest.SourceEntry entry : manifest.sources()) {
      files.addAll(finder.candidates(entry));
      if (!entry.profile().isEmpty()) {
        files.add(folder.resolve(entry.profile()));
      }
    }
    manifest.styles().stream().filter(EditionLoader::isFile).map(Path::of).forEach(files::add);
    return files;
  }

  /** The sources that no folder holds. */
  public List<Manifest.SourceEntry> missing() {
    return manifest.sources().stream().filter(entry -> finder.find(entry).isEmpty()).toList();
  }

  /**
   * Reads and cites the sources.
   *
   * @throws InputException with every source that is missing, unreadable or changed
   */
  public List<CitedDocument> documents(SourceReader reader, Map<String, Item> items) {
    List<CitedDocument> documents = new ArrayList<>();
    String file = folder.resolve(MANIFEST).toString();
    for (Manifest.SourceEntry entry : manifest.sources()) {
      try {
        Path source = finder.require(entry, file);
        CitedDocument document =
            workings.keep(
                "source " + entry.id(),
                List.of(
                    source,
                    SourceFile.sha256(source),
                    profileText(entry),
                    manifest.citing(),
                    List.copyOf(items.values())),
                () -> reader.read(source, entry.id(), profile(entry), items.values()));
        finder.verify(entry, document.document().source(), file);
        documents.add(document);
      } catch (InputException unusable) {
        problems.addAll(unusable.diagnostics());
      }
    }
    stopOnProblems();
    return documents;
  }

  /** The reading profile of a source; its file is named relative to the manifest. */
  private Profile profile(Manifest.SourceEntry entry) {
    return entry.profile().isEmpty()
        ? Profile.NONE
        : ProfileReader.read(folder.resolve(entry.profile()));
  }

  private String profileText(Manifest.SourceEntry entry) {
    return entry.profile().isEmpty() ? "" : SourceFile.text(folder.resolve(entry.profile()));
  }

  /** The bibliography of the manifest, by key. */
  public Map<String, Item> items() {
    Path[] files =
        manifest.bibliography().stream()
            .map(file -> folder.resolve(file).normalize())
            .toArray(Path[]::new);
    Map<String, Item> items = new LinkedHashMap<>();
    if (files.length > 0) {
      Bibliography bibliography = Bibliography.read(files);
      problems.addAll(bibliography.diagnostics());
      bibliography.items().forEach(item -> items.put(item.id(), item));
    }
    return items;
  }

  /**
   * Makes the edition.
   *
   * @param reader reads and cites a source
   * @param examiner finds conflicts in a corpus
   * @throws InputException with everything that is wrong with the sources and the editor's layer
   */
  public Edition load(SourceReader reader, Function<Corpus, List<Finding>> examiner) {
    Map<String, Item> items = items();
    List<CitedDocument> cited = documents(reader, items);
    // Where works may be cited that no list names, the notes themselves say what they are.
    for (CitedDocument document : cited) {
      FirstReferences.of(document)
          .forEach(entry -> items.putIfAbsent(entry.item().id(), entry.item()));
    }
    List<Document> read = cited.stream().map(CitedDocument::document).toList();
    AnchorResolver anchors = workings.keep("anchors", read, () -> new AnchorResolver(read));
    Citations citations =
        new Citations(
            workings.keep(
                "short forms",
                List.of(style(ownStyle()), manifest.language(), List.copyOf(items.values())),
                () -> new ShortForms(processor(items), items)),
            items,
            problems);
    LayerReader layer =
        new LayerReader(new LayerFiles(folder, problems), anchors, citations, problems);
    NameFinder nameFinder = new NameFinder();
    List<NameEntry> names = layer.names(nameFinder);
    Map<String, List<String>> variants = variants(names);
    // The texts are examined, and their notes set in other styles, while the layer is being read.
    Beside<List<Finding>> examined =
        new Beside<>(
            () ->
                workings.keep(
                    "findings",
                    List.of(cited, List.copyOf(items.values()), List.copyOf(variants.entrySet())),
                    () -> examiner.apply(new Corpus(cited, items, variants))));
    Beside<List<StyleRendering>> styled = new Beside<>(() -> styles(cited, items));
    List<Conflict> conflicts = layer.conflicts();
    List<EditorialNote> notes = layer.notes();
    List<Emendation> emendations = layer.emendations();
    List<Event> chronology =
        layer.chronology(new LinkedHashSet<>(names.stream().map(NameEntry::id).toList()));
    Essay introduction = layer.essay("introduction.md").orElse(null);
    Essay principles = layer.essay("principles.md").orElse(null);
    checkLinks(conflicts, notes, emendations, names, chronology);
    List<Finding> findings = examined.result();
    Map<String, String> dismissed = layer.dismissed();
    checkFindings(conflicts, dismissed, findings);
    ForeignWords foreign = layer.foreign(manifest.language());
    stopOnProblems();

    LanguageMarks languages =
        new LanguageMarks(new ForeignTitles(manifest.language(), items.values()), foreign);
    List<EditedDocument> documents = new ArrayList<>();
    Numbering numbering = new Numbering(notes, conflicts);
    for (int i = 0; i < cited.size(); i++) {
      CitedDocument document = cited.get(i);
      documents.add(
          new EditedDocument(
              manifest.sources().get(i),
              document,
              languages.document(
                  overlay(document, numbering, nameFinder, conflicts, emendations))));
    }
    List<NameEntry> placed =
        names.stream()
            .map(
                name ->
                    new NameEntry(
                        name.id(),
                        name.kind(),
                        name.name(),
                        name.sort(),
                        name.variants(),
                        name.description(),
                        name.basis(),
                        name.reference(),
                        nameFinder.places(name.id())))
            .toList();
    Map<String, List<WorkUse>> uses = uses(cited, citations);
    return new Edition(
        manifest,
        documents,
        items,
        uses,
        findings,
        inReadingOrder(conflicts.stream().map(languages::conflict).toList(), anchors),
        emendations,
        notes.stream().map(languages::note).toList(),
        placed,
        chronology,
        introduction == null ? null : languages.essay(introduction),
        principles == null ? null : languages.essay(principles),
        styled.result().stream().map(languages::rendering).toList(),
        dismissed,
        foreign);
  }

  private CitationProcessor processor(Map<String, Item> items) {
    Style style = style(ownStyle());
    return CitationProcessor.of(style, style.localeFor(manifest.language()), items)
        .markingLanguages(manifest.language());
  }

  private String ownStyle() {
    return manifest.styles().isEmpty() ? FALLBACK_STYLE : manifest.styles().get(0);
  }

  /** A style; one that is a file is read anew each time, for it may have changed. */
  private Style style(String id) {
    return isFile(id)
        ? Style.named(id)
        : workings.keep("style " + id, List.of(), () -> Style.named(id));
  }

  private static boolean isFile(String style) {
    return new File(style).isFile();
  }

  private List<StyleRendering> styles(List<CitedDocument> cited, Map<String, Item> items) {
    List<String> styles = manifest.styles().isEmpty() ? List.of(FALLBACK_STYLE) : manifest.styles();
    return styles.parallelStream()
        .map(
            id -> {
              Style style = style(id);
              return workings.keep(
                  "rendering " + id,
                  List.of(style, manifest, cited, List.copyOf(items.values())),
                  () ->
                      Normalizer.render(style, manifest.language(), cited, items, items.keySet())
                          .with(PlaceCitations.of(style, manifest, items)));
            })
        .toList();
  }

  private static Map<String, List<String>> variants(List<NameEntry> names) {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    names.forEach(name -> variants.put(name.id(), name.variants()));
    return variants;
  }

  private List<Conflict> inReadingOrder(List<Conflict> conflicts, AnchorResolver anchors) {
    List<String> sources = manifest.sources().stream().map(Manifest.SourceEntry::id).toList();
    List<Conflict> sorted = new ArrayList<>(conflicts);
    sorted.sort(
        java.util.Comparator.comparing(Conflict::conflictClass)
            .thenComparingInt(conflict -> sources.indexOf(first(conflict).document()))
            .thenComparingInt(conflict -> anchors.order(first(conflict)))
            .thenComparingInt(conflict -> first(conflict).span().start()));
    return sorted;
  }

  private static Anchor first(Conflict conflict) {
    return conflict.passages().get(0).anchor();
  }

  private Document overlay(
      CitedDocument cited,
      Numbering numbering,
      NameFinder nameFinder,
      List<Conflict> conflicts,
      List<Emendation> emendations) {
    Document document = cited.document();
    List<Overlay.Stretch> citations = new ArrayList<>();
    for (CitedPassage passage : cited.passages()) {
      List<Citation> all = passage.citations();
      for (int i = 0; i < all.size(); i++) {
        citations.add(
            new Overlay.Stretch(all.get(i).span(), new Overlay.Cited(all.get(i).key(), i)));
      }
    }
    List<Overlay.Stretch> passages = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      for (Conflict.Passage passage : conflict.passages()) {
        if (passage.anchor().document().equals(document.id())) {
          passages.add(
              new Overlay.Stretch(passage.anchor().span(), new Overlay.Passage(conflict.id())));
        }
      }
    }
    List<Overlay.Stretch> corrections =
        emendations.stream()
            .filter(emendation -> emendation.anchor().document().equals(document.id()))
            .map(
                emendation ->
                    new Overlay.Stretch(
                        emendation.anchor().span(), new Overlay.Emended(emendation)))
            .toList();
    List<Overlay.Stretch> named = nameFinder.find(document);
    NavigableMap<Integer, List<Inline.EditorCall>> calls = numbering.calls(document, named);
    return new Overlay(List.of(citations, passages, corrections, named), calls).apply(document);
  }

  private static Map<String, List<WorkUse>> uses(List<CitedDocument> cited, Citations citations) {
    Map<String, List<WorkUse>> uses = new TreeMap<>();
    for (CitedDocument document : cited) {
      for (CitedPassage passage : document.passages()) {
        for (Citation citation : passage.citations()) {
          String key = citation.key();
          if (key != null) {
            uses.computeIfAbsent(key, unseen -> new ArrayList<>())
                .add(new WorkUse(passage.id(), citation.locators()));
          }
        }
      }
    }
    citations
        .uses()
        .forEach(
            (key, list) -> uses.computeIfAbsent(key, unseen -> new ArrayList<>()).addAll(list));
    return uses;
  }

  private void checkLinks(
      List<Conflict> conflicts,
      List<EditorialNote> notes,
      List<Emendation> emendations,
      List<NameEntry> names,
      List<Event> chronology) {
    Set<String> targets = new LinkedHashSet<>();
    conflicts.forEach(conflict -> targets.add("conflict:" + conflict.id()));
    notes.forEach(note -> targets.add("note:" + note.id()));
    emendations.forEach(emendation -> targets.add("emendation:" + emendation.id()));
    names.forEach(name -> targets.add("name:" + name.id()));
    chronology.forEach(event -> targets.add("event:" + event.id()));
    Links links = new Links(targets, problems);
    conflicts.forEach(conflict -> links.check(conflict.note(), file("conflicts", conflict.id())));
    notes.forEach(note -> links.check(note.note(), file("notes", note.id())));
    emendations.forEach(
        emendation ->
            links.reference(
                "conflict", emendation.conflict(), folder.resolve("emendations.yaml").toString()));
    chronology.forEach(
        event ->
            links.reference(
                "conflict", event.conflict(), folder.resolve("chronology.yaml").toString()));
  }

  private String file(String kind, String id) {
    return folder.resolve(kind).resolve(id + ".md").toString();
  }

  /** A verdict whose finding has vanished is an error. */
  private void checkFindings(
      List<Conflict> conflicts, Map<String, String> dismissed, List<Finding> findings) {
    Set<String> known = new LinkedHashSet<>();
    findings.forEach(finding -> known.add(finding.id()));
    for (String id : dismissed.keySet()) {
      if (!known.contains(id)) {
        problems.add(
            Diagnostic.of(
                folder.resolve(LayerReader.DISMISSED).toString(),
                "no detector finds '" + id + "' any more",
                "Take it out of the file."));
      }
    }
    for (Conflict conflict : conflicts) {
      for (String id : conflict.findings()) {
        if (!known.contains(id)) {
          problems.add(
              Diagnostic.of(
                  file("conflicts", conflict.id()),
                  "no detector finds '" + id + "' any more",
                  "Look at the passage again; then take the id out of 'findings:'."));
        }
      }
    }
  }

  private void stopOnProblems() {
    if (!problems.isEmpty()) {
      throw new InputException(List.copyOf(new LinkedHashSet<>(problems)));
    }
  }
}
