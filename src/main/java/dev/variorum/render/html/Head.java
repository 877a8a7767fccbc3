package dev.variorum.render.html;

import dev.variorum.edition.Manifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Writes the head of the page. The content security policy names our styles and scripts by their
 * hashes and forbids all else, so that even markup that slipped through could not act.
 */
final class Head {

  private final Sheet sheet;
  private final Markup out;

  Head(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  /**
   * Writes the head.
   *
   * @param script what the page runs at its end
   */
  void write(String script) {
    String early = Resources.read("early.js");
    String fonts = Fonts.faces();
    String styles = Resources.styles();
    out.open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    out.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src "
                + (fonts.isEmpty() ? "" : hash(fonts) + " ")
                + hash(styles)
                + "; script-src "
                + hash(early)
                + " "
                + hash(script)
                + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'")
        .line();
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("referrer", "no-referrer");
    Manifest manifest = sheet.edition.manifest();
    out.element("title", manifest.title()).line();
    meta("generator", "Variorum");
    highwire(manifest);
    out.open("script").trusted(early).close("script").line();
    if (!fonts.isEmpty()) {
      out.open("style").trusted(fonts).close("style").line();
    }
    out.open("style").trusted(styles).close("style").line();
    out.open("script", "type", "application/ld+json");
    out.trusted(StructuredData.linked(sheet.edition)).close("script").line();
    out.close("head").line();
  }

  private void highwire(Manifest manifest) {
    String title =
        manifest.subtitle().isEmpty()
            ? manifest.title()
            : manifest.title() + ": " + manifest.subtitle();
    meta("citation_title", title);
    manifest.editors().forEach(editor -> meta("citation_editor", editor));
    if (!manifest.date().isEmpty()) {
      meta("citation_publication_date", manifest.date().replace('-', '/'));
    }
    if (!manifest.language().isEmpty()) {
      meta("citation_language", manifest.language());
    }
  }

  private void meta(String name, String content) {
    out.empty("meta", "name", name, "content", content).line();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
