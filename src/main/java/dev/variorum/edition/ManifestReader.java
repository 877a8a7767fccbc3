package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code edition.yaml}. */
final class ManifestReader {

  private static final List<String> DEFAULT_PATH = List.of("sources", "../../shared/sources");

  private ManifestReader() {}

  static Manifest read(String text, String file, List<Diagnostic> problems) {
    YamlMap map =
        YamlMap.of(YamlFile.parse(text, file, 0), problems)
            .only(
                "title",
                "subtitle",
                "editors",
                "language",
                "version",
                "date",
                "licence",
                "sources",
                "styles",
                "search-path",
                "bibliography",
                "book",
                "citing");
    List<Manifest.SourceEntry> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap source : map.maps("sources")) {
      source.only("id", "siglum", "file", "sha256", "title", "work", "profile", "obtain");
      String id = source.required("id");
      if (!ids.add(id)) {
        source.problem("id", "two sources with the id '" + id + "'", "Give each its own.");
      }
      sources.add(
          new Manifest.SourceEntry(
              id,
              source.text("siglum").isEmpty() ? id : source.text("siglum"),
              source.required("file"),
              source.text("sha256"),
              source.required("title"),
              source.text("work"),
              source.text("profile"),
              source.text("obtain")));
    }
    if (sources.isEmpty()) {
      map.problem("sources", "no source", "Name at least one under 'sources:'.");
    }
    List<String> path = map.texts("search-path");
    return new Manifest(
        map.required("title"),
        map.text("subtitle"),
        map.texts("editors"),
        map.text("language").isEmpty() ? "en" : map.text("language"),
        map.text("version"),
        map.text("date"),
        map.text("licence"),
        sources,
        map.texts("styles"),
        path.isEmpty() ? DEFAULT_PATH : path,
        map.texts("bibliography"),
        citing(map),
        BookDesignReader.read(map, Path.of(file).toAbsolutePath().resolveSibling("")));
  }

  private static Manifest.Citing citing(YamlMap map) {
    return switch (map.text("citing")) {
      case "", "listed" -> Manifest.Citing.LISTED;
      case "open" -> Manifest.Citing.OPEN;
      default -> {
        map.problem("citing", "neither 'listed' nor 'open'", "Write one of the two.");
        yield Manifest.Citing.LISTED;
      }
    };
  }
}
