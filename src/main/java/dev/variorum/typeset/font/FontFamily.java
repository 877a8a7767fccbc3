package dev.variorum.typeset.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Four faces that go together, and where to look for characters that they lack.
 *
 * @param faces roman, italic, bold, bold italic
 * @param fallback family for characters that the faces lack, or null
 */
public record FontFamily(String name, List<OpenTypeFont> faces, @Nullable FontFamily fallback) {

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

  public FontFamily {
    faces = List.copyOf(faces);
    if (faces.size() != 4) {
      throw new IllegalArgumentException("a family has four faces: " + name);
    }
  }

  /** EB Garamond where the build found it, over Liberation Serif, which is always there. */
  public static FontFamily book() {
    return hasGaramond()
        ? new FontFamily("EB Garamond", load(GARAMOND), liberation())
        : liberation();
  }

  /** Liberation Serif. */
  public static FontFamily liberation() {
    return new FontFamily("Liberation Serif", load(LIBERATION), null);
  }

  /** Whether the build found EB Garamond. */
  public static boolean hasGaramond() {
    return FontFamily.class.getResource(GARAMOND.get(0)) != null;
  }

  public OpenTypeFont face(boolean italic, boolean bold) {
    return faces.get((italic ? 1 : 0) + (bold ? 2 : 0));
  }

  private static List<OpenTypeFont> load(List<String> resources) {
    return resources.stream().map(FontFamily::load).toList();
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
