package dev.variorum.render.html;

import dev.variorum.edition.Manifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes the head of a page. The content security policy names our styles and scripts by their
 * hashes and forbids all else, so that even markup that slipped through could not act.
 */
final class Head {

  private final Sheet sheet;
  private final Markup out;

  Head(Sheet sheet, Markup out) {
    this.sheet = sheet;
    this.out = out;
  }

  /**
   * Writes the head.
   *
   * @param body the rest of the page
   * @param first whether it is the first page of the edition
   * @param scripts what the page runs at its end; empty ones are not there
   */
  void write(String title, String body, boolean first, List<String> scripts) {
    String early = Resources.read("early.js");
    boolean divided = sheet.layout.divided();
    String fonts = divided ? Fonts.linked(body) : Fonts.embedded(body);
    String styles = Resources.styles();
    out.open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    String policy =
        "default-src 'none'; style-src "
            + hashes(List.of(fonts, styles))
            + "; script-src "
            + hash(early)
            + " "
            + hashes(scripts)
            // On a disk some browsers take every file for an origin of its own.
            + "; font-src "
            + (divided ? "'self' file:" : "data:")
            + (scripts.get(scripts.size() - 1).isEmpty() ? "" : "; connect-src 'self'")
            + "; img-src data:; base-uri 'none'; form-action 'none'";
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("referrer", "no-referrer");
    out.element("title", title).line();
    meta("generator", "Variorum");
    highwire(sheet.edition.manifest());
    out.open("script").trusted(early).close("script").line();
    if (!fonts.isEmpty()) {
      out.open("style").trusted(fonts).close("style").line();
    }
    out.open("style").trusted(styles).close("style").line();
    out.open("script", "type", "application/ld+json");
    out.trusted(
            first
                ? StructuredData.linked(sheet.edition, sheet::href)
                : StructuredData.part(sheet.edition, title))
        .close("script")
        .line();
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

  private static String hashes(List<String> contents) {
    return String.join(
        " ", contents.stream().filter(one -> !one.isEmpty()).map(Head::hash).toList());
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
