package dev.variorum.typeset.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Four faces that go together, and where to look for characters that they lack. Faces are read when
 * they are first needed; not for use by several threads at once.
 */
public final class FontFamily {

  private static final List<String> GARAMOND =
      List.of(
          "/fonts/EBGaramond_400Regular.ttf",
          "/fonts/EBGaramond_400Regular_Italic.ttf",
          "/fonts/EBGaramond_600SemiBold.ttf",
          "/fonts/EBGaramond_600SemiBold_Italic.ttf");
  private static final List<String> LIBERATION =
      List.of(
          "/liberation/LiberationSerif-Regular.ttf",
          "/liberation/LiberationSerif-Italic.ttf",
          "/liberation/LiberationSerif-Bold.ttf",
          "/liberation/LiberationSerif-BoldItalic.ttf");

  private final String name;
  private final List<Supplier<OpenTypeFont>> sources;
  private final @Nullable OpenTypeFont[] faces = new OpenTypeFont[4];
  private final @Nullable FontFamily fallback;

  private FontFamily(
      String name, List<Supplier<OpenTypeFont>> sources, @Nullable FontFamily fallback) {
    if (sources.size() != 4) {
      throw new IllegalArgumentException("a family has four faces: " + name);
    }
    this.name = name;
    this.sources = List.copyOf(sources);
    this.fallback = fallback;
  }

  /**
   * A family of the user's own, over Liberation Serif.
   *
   * @param faces roman, italic, bold, bold italic
   */
  public static FontFamily of(String name, List<OpenTypeFont> faces) {
    List<Supplier<OpenTypeFont>> sources =
        faces.stream().<Supplier<OpenTypeFont>>map(face -> () -> face).toList();
    return new FontFamily(name, sources, liberation());
  }

  /** EB Garamond where the build found it, over Liberation Serif, which is always there. */
  public static FontFamily book() {
    return hasGaramond()
        ? new FontFamily("EB Garamond", resources(GARAMOND), liberation())
        : liberation();
  }

  /** Liberation Serif. */
  public static FontFamily liberation() {
    return new FontFamily("Liberation Serif", resources(LIBERATION), null);
  }

  /** Whether the build found EB Garamond. */
  public static boolean hasGaramond() {
    return FontFamily.class.getResource(GARAMOND.get(0)) != null;
  }

  public String name() {
    return name;
  }

  /** The family for characters that this one lacks, or null. */
  public @Nullable FontFamily fallback() {
    return fallback;
  }

  public OpenTypeFont face(boolean italic, boolean bold) {
    int index = (italic ? 1 : 0) + (bold ? 2 : 0);
    OpenTypeFont face = faces[index];
    if (face == null) {
      face = sources.get(index).get();
      faces[index] = face;
    }
    return face;
  }

  private static List<Supplier<OpenTypeFont>> resources(List<String> names) {
    return names.stream().<Supplier<OpenTypeFont>>map(resource -> () -> load(resource)).toList();
  }

  private static OpenTypeFont load(String resource) {
    try (InputStream in = FontFamily.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("a font is missing from the class path: " + resource);
      }
      String file = resource.substring(resource.lastIndexOf('/') + 1, resource.length() - 4);
      return OpenTypeFont.parse(
          file.replaceFirst("_\\d+", "-").replace("_", ""), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
