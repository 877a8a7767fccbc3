package dev.variorum.render.pdf;

import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.render.ReadableAddress;
import dev.variorum.render.ScriptRun;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the inlines of a document into pieces of a flow. */
final class InlinePieces {

  private final BookAnchors anchors;
  private final BookNotes notes;
  private final Map<String, Note> authorNotes;
  private final String document;
  private final String siglum;
  private final boolean text;

  /**
   * @param authorNotes of the division, by id
   * @param document its id; empty for the editor's prose
   * @param siglum of the document
   * @param text whether calls, lemmas and names are to be set: not inside the editor's own prose
   */
  InlinePieces(
      BookAnchors anchors,
      BookNotes notes,
      Map<String, Note> authorNotes,
      String document,
      String siglum,
      boolean text) {
    this.anchors = anchors;
    this.notes = notes;
    this.authorNotes = authorNotes;
    this.document = document;
    this.siglum = siglum;
    this.text = text;
  }

  /** The same for prose of the editor. */
  InlinePieces editorial() {
    return new InlinePieces(anchors, notes, Map.of(), "", "", false);
  }

  /** Says what entries of the apparatus are keyed to that are met where no lines are counted. */
  void keyedTo(String where) {
    notes.keyedTo(where);
  }

  Usage usage() {
    return notes.usage();
  }

  List<Piece> of(List<Inline> inlines) {
    return new Walk(notes.usage().typography()).all(inlines);
  }

  /** An entry of a printed list of works. */
  List<Piece> entry(List<Inline> inlines) {
    return of(notes.italics().entry(inlines));
  }

  private final class Walk implements Inline.Visitor<Void> {
    private final Typography typography;
    private List<Piece> out = new ArrayList<>();
    private String language = "";

    Walk(Typography typography) {
      this.typography = typography;
    }

    List<Piece> all(List<Inline> inlines) {
      List<Piece> outer = out;
      List<Piece> own = new ArrayList<>();
      out = own;
      inlines.forEach(inline -> inline.accept(this));
      out = outer;
      return own;
    }

    @Override
    public Void text(Inline.Text piece) {
      // What a source prints is printed; the edition's own addresses are made readable.
      String value = document.isEmpty() ? ReadableAddress.in(piece.value()) : piece.value();
      for (ScriptRun run : ScriptRun.of(typography.apply(value), language)) {
        Piece text = new Piece.Text(run.text());
        out.add(run.language().isEmpty() ? text : new Piece.Foreign(run.language(), List.of(text)));
      }
      return null;
    }

    @Override
    public Void styled(Inline.Styled styled) {
      List<Piece> content = all(styled.content());
      switch (styled.style()) {
        case ITALIC, UNDERLINE -> out.add(new Piece.Styled(Look.ITALIC, content));
        case BOLD -> out.add(new Piece.Styled(Look.BOLD, content));
        case SMALL_CAPS -> out.add(new Piece.Styled(Look.SMALL_CAPS, content));
        case SUPERSCRIPT -> out.add(new Piece.Styled(Look.SUPERIOR, content));
        case SUBSCRIPT, CODE -> out.addAll(content);
      }
      return null;
    }

    @Override
    public Void noteCall(Inline.NoteCall call) {
      Note note = authorNotes.get(call.noteId());
      String id = note == null || !text ? null : author(note, call.mark());
      if (id == null) {
        out.add(Piece.styled(Look.SUPERIOR, call.mark()));
      } else {
        out.add(new Piece.Call(id));
      }
      return null;
    }

    private @Nullable String author(Note note, String mark) {
      anchors.noteBegins("author:" + note.id(), mark);
      String id = notes.author(note, mark, InlinePieces.this);
      anchors.noteEnds();
      return id;
    }

    @Override
    public Void lineEnd(Inline.LineEnd end) {
      out.add(new Piece.LineEnd());
      typography.forget();
      return null;
    }

    @Override
    public Void pageBreak(Inline.PageBreak pageBreak) {
      if (text) {
        out.add(new Piece.OriginalPage(pageBreak.page()));
      }
      return null;
    }

    @Override
    public Void join(Inline.Join join) {
      out.add(new Piece.Text(typography.apply(join.rendered())));
      return null;
    }

    @Override
    public Void link(Inline.Link link) {
      out.addAll(anchors.link(link.target(), all(link.content())));
      return null;
    }

    @Override
    public Void citationGroup(Inline.CitationGroup group) {
      return null;
    }

    @Override
    public Void correction(Inline.Correction correction) {
      List<Piece> reading = all(correction.reading());
      if (!text) {
        out.addAll(reading);
        return null;
      }
      List<Piece> lemma = plain(correction.reading());
      String id = notes.apparatus(correction, lemma, plain(correction.printed()), siglum);
      if (id == null) {
        out.addAll(reading);
      } else {
        anchors.stands("call:" + id);
        out.add(new Piece.Lemma(id, reading));
      }
      return null;
    }

    /** A second time without anything that may stand only once. */
    private List<Piece> plain(List<Inline> inlines) {
      return new InlinePieces(anchors, notes, Map.of(), document, siglum, false).of(inlines);
    }

    @Override
    public Void editorCall(Inline.EditorCall call) {
      if (!text) {
        return null;
      }
      if (call.series() == Inline.Series.CONFLICT) {
        passage(notes.conflict(call.id(), document, call.span()), List.of());
      } else {
        String id = notes.editor(call, InlinePieces.this);
        if (id != null) {
          out.add(new Piece.Call(id));
        }
      }
      return null;
    }

    /** Words that an entry of the conflicts at the foot is keyed to. */
    private void passage(@Nullable String id, List<Piece> content) {
      if (id == null) {
        out.addAll(content);
      } else {
        out.add(new Piece.MarginSign("\u2260"));
        out.add(new Piece.Lemma(id, content));
      }
    }

    @Override
    public Void marked(Inline.Marked marked) {
      if (!text) {
        out.addAll(all(marked.content()));
      } else if (marked.mark() == Inline.Mark.NAME) {
        out.add(new Piece.Anchor(anchors.occurrence(marked.id())));
        out.addAll(all(marked.content()));
      } else {
        String id = notes.conflict(marked.id(), document, marked.span());
        passage(id, all(marked.content()));
      }
      return null;
    }

    @Override
    public Void citationMark(Inline.CitationMark mark) {
      String key = mark.key();
      if (key == null) {
        out.addAll(all(mark.content()));
      } else {
        List<Inline> content =
            text ? notes.italics().citation(key, mark.content()) : mark.content();
        out.addAll(anchors.link("work:" + key, all(content)));
      }
      return null;
    }

    @Override
    public Void foreign(Inline.Foreign foreign) {
      String outer = language;
      language = foreign.language();
      out.add(new Piece.Foreign(language, all(foreign.content())));
      language = outer;
      return null;
    }
  }
}
