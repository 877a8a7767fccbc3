package dev.variorum.render.html;

import dev.variorum.edition.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the reading edition: one HTML file that needs no network and no other file, or one page
 * for each part with addresses that stay. A renderer keeps nothing: the same edition gives the same
 * bytes. Ids in the page are permanent; {@code Addresses} says how they are made.
 */
public final class HtmlRenderer {

  private final String addition;

  public HtmlRenderer() {
    this("");
  }

  private HtmlRenderer(String addition) {
    this.addition = addition;
  }

  /**
   * A renderer whose pages run a script of the caller after their own, and may connect to where
   * they come from: for a preview that loads itself anew. The policy in the page names the script
   * by its hash.
   *
   * @param script ECMAScript; must not contain {@code </script}
   */
  public HtmlRenderer withScript(String script) {
    if (script.toLowerCase(Locale.ROOT).contains("</script")) {
      throw new IllegalArgumentException("the script ends its own element");
    }
    return new HtmlRenderer(script);
  }

  /** The edition as one page; to be stored as UTF-8. */
  public String render(Edition edition) {
    Addresses addresses = new Addresses(edition);
    Labels labels = new Labels(edition);
    List<Part> parts = Parts.of(edition, addresses, labels, false);
    Layout layout = Layout.onePage(parts, addresses);
    Sheet sheet = new Sheet(edition, addresses, labels, layout);
    return new PageWriter(sheet, addition).write(edition.manifest().title(), parts);
  }

  /**
   * The edition as many pages, and the files that they share, by path; {@code index.html} is the
   * first. Links are relative, so that the folder may lie anywhere.
   */
  public Map<String, byte[]> site(Edition edition) {
    Addresses addresses = new Addresses(edition);
    Labels labels = new Labels(edition);
    List<Part> parts = Parts.of(edition, addresses, labels, true);
    Layout layout = Layout.site(parts, addresses);
    Sheet front = new Sheet(edition, addresses, labels, layout);
    Map<String, byte[]> files = new TreeMap<>(Fonts.files());
    for (Part part : parts) {
      Sheet sheet = front.page(part.file());
      String title = part.title() + " \u00B7 " + edition.manifest().title();
      String page =
          new PageWriter(sheet, addition)
              .write(
                  part.kind() == Part.Kind.TITLE ? edition.manifest().title() : title,
                  List.of(part));
      files.put(part.file(), page.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
