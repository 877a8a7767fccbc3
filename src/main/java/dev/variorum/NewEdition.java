package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An edition begun from texts: a manifest, copies of the texts and the works that they list. It has
 * no word of an editor yet, and can be built as it is.
 *
 * <p>On disk: {@code edition/edition.yaml}, {@code edition/README.md} (how the editor's files
 * look), {@code edition/sources/}, {@code bibliography/works.json}, and a {@code .gitignore} that
 * keeps the texts and the built files out of a repository.
 */
public final class NewEdition {

  private static final String WORKS = "bibliography/works.json";
  private static final String GUIDE = "edition/README.md";
  private static final String IGNORED = "/edition/sources/\n/output/\n";

  private final List<Path> texts;
  private final List<Document> documents;
  private final Bibliography works;

  private NewEdition(List<Path> texts, List<Document> documents, Bibliography works) {
    this.texts = texts;
    this.documents = documents;
    this.works = works;
  }

  /**
   * Begins an edition with the works that the texts list, and those that their notes give in full.
   *
   * @param texts at least one file of any kind that can be read; the first is the base text
   * @throws InputException with every text that cannot be read
   */
  public static NewEdition of(List<Path> texts) {
    List<Document> documents = read(texts);
    Map<String, Item> works = new LinkedHashMap<>();
    for (Document document : documents) {
      PrintedBibliography.cited(document)
          .items()
          .forEach(item -> works.putIfAbsent(item.id(), item));
    }
    return new NewEdition(texts, documents, Bibliography.of(List.copyOf(works.values())));
  }

  /**
   * Begins an edition.
   *
   * @param texts as for {@link #of(List)}
   * @param works that the texts may cite
   * @throws InputException with every text that cannot be read
   */
  public static NewEdition of(List<Path> texts, Bibliography works) {
    return new NewEdition(texts, read(texts), works);
  }

  private static List<Document> read(List<Path> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("an edition needs a text");
    }
    List<Document> documents = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Path text : texts) {
      try {
        documents.add(DocumentReader.read(text, Variorum.id(text)));
      } catch (InputException unreadable) {
        problems.addAll(unreadable.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return documents;
  }

  /**
   * Writes it.
   *
   * @param folder empty, or not there yet
   * @throws InputException where it holds something, or cannot be written
   */
  public void write(Path folder) {
    NewFolder place = NewFolder.of(folder);
    List<StarterManifest.Source> sources = new ArrayList<>();
    try (InputStream guide = NewEdition.class.getResourceAsStream("guide/README.md")) {
      if (guide == null) {
        throw new IllegalStateException("the guide to the editor's files is missing");
      }
      for (int i = 0; i < texts.size(); i++) {
        StarterManifest.Source source =
            StarterManifest.Source.of(i, texts.get(i), documents.get(i), sources);
        place.write("edition/sources/" + source.file(), Files.readAllBytes(texts.get(i)));
        sources.add(source);
      }
      place.write(GUIDE, guide.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    String language = TextLanguage.of(documents.get(0));
    place.write("edition/edition.yaml", StarterManifest.yaml(sources, language, "../" + WORKS));
    place.write(WORKS, works.write(BibliographyFormat.CSL_JSON));
    place.write(".gitignore", IGNORED.getBytes(StandardCharsets.UTF_8));
  }

  /** The edition, without keeping its files. */
  public Edition edition() {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      write(scratch.path());
      return Variorum.open(scratch.path().resolve("edition")).edition();
    }
  }

  /**
   * Builds it, without keeping the files of the edition itself.
   *
   * @param output where the built files go
   * @param site whether the reading edition is written as many pages too
   * @param progress told what is being done, in a few words
   * @throws InputException where the output folder cannot be written
   */
  public BuildReport build(Path output, boolean site, Consumer<String> progress) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      write(scratch.path());
      return Variorum.open(scratch.path().resolve("edition")).build(output, site, progress);
    }
  }
}
