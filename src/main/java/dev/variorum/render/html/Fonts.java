package dev.variorum.render.html;

import java.util.Base64;

/** The book face inside the page, where the build has one; else the page asks for the reader's. */
final class Fonts {

  private static final String FOLDER = "/fonts/";

  private Fonts() {}

  /** The {@code @font-face} rules; empty where the build has no fonts. */
  static String faces() {
    return Faces.RULES;
  }

  /** Packing takes a while and always gives the same; it is done once, at the first need. */
  private static final class Faces {
    static final String RULES =
        face("EBGaramond_400Regular.ttf", "normal")
            + face("EBGaramond_400Regular_Italic.ttf", "italic");
  }

  private static String face(String file, String style) {
    return Resources.bytes(FOLDER + file).map(font -> rule(new TrueType(font), style)).orElse("");
  }

  private static String rule(TrueType font, String style) {
    byte[] packed = Woff.pack(font.flavor(), LatinFont.trim(font));
    return "@font-face{font-family:\"Variorum Text\";font-style:"
        + style
        + ";font-display:swap;unicode-range:"
        + LatinFont.RANGE
        + ";src:url(data:font/woff;base64,"
        + Base64.getEncoder().encodeToString(packed)
        + ") format(\"woff\")}\n";
  }
}
