package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of an edition folder. Reading goes on past a broken one, so that all are reported. */
final class LayerFiles {

  private final Path folder;
  private final List<Diagnostic> problems;

  LayerFiles(Path folder, List<Diagnostic> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  String name(String file) {
    return folder.resolve(file).toString();
  }

  Optional<String> text(String file) {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) ? Optional.of(SourceFile.text(path)) : Optional.empty();
  }

  /** The mappings of a YAML list; none where the file is absent. */
  List<YamlMap> list(String file) {
    List<YamlMap> maps = new ArrayList<>();
    attempt(
        () ->
            text(file)
                .ifPresent(
                    text ->
                        maps.addAll(
                            YamlMap.listOf(YamlFile.parse(text, name(file), 0), problems))));
    return maps;
  }

  /** Every Markdown file of a folder, by name. */
  void eachMarkdown(String folderName, Consumer<MarkdownFile> consumer) {
    Path inside = folder.resolve(folderName);
    if (!Files.isDirectory(inside)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> stream = Files.list(inside)) {
      files = stream.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException unreadable) {
      throw new InputException(
          Diagnostic.of(
              inside.toString(), "cannot be read", "Check that you may read the folder."));
    }
    for (Path file : files) {
      attempt(() -> consumer.accept(MarkdownFile.parse(SourceFile.text(file), file.toString())));
    }
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (InputException broken) {
      problems.addAll(broken.diagnostics());
    }
  }
}
