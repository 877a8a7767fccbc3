package dev.variorum.render.tei;

import dev.variorum.cite.Citation;
import dev.variorum.cite.Locator;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.NameEntry;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.render.ScriptRun;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes running text. A note stands where it is called, as TEI has it; a second call of the same
 * note is a reference to the first.
 */
final class TeiInlines implements Inline.Visitor<Void> {

  private static final Map<String, String> CERTAINTY =
      Map.of("certain", "high", "probable", "medium", "conjectural", "low");

  private final Leaf leaf;
  private final Xml out;
  private final String document;
  private final List<Citation> citations;
  private String language = "";

  /**
   * Creates a writer.
   *
   * @param document id of the document, empty for the editor's words
   * @param citations of the note that is written, none elsewhere
   */
  TeiInlines(Leaf leaf, String document, List<Citation> citations) {
    this.leaf = leaf;
    this.out = leaf.out;
    this.document = document;
    this.citations = citations;
  }

  void all(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
  }

  @Override
  public Void text(Inline.Text text) {
    for (ScriptRun run : ScriptRun.of(text.value(), language)) {
      if (run.language().isEmpty()) {
        out.text(run.text());
      } else {
        out.element("foreign", run.text(), "xml:lang", run.language());
      }
    }
    return null;
  }

  @Override
  public Void styled(Inline.Styled styled) {
    String style = styled.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return wrap("hi", styled.content(), "rend", style);
  }

  @Override
  public Void noteCall(Inline.NoteCall call) {
    Note note = leaf.authorNotes.get(call.noteId());
    String id = TeiIds.note(call.noteId());
    String first = note == null ? null : leaf.ids.once(id);
    if (note == null || first == null) {
      out.element("ref", call.mark(), "target", note == null ? null : "#" + id, "type", "note");
      return null;
    }
    new TeiBlocks(leaf, document).authorNote(note, first);
    return null;
  }

  @Override
  public Void lineEnd(Inline.LineEnd end) {
    out.empty("lb");
    return null;
  }

  @Override
  public Void pageBreak(Inline.PageBreak pageBreak) {
    out.empty("pb", "n", pageBreak.page(), "cert", pageBreak.certain() ? "high" : "medium");
    return null;
  }

  @Override
  public Void join(Inline.Join join) {
    out.text(join.rendered());
    return null;
  }

  @Override
  public Void link(Inline.Link link) {
    return wrap("ref", link.content(), "target", target(link.target()));
  }

  private static @Nullable String target(String target) {
    int colon = target.indexOf(':');
    String kind = colon < 0 ? "" : target.substring(0, colon);
    String rest = target.substring(colon + 1);
    return switch (kind) {
      case "work", "conflict", "note", "name", "event", "emendation" -> "#" + TeiIds.of(kind, rest);
      case "authornote" -> "#" + TeiIds.note(rest);
      case "block" -> {
        int stroke = rest.indexOf('/');
        yield "#"
            + TeiIds.place(rest.substring(0, Math.max(0, stroke)), rest.substring(stroke + 1));
      }
      case "http", "https", "mailto" -> address(target);
      default -> null;
    };
  }

  private static @Nullable String address(String target) {
    try {
      return new URI(target).toASCIIString();
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  @Override
  public Void citationGroup(Inline.CitationGroup group) {
    out.text("(");
    String separator = "";
    for (Inline.Cite cite : group.cites()) {
      out.text(separator + (cite.prefix().isEmpty() ? "" : cite.prefix() + " "));
      out.element("ref", cite.key(), "target", work(cite.key()));
      out.text((cite.locator().isEmpty() ? "" : ", " + cite.locator()) + cite.suffix());
      separator = "; ";
    }
    out.text(")");
    return null;
  }

  @Override
  public Void correction(Inline.Correction correction) {
    Emendation emendation = leaf.emendations.get(correction.id());
    String id = leaf.ids.once(TeiIds.of("emendation", correction.id()));
    out.open("choice", "xml:id", id);
    out.open("sic");
    all(correction.printed());
    out.close();
    out.open(
        "corr",
        "type",
        emendation == null ? null : emendation.kind(),
        "cert",
        emendation == null ? null : CERTAINTY.get(emendation.certainty()),
        "resp",
        "#editors");
    all(correction.reading());
    out.close().close();
    return null;
  }

  @Override
  public Void editorCall(Inline.EditorCall call) {
    if (call.series() == Inline.Series.CONFLICT) {
      String target = "#" + TeiIds.of("conflict", call.id());
      out.empty("ref", "type", "conflict", "target", target, "n", call.mark());
      return null;
    }
    EditorialNote note = leaf.editorNotes.get(call.id());
    String id = TeiIds.of("note", call.id());
    String first = note == null ? null : leaf.ids.once(id);
    if (note == null || first == null) {
      out.empty("ref", "type", "note", "target", "#" + id, "n", call.mark());
      return null;
    }
    out.open(
        "note",
        "xml:id",
        first,
        "type",
        note.kind(),
        "resp",
        "#editors",
        "place",
        "foot",
        "n",
        call.mark());
    new TeiBlocks(leaf, "").content(note.note());
    out.close();
    return null;
  }

  @Override
  public Void marked(Inline.Marked marked) {
    if (marked.mark() == Inline.Mark.CONFLICT) {
      return wrap("seg", marked.content(), "ana", "#" + TeiIds.of("conflict", marked.id()));
    }
    NameEntry name = leaf.names.get(marked.id());
    return name == null
        ? wrap("rs", marked.content())
        : wrap(
            "rs", marked.content(), "type", name.kind(), "ref", "#" + TeiIds.of("name", name.id()));
  }

  @Override
  public Void citationMark(Inline.CitationMark mark) {
    String key = mark.key();
    if (PlainText.of(mark.content()).text().isBlank()) {
      all(mark.content());
      return null;
    }
    out.open("bibl", "corresp", key == null ? null : work(key));
    all(mark.content());
    if (mark.index() < citations.size()) {
      citations.get(mark.index()).locators().forEach(this::range);
    }
    out.close();
    return null;
  }

  @Override
  public Void foreign(Inline.Foreign foreign) {
    String outer = language;
    language = foreign.language();
    wrap("foreign", foreign.content(), "xml:lang", language);
    language = outer;
    return null;
  }

  /** The printed words say it too; this is for machines. */
  private void range(Locator locator) {
    for (String part : locator.value().split("[,;&]")) {
      String[] ends = part.split("[-\u2013]", 2);
      String from = word(ends[0]);
      String to = ends.length == 2 ? completed(word(ends[1]), from) : from;
      if (!from.isEmpty()) {
        out.empty("citedRange", "unit", locator.label(), "from", from, "to", to);
      }
    }
  }

  /** {@code 216-17} ends with page 217. */
  private static String completed(String to, String from) {
    boolean numbers = to.matches("\\d+") && from.matches("\\d+");
    boolean shortened = numbers && to.length() < from.length();
    return to.isEmpty()
        ? from
        : shortened ? from.substring(0, from.length() - to.length()) + to : to;
  }

  private static String word(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}.]+", "");
  }

  private @Nullable String work(String key) {
    return leaf.edition.items().containsKey(key) ? "#" + TeiIds.of("work", key) : null;
  }

  private Void wrap(String tag, List<Inline> content, @Nullable String... attributes) {
    out.open(tag, attributes);
    all(content);
    out.close();
    return null;
  }
}
