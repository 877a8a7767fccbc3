package dev.variorum.serve;

import dev.variorum.NewEdition;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a preview shows. */
public interface Previewed {

  /**
   * The edition as its files are now.
   *
   * @throws dev.variorum.source.InputException with everything that is wrong with them
   */
  Edition edition();

  /** The files that it is made of, and folders of such files; some may not be there. */
  List<Path> files();

  /**
   * The folder of an edition.
   *
   * @param folder holds {@code edition.yaml}
   */
  static Previewed edition(Path folder, Variorum.Options options) {
    return new EditionFolder(folder, options);
  }

  /**
   * Texts of which nobody has made an edition.
   *
   * @param files the texts, and the lists of works that they are read against
   * @param begin reads them
   */
  static Previewed texts(List<Path> files, Supplier<NewEdition> begin) {
    List<Path> watched = List.copyOf(files);
    return new Previewed() {
      @Override
      public Edition edition() {
        return begin.get().edition();
      }

      @Override
      public List<Path> files() {
        return watched;
      }
    };
  }
}
