package dev.variorum.typeset.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Four faces that go together, and where to look for characters that they lack. Faces are read when
 * they are first needed.
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

  /** Scripts that need a face of their own, and where their characters stand. */
  private enum Script {
    CJK(
        "Noto Serif JP",
        "/fonts/NotoSerifJP_400Regular.ttf",
        0x2E80,
        0x9FFF,
        0xF900,
        0xFAFF,
        0xFE30,
        0xFE4F,
        0xFF00,
        0xFFEF,
        0x20000,
        0x3FFFF),
    ARABIC(
        "Noto Naskh Arabic",
        "/fonts/NotoNaskhArabic_400Regular.ttf",
        0x600,
        0x6FF,
        0x750,
        0x77F,
        0xFB50,
        0xFDFF,
        0xFE70,
        0xFEFF),
    HEBREW(
        "Frank Ruhl Libre", "/fonts/FrankRuhlLibre_400Regular.ttf", 0x590, 0x5FF, 0xFB1D, 0xFB4F);

    private final String name;
    private final String resource;

    // Written by the constructor only, and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] ranges;

    Script(String name, String resource, int... ranges) {
      this.name = name;
      this.resource = resource;
      this.ranges = ranges;
    }

    boolean has(int codePoint) {
      for (int i = 0; i < ranges.length; i += 2) {
        if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
          return true;
        }
      }
      return false;
    }
  }

  private final String name;
  private final List<Supplier<OpenTypeFont>> sources;
  private final AtomicReferenceArray<@Nullable OpenTypeFont> faces = new AtomicReferenceArray<>(4);
  private final @Nullable FontFamily fallback;
  private final IntPredicate characters;
  private final boolean oldStyle;

  private FontFamily(
      String name, List<Supplier<OpenTypeFont>> sources, @Nullable FontFamily fallback) {
    this(name, sources, c -> true, fallback, true);
  }

  private FontFamily(
      String name,
      List<Supplier<OpenTypeFont>> sources,
      IntPredicate characters,
      @Nullable FontFamily fallback,
      boolean oldStyle) {
    if (sources.size() != 4 && sources.size() != 1) {
      throw new IllegalArgumentException("a family has four faces, or one: " + name);
    }
    this.name = name;
    this.sources = List.copyOf(sources);
    this.characters = characters;
    this.fallback = fallback;
    this.oldStyle = oldStyle;
  }

  /**
   * Faces of the user's own, over those of the program.
   *
   * @param faces roman, italic, bold, bold italic; empty for the book face
   * @param fallbacks faces for characters that those lack, asked in their order
   */
  public static FontFamily of(List<OpenTypeFont> faces, List<OpenTypeFont> fallbacks) {
    FontFamily chain = scripts(liberation());
    for (int i = fallbacks.size() - 1; i >= 0; i--) {
      OpenTypeFont face = fallbacks.get(i);
      chain = new FontFamily(face.name(), known(List.of(face)), chain);
    }
    FontFamily book =
        hasGaramond() ? new FontFamily("EB Garamond", resources(GARAMOND), chain) : chain;
    return faces.isEmpty() ? book : new FontFamily(faces.get(0).name(), known(faces), book);
  }

  private static List<Supplier<OpenTypeFont>> known(List<OpenTypeFont> faces) {
    return faces.stream().<Supplier<OpenTypeFont>>map(face -> () -> face).toList();
  }

  /** EB Garamond where the build found it, over Liberation Serif, which is always there. */
  public static FontFamily book() {
    return of(List.of(), List.of());
  }

  /**
   * The faces for other scripts that the build found, each asked for characters of its script only,
   * so that none is read before a text needs it.
   */
  private static FontFamily scripts(FontFamily last) {
    FontFamily chain = last;
    for (Script script : Script.values()) {
      if (FontFamily.class.getResource(script.resource) != null) {
        List<Supplier<OpenTypeFont>> only = List.of(() -> load(script.resource));
        chain = new FontFamily(script.name, only, script::has, chain, true);
      }
    }
    return chain;
  }

  /** The same faces with lining figures everywhere. */
  public FontFamily withLiningFigures() {
    return new FontFamily(name, sources, characters, fallback, false);
  }

  /** Whether running text has old-style figures where a face has them. */
  public boolean oldStyle() {
    return oldStyle;
  }

  /** Whether this family is to be asked for a character. */
  public boolean serves(int codePoint) {
    return characters.test(codePoint);
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
    int index = sources.size() == 1 ? 0 : (italic ? 1 : 0) + (bold ? 2 : 0);
    OpenTypeFont face = faces.get(index);
    return face == null ? read(index) : face;
  }

  /** A face is told by its identity, so that no two threads may read it. */
  private synchronized OpenTypeFont read(int index) {
    OpenTypeFont face = faces.get(index);
    if (face == null) {
      face = sources.get(index).get();
      faces.set(index, face);
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
