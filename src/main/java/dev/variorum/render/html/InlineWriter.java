package dev.variorum.render.html;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitationForm;
import dev.variorum.model.Inline;
import dev.variorum.model.Inline.Series;
import dev.variorum.model.PlainText;
import dev.variorum.render.ScriptRun;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes running text. HTML knows no link inside a link: what would be one is kept back until the
 * outer link ends if it is a call, and loses its own link otherwise.
 */
final class InlineWriter implements Inline.Visitor<Void> {

  private final Sheet sheet;
  private final Markup out;
  private final String document;
  private final List<Citation> citations;
  private final Set<String> linkedNames = new HashSet<>();
  private final Set<Integer> explained = new HashSet<>();
  private final List<Runnable> afterLink = new ArrayList<>();
  private final Typography typography;
  private boolean inLink;
  private boolean asPrinted;
  private String language = "";
  private String recased = "";
  private int recasedTo;

  /**
   * For text outside any note.
   *
   * @param document id of the document, empty for words of the editor
   */
  InlineWriter(Sheet sheet, String document) {
    this(sheet, document, List.of());
  }

  /**
   * For the text of an author's note.
   *
   * @param citations of the note, in its order
   */
  InlineWriter(Sheet sheet, String document, List<Citation> citations) {
    this.sheet = sheet;
    this.out = sheet.out;
    this.document = document;
    this.citations = citations;
    this.typography = sheet.labels.usage().typography();
  }

  /** Whether the source has a heading in capitals that a book would not. */
  static boolean inCapitals(List<Inline> heading, Usage usage) {
    String printed = PlainText.of(heading).text();
    String set = usage.heading(printed);
    boolean simple =
        Descent.of(heading).stream()
            .noneMatch(one -> one instanceof Inline.Correction || one instanceof Inline.Join);
    return simple && set.length() == printed.length() && !set.equals(printed);
  }

  /** Writes a heading as a book prints it. */
  void heading(List<Inline> heading) {
    Usage usage = sheet.labels.usage();
    recased = inCapitals(heading, usage) ? usage.heading(PlainText.of(heading).text()) : "";
    recasedTo = 0;
    all(heading);
    recased = "";
  }

  void all(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
  }

  @Override
  public Void text(Inline.Text text) {
    String value = text.value();
    if (!recased.isEmpty()) {
      value = recased.substring(recasedTo, recasedTo + value.length());
      recasedTo += value.length();
    }
    for (ScriptRun run : ScriptRun.of(asPrinted ? value : typography.apply(value), language)) {
      if (run.language().isEmpty()) {
        out.text(run.text());
      } else {
        out.element("span", run.text(), "lang", run.language());
      }
    }
    return null;
  }

  @Override
  public Void styled(Inline.Styled styled) {
    switch (styled.style()) {
      case ITALIC -> wrap("em", null, styled.content());
      case BOLD -> wrap("strong", null, styled.content());
      case SMALL_CAPS -> wrap("span", "small-caps", styled.content());
      case SUPERSCRIPT -> wrap("sup", null, styled.content());
      case SUBSCRIPT -> wrap("sub", null, styled.content());
      case UNDERLINE -> wrap("span", "underline", styled.content());
      case CODE -> wrap("code", null, styled.content());
    }
    return null;
  }

  @Override
  public Void noteCall(Inline.NoteCall call) {
    outsideLink(
        () -> {
          Optional<String> note = sheet.addresses.note(call.noteId());
          if (note.isEmpty()) {
            out.element("sup", call.mark());
            return;
          }
          call("author", call.mark(), sheet.href(note.get()), sheet.ids.once(note.get() + ".call"));
        });
    return null;
  }

  @Override
  public Void lineEnd(Inline.LineEnd end) {
    out.empty("br");
    typography.forget();
    recasedTo++;
    return null;
  }

  @Override
  public Void pageBreak(Inline.PageBreak pageBreak) {
    String page = pageBreak.page();
    out.open(
        "span",
        "class",
        pageBreak.certain() ? "page" : "page inferred",
        "role",
        "doc-pagebreak",
        "aria-label",
        "Page " + page,
        "id",
        document.isEmpty() ? null : sheet.ids.once(sheet.addresses.page(document, page)));
    out.element("span", pageBreak.certain() ? page : "[" + page + "]", "class", "number");
    out.close("span");
    return null;
  }

  @Override
  public Void join(Inline.Join join) {
    out.text(typography.apply(join.rendered()));
    return null;
  }

  @Override
  public Void link(Inline.Link link) {
    Optional<String> inside = sheet.addresses.target(link.target());
    if (inside.isPresent()) {
      String role = link.target().startsWith("work:") ? "doc-biblioref" : null;
      anchor(link.content(), "href", sheet.href(inside.get()), "role", role);
      return null;
    }
    Optional<String> outside = WebAddress.of(link.target());
    if (outside.isPresent()) {
      anchor(link.content(), "href", outside.get(), "rel", "noreferrer", "class", "outside");
    } else {
      wrap("span", "unlinked", link.content());
    }
    return null;
  }

  @Override
  public Void citationGroup(Inline.CitationGroup group) {
    out.text("(");
    String separator = "";
    for (Inline.Cite cite : group.cites()) {
      out.text(separator + (cite.prefix().isEmpty() ? "" : cite.prefix() + " "));
      String address = Addresses.work(cite.key());
      sheet.link(
          sheet.addresses.has(address) && !inLink ? Optional.of(address) : Optional.empty(),
          sheet.labels.work(cite.key()));
      out.text(cite.locator().isEmpty() ? "" : ", " + cite.locator()).text(cite.suffix());
      separator = "; ";
    }
    out.text(")");
    return null;
  }

  @Override
  public Void correction(Inline.Correction correction) {
    String address = Addresses.emendation(correction.id());
    String id = sheet.ids.once(address + ".place");
    boolean linked = id != null && sheet.addresses.has(address);
    boolean plain =
        linked
            && !inLink
            && !Descent.hasLinks(correction.reading())
            && !Descent.hasLinks(correction.printed());
    String tag = plain ? "a" : "span";
    boolean outer = inLink;
    inLink = inLink || plain;
    out.open(tag, "class", "corr", "id", id, "href", plain ? sheet.href(address) : null);
    out.open("span", "class", "reading");
    all(correction.reading());
    // A correction may come in pieces, the reading with the first; only then is it a deletion.
    if (id != null && correction.reading().isEmpty()) {
      out.text("\u2038");
    }
    out.close("span");
    asPrinted = true;
    wrap("span", "printed", correction.printed());
    asPrinted = false;
    out.close(tag);
    inLink = outer;
    if (linked && !plain) {
      outsideLink(() -> sign(address));
    }
    return null;
  }

  @Override
  public Void editorCall(Inline.EditorCall call) {
    String address =
        call.series() == Series.NOTE
            ? Addresses.editorNote(call.id())
            : Addresses.conflict(call.id());
    if (sheet.addresses.has(address)) {
      boolean conflict = call.series() == Series.CONFLICT;
      String note = conflict && call.first() ? "#" + address + ".note" : sheet.href(address);
      outsideLink(
          () ->
              call(
                  conflict ? "editor conflict" : "editor",
                  call.mark(),
                  note,
                  sheet.ids.once(address + ".call")));
    }
    return null;
  }

  @Override
  public Void marked(Inline.Marked marked) {
    if (marked.mark() == Inline.Mark.CONFLICT) {
      out.open("span", "class", "touched");
      all(marked.content());
      out.close("span");
      return null;
    }
    String address = Addresses.name(marked.id());
    if (!sheet.addresses.has(address)) {
      all(marked.content());
      return null;
    }
    boolean linked =
        !inLink
            && !Descent.hasLinks(marked.content())
            && PlainText.of(marked.content()).text().chars().anyMatch(Character::isLetterOrDigit)
            && linkedNames.add(marked.id());
    boolean outer = inLink;
    inLink = inLink || linked;
    String tag = linked ? "a" : "span";
    out.open(tag, "class", "name", "href", linked ? sheet.href(address) : null);
    all(marked.content());
    out.close(tag);
    inLink = outer;
    return null;
  }

  @Override
  public Void citationMark(Inline.CitationMark mark) {
    String key = mark.key();
    if (PlainText.of(mark.content()).text().isBlank()) {
      all(mark.content());
      return null;
    }
    if (key == null || !sheet.addresses.has(Addresses.work(key))) {
      wrap("span", "cite-open", mark.content());
      return null;
    }
    anchor(mark.content(), "href", sheet.href(Addresses.work(key)), "role", "doc-biblioref");
    if (mark.index() < citations.size()
        && citations.get(mark.index()).form() == CitationForm.IBID
        && explained.add(mark.index())) {
      out.open("span", "class", "stands-for").text(" [");
      sheet.labels.work(out, key);
      out.text("]").close("span");
    }
    return null;
  }

  @Override
  public Void foreign(Inline.Foreign foreign) {
    String outer = language;
    language = foreign.language();
    out.open("span", "lang", language);
    all(foreign.content());
    out.close("span");
    language = outer;
    return null;
  }

  private void call(String series, String mark, String href, @Nullable String id) {
    // A style sheet cannot see whether there are words between two calls.
    String next = out.endsWith("</a></sup>") ? " next" : "";
    out.open("sup", "class", "call " + series + next);
    out.element("a", mark, "id", id, "role", "doc-noteref", "href", href);
    out.close("sup");
  }

  private void sign(String address) {
    out.element(
        "a",
        "\u00B0",
        "class",
        "corr-sign",
        "href",
        sheet.href(address),
        "aria-label",
        "Correction \u00B0");
  }

  private void wrap(String tag, @Nullable String cssClass, List<Inline> content) {
    out.open(tag, "class", cssClass);
    all(content);
    out.close(tag);
  }

  private void anchor(List<Inline> content, @Nullable String... attributes) {
    if (inLink) {
      all(content);
      return;
    }
    inLink = true;
    out.open("a", attributes);
    all(content);
    out.close("a");
    inLink = false;
    List<Runnable> waiting = List.copyOf(afterLink);
    afterLink.clear();
    waiting.forEach(Runnable::run);
  }

  private void outsideLink(Runnable writing) {
    if (inLink) {
      afterLink.add(writing);
    } else {
      writing.run();
    }
  }
}
