package dev.variorum.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When files changed, by their times and sizes: to ask for them costs a few milliseconds, and works
 * on every file system, as the notices of the system do not. Immutable.
 *
 * @param roots by file or folder that was asked for, what it holds
 */
record Watch(Map<Path, Map<Path, Stamp>> roots) {

  /** The editor's files stand in the folder of the edition and in the folders inside it. */
  private static final int DEPTH = 2;

  /** More files than any edition has; a folder that holds more is looked at in part. */
  private static final int MOST = 20_000;

  /** A file as it was; the key tells a file from another that was moved into its place. */
  record Stamp(FileTime modified, long size, @Nullable Object key) {}

  /** Looks at files and folders; one that is not there holds nothing. */
  static Watch of(List<Path> files) {
    Map<Path, Map<Path, Stamp>> roots = new LinkedHashMap<>();
    files.forEach(file -> roots.computeIfAbsent(file, Watch::look));
    return new Watch(roots);
  }

  /** The same files now. */
  Watch again() {
    return of(List.copyOf(roots.keySet()));
  }

  /** Other files now; those that were asked for here too, as they were here. */
  Watch extended(List<Path> files) {
    Map<Path, Map<Path, Stamp>> extended = new LinkedHashMap<>(of(files).roots);
    extended.replaceAll((root, now) -> roots.getOrDefault(root, now));
    return new Watch(extended);
  }

  private static Map<Path, Stamp> look(Path root) {
    Map<Path, Stamp> stamps = new HashMap<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return !folder.equals(root) && isHidden(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && (file.equals(root) || !isHidden(file))) {
                stamps.put(
                    file,
                    new Stamp(
                        attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
              }
              return stamps.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      // What cannot be looked at is as good as not there; making the edition says so.
      return Map.of();
    }
    return stamps;
  }

  /** What editors of text leave beside a file while it is open. */
  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return text.startsWith(".") || text.startsWith("#") || text.endsWith("~");
  }
}
