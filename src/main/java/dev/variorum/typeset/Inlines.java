package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces laid out as one string with segments of equal look and with events at offsets. Line ends
 * and fills are characters of their own here.
 */
final class Inlines {

  static final char LINE_END = '\n';
  static final char FILL = '\uE010';
  static final char DOTS = '\uE011';

  /** Characters of one look, one leaf, one link. */
  record Segment(int start, int end, Style style, int leaf, @Nullable LinkTarget link) {}

  /** An event at an offset; {@code before} if it goes with the character before the offset. */
  record Located(int offset, boolean before, Row.Event event) {}

  /** A place that links lead to. */
  record AnchorAt(int offset, String id) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Located> events = new ArrayList<>();
  private final List<AnchorAt> anchors = new ArrayList<>();
  private final Map<Integer, String> languages = new HashMap<>();
  private final Map<String, Note> notes;
  private final Resolver resolver;
  private final IntSupplier leaves;
  private final NoteStructure noteStructure;
  private boolean spacePending;

  /** Gives the structure element of a note when its call is met. */
  interface NoteStructure {
    Node of(Note note);
  }

  Inlines(
      Map<String, Note> notes, Resolver resolver, IntSupplier leaves, NoteStructure noteStructure) {
    this.notes = notes;
    this.resolver = resolver;
    this.leaves = leaves;
    this.noteStructure = noteStructure;
  }

  String text() {
    return text.toString();
  }

  List<Segment> segments() {
    return segments;
  }

  /** The language of foreign words (BCP 47); empty for that of the book. */
  String language(Segment segment) {
    return languages.getOrDefault(segment.leaf(), "");
  }

  List<Located> events() {
    return events;
  }

  List<AnchorAt> anchors() {
    return anchors;
  }

  /** Adds pieces under a structure element. */
  void add(List<Piece> pieces, Style style, Node node) {
    walk(pieces, style, new Cursor(node, ""), null);
  }

  /** The element to which text belongs, and the leaf that is open in it. */
  private final class Cursor {
    private final Node node;
    private final String language;
    private int leaf;

    Cursor(Node node, String language) {
      this.node = node;
      this.language = language;
    }

    int leaf() {
      if (leaf == 0) {
        leaf = leaves.getAsInt();
        node.add(leaf);
        if (!language.isEmpty()) {
          languages.put(leaf, language);
        }
      }
      return leaf;
    }

    Cursor child(Node child) {
      return child(child, language);
    }

    Cursor child(Node child, String words) {
      leaf = 0;
      node.add(child);
      return new Cursor(child, words);
    }

    /** Inside an element that has been added already. */
    Cursor in(Node child) {
      return new Cursor(child, language);
    }
  }

  private void walk(List<Piece> pieces, Style style, Cursor cursor, @Nullable LinkTarget link) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text plain) {
        characters(plain.value(), style, cursor, link);
      } else if (piece instanceof Piece.Styled styled) {
        walk(styled.content(), style.with(styled.look()), cursor, link);
      } else if (piece instanceof Piece.Foreign foreign) {
        Node span = new Node("Span").language(foreign.language());
        walk(foreign.content(), style, cursor.child(span, foreign.language()), link);
      } else if (piece instanceof Piece.Link other) {
        link(other, style, cursor, link);
      } else if (piece instanceof Piece.Call call) {
        call(call, style, cursor);
      } else if (piece instanceof Piece.Anchor anchor) {
        anchors.add(new AnchorAt(position(), anchor.id()));
      } else if (piece instanceof Piece.Lemma lemma) {
        lemma(lemma, style, cursor, link);
      } else if (piece instanceof Piece.OriginalPage page) {
        originalPage(page, style, cursor);
      } else if (piece instanceof Piece.MarginSign sign) {
        events.add(new Located(position(), false, new Row.Sign(sign.sign())));
      } else if (piece instanceof Piece.PageNumber number) {
        String shown = resolver.page(number.target(), number.line());
        LinkTarget target = linkTo(number.target(), false, "page " + shown, cursor);
        characters(shown, style, cursor.in(target.node()), target);
      } else if (piece instanceof Piece.PageNumbers numbers) {
        pageNumbers(numbers, style, cursor);
      } else if (piece instanceof Piece.LineEnd) {
        control(LINE_END, style, cursor);
      } else if (piece instanceof Piece.Fill fill) {
        control(fill.dots() ? DOTS : FILL, style, cursor);
      }
    }
  }

  private int position() {
    return text.length() + (spacePending ? 1 : 0);
  }

  private LinkTarget linkTo(String target, boolean external, String description, Cursor cursor) {
    Node node = new Node("Link").alternative(description);
    cursor.child(node);
    return new LinkTarget(target, external, description, node);
  }

  private void link(Piece.Link piece, Style style, Cursor cursor, @Nullable LinkTarget outer) {
    if (outer != null) {
      walk(piece.content(), style, cursor, outer);
      return;
    }
    flushSpace(style, cursor);
    LinkTarget target = linkTo(piece.target(), piece.external(), piece.description(), cursor);
    walk(piece.content(), style, cursor.in(target.node()), target);
  }

  private void call(Piece.Call call, Style style, Cursor cursor) {
    Note note = notes.get(call.noteId());
    if (note == null) {
      throw new IllegalArgumentException("a call of a note that does not exist: " + call.noteId());
    }
    if (!note.mark().isEmpty()) {
      Cursor reference = cursor.child(new Node("Reference"));
      anchors.add(new AnchorAt(text.length(), "call:" + note.id()));
      LinkTarget target = linkTo("note:" + note.id(), false, note.description(), reference);
      boolean pending = spacePending;
      spacePending = false;
      boolean second =
          !events.isEmpty()
              && events.get(events.size() - 1).offset() == text.length()
              && events.get(events.size() - 1).event() instanceof Row.NoteCalled;
      if (second) {
        append(",", style.with(Look.SUPERIOR), reference.leaf(), null);
      }
      characters(note.mark(), style.with(Look.SUPERIOR), cursor.in(target.node()), target);
      if (pending) {
        // The space after a call belongs to the text that follows, or the reading order breaks.
        spacePending = true;
        pendingStyle = null;
        pendingLink = null;
      }
    }
    events.add(new Located(text.length(), true, new Row.NoteCalled(note.id())));
    cursor.child(noteStructure.of(note));
  }

  private void lemma(Piece.Lemma lemma, Style style, Cursor cursor, @Nullable LinkTarget link) {
    flushSpace(style, cursor);
    int start = text.length();
    int at = events.size();
    anchors.add(new AnchorAt(start, "call:" + lemma.noteId()));
    walk(lemma.content(), style, cursor, link);
    String words = text.substring(Math.min(start, text.length()));
    events.add(at, new Located(start, false, new Row.LemmaBegins(lemma.noteId(), start, words)));
    events.add(new Located(text.length(), true, new Row.LemmaEnds(lemma.noteId())));
    Note note = notes.get(lemma.noteId());
    if (note == null) {
      throw new IllegalArgumentException("a lemma without an entry: " + lemma.noteId());
    }
    cursor.child(noteStructure.of(note));
  }

  private void originalPage(Piece.OriginalPage page, Style style, Cursor cursor) {
    flushSpace(style, cursor);
    anchors.add(new AnchorAt(text.length(), "original:" + page.label()));
    events.add(new Located(text.length(), false, new Row.PageBegins(page.label())));
    Node span = new Node("Span").actualText("[p. " + page.label() + "]");
    Style bar = Style.roman(style.size());
    characters("|", bar, cursor.child(span), null);
  }

  private void pageNumbers(Piece.PageNumbers numbers, Style style, Cursor cursor) {
    boolean first = true;
    for (Resolver.Reference reference : resolver.pages(numbers.targets(), numbers.marks())) {
      if (!first) {
        characters(", ", style, cursor, null);
      }
      flushSpace(style, cursor);
      first = false;
      LinkTarget target = linkTo(reference.target(), false, "page " + reference.text(), cursor);
      characters(reference.text(), style, cursor.in(target.node()), target);
    }
  }

  private void control(char c, Style style, Cursor cursor) {
    spacePending = false;
    append(String.valueOf(c), style, cursor.leaf(), null);
  }

  /** Adds characters with white space folded; a space waits until something follows it. */
  private void characters(String value, Style style, Cursor cursor, @Nullable LinkTarget link) {
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      boolean end = i == value.length();
      if (end || folds(value.charAt(i))) {
        if (i > start) {
          flushSpace(style, cursor);
          append(value.substring(start, i), style, cursor.leaf(), link);
        }
        if (!end && !text.isEmpty() && text.charAt(text.length() - 1) != LINE_END) {
          if (!spacePending) {
            spacePending = true;
            if (i > start || text.length() > 0) {
              // The space belongs to what stands before it, so that a link does not begin with one.
              pendingStyle = style;
              pendingLeaf = cursor.leaf();
              pendingLink = link;
            }
          }
        }
        start = i + 1;
      }
    }
  }

  private @Nullable Style pendingStyle;
  private int pendingLeaf;
  private @Nullable LinkTarget pendingLink;

  private void flushSpace(Style style, Cursor cursor) {
    if (spacePending) {
      spacePending = false;
      Style own = pendingStyle == null ? style : pendingStyle;
      append(" ", own, pendingStyle == null ? cursor.leaf() : pendingLeaf, pendingLink);
    }
  }

  private static boolean folds(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u2028';
  }

  // Two links to one target are two links.
  @SuppressWarnings("ReferenceEquality")
  private void append(String value, Style style, int leaf, @Nullable LinkTarget link) {
    int start = text.length();
    text.append(value);
    if (!segments.isEmpty()) {
      Segment last = segments.get(segments.size() - 1);
      if (last.style().equals(style) && last.leaf() == leaf && last.link() == link) {
        segments.set(
            segments.size() - 1, new Segment(last.start(), text.length(), style, leaf, link));
        return;
      }
    }
    segments.add(new Segment(start, text.length(), style, leaf, link));
  }
}
