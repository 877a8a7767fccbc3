package dev.variorum.serve;

import dev.variorum.Project;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of an edition; what its files leave as it was is made once. Not safe for threads. */
final class EditionFolder implements Previewed {

  private final Path folder;
  private final Variorum.Options options;

  /** As the manifest last was when it could be read. */
  private @Nullable Project project;

  EditionFolder(Path folder, Variorum.Options options) {
    this.folder = folder;
    this.options = options;
  }

  @Override
  public Edition edition() {
    Project before = project;
    Project now = before == null ? Variorum.open(folder, options) : before.reopen();
    project = now;
    return now.edition();
  }

  @Override
  public List<Path> files() {
    Project known = project;
    return known == null ? List.of(folder) : known.files();
  }
}
