package dev.variorum.model;

import dev.variorum.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of running text. Each leaf says which characters of the source it stands for; pieces that
 * the edition adds have an empty span at their place.
 *
 * <p>The first group is what readers of sources make; the second is laid over a document by the
 * edition and never comes from a reader.
 */
public sealed interface Inline {

  /** The characters of the source that this piece stands for; empty for what was added. */
  Span span();

  <R> R accept(Visitor<R> visitor);

  /** Characters, as the reader is to see them; a line end of the source is a space here. */
  record Text(String value, Span span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** The kinds of emphasis that a source may mark. */
  enum Style {
    ITALIC,
    BOLD,
    SMALL_CAPS,
    SUPERSCRIPT,
    SUBSCRIPT,
    UNDERLINE,
    CODE
  }

  record Styled(Style style, List<Inline> content, Span span) implements Inline {
    public Styled {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.styled(this);
    }
  }

  /**
   * The call of an author's note.
   *
   * @param noteId id of the note, as {@code 004/IV/12}
   * @param mark the call as it is to be shown, as {@code 12} or {@code *}
   */
  record NoteCall(String noteId, String mark, Span span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.noteCall(this);
    }
  }

  /** A line end that the source means. */
  record LineEnd(Span span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineEnd(this);
    }
  }

  /**
   * The start of a page of the original.
   *
   * @param page the page number that begins here, as {@code 41} or {@code iv}
   * @param certain whether the source says so; otherwise it was inferred
   * @param span where; empty unless the source prints a mark
   */
  record PageBreak(String page, boolean certain, Span span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pageBreak(this);
    }
  }

  /** How two fragments of a paragraph were put together. */
  enum JoinKind {
    /** with a space */
    SPACE,
    /** a hyphen at the end of the first, kept: a compound */
    HYPHEN_KEPT,
    /** a hyphen at the end of the first, dropped: a divided word */
    HYPHEN_DROPPED
  }

  /**
   * The place where a reader joined what a page break or a note block had cut in two.
   *
   * @param span the characters at the end of the first fragment that the join replaces
   * @param resumes where in the source the second fragment begins
   * @param evidence why, in words
   */
  record Join(JoinKind kind, Span span, int resumes, List<String> evidence) implements Inline {
    public Join {
      evidence = List.copyOf(evidence);
    }

    /** What stands in the text for the join: a space, a hyphen or nothing. */
    public String rendered() {
      return switch (kind) {
        case SPACE -> " ";
        case HYPHEN_KEPT -> "-";
        case HYPHEN_DROPPED -> "";
      };
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.join(this);
    }
  }

  /**
   * A link. Targets inside an edition are {@code work:KEY}, {@code conflict:ID}, {@code note:ID},
   * {@code name:ID}, {@code event:ID}, {@code emendation:ID}, {@code finding:ID}, {@code
   * block:DOCUMENT/BLOCK}, {@code authornote:ID}; any other is an address.
   */
  record Link(String target, List<Inline> content, Span span) implements Inline {
    public Link {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /**
   * Words in another language than those around them, as the source or the edition says.
   *
   * @param language BCP 47 tag, as {@code ja-Latn} for romanized Japanese
   */
  record Foreign(String language, List<Inline> content, Span span) implements Inline {
    public Foreign {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.foreign(this);
    }
  }

  /**
   * Pandoc's citation syntax, as found; the edition replaces it by rendered text.
   *
   * @param cites the works cited
   * @param inText whether the first author stands in the sentence ({@code @key [p. 3]})
   */
  record CitationGroup(List<Cite> cites, boolean inText, Span span) implements Inline {
    public CitationGroup {
      cites = List.copyOf(cites);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.citationGroup(this);
    }
  }

  /**
   * One work in a citation group.
   *
   * @param locator as printed, without its label, or empty
   * @param label CSL locator label, as {@code page}; empty where there is no locator
   */
  record Cite(String key, String prefix, String locator, String label, String suffix) {}

  // Laid over a document by the edition.

  /**
   * An emendation in place.
   *
   * @param id id of the emendation
   * @param printed what the source has
   * @param reading what the edition reads
   */
  record Correction(String id, List<Inline> printed, List<Inline> reading, Span span)
      implements Inline {
    public Correction {
      printed = List.copyOf(printed);
      reading = List.copyOf(reading);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.correction(this);
    }
  }

  /** The series of things that the editor hangs on a place. */
  enum Series {
    /** an explanatory or identifying note */
    NOTE,
    /** a note on a source conflict */
    CONFLICT
  }

  /**
   * The call of an editor's note or of a conflict.
   *
   * @param id id of the note or the conflict
   * @param mark the call as it is to be shown, as {@code a}; one sequence for both series
   * @param first whether this is the place where the note itself is to stand; a further call would
   *     refer back to it
   */
  record EditorCall(Series series, String id, String mark, boolean first, Span span)
      implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.editorCall(this);
    }
  }

  /** The kinds of marked stretch. */
  enum Mark {
    NAME,
    CONFLICT
  }

  /** A stretch of text that a name or a conflict touches. */
  record Marked(Mark mark, String id, List<Inline> content, Span span) implements Inline {
    public Marked {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.marked(this);
    }
  }

  /**
   * A citation inside an author's note.
   *
   * @param key the work, or null where it is open
   * @param index position of the citation in its note, from 0
   */
  record CitationMark(@Nullable String key, int index, List<Inline> content, Span span)
      implements Inline {
    public CitationMark {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.citationMark(this);
    }
  }

  /**
   * One method a kind and no default: a new kind breaks the build wherever it must be thought of.
   */
  interface Visitor<R> {
    R text(Text text);

    R styled(Styled styled);

    R noteCall(NoteCall call);

    R lineEnd(LineEnd end);

    R pageBreak(PageBreak pageBreak);

    R join(Join join);

    R link(Link link);

    R citationGroup(CitationGroup group);

    R correction(Correction correction);

    R editorCall(EditorCall call);

    R marked(Marked marked);

    R citationMark(CitationMark mark);

    R foreign(Foreign foreign);
  }
}
