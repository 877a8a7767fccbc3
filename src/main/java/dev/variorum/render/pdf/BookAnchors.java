package dev.variorum.render.pdf;

import dev.variorum.typeset.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The places of the book to which links may lead. The book is put together twice: the first time to
 * learn which places there are, the second time with links to those alone.
 */
final class BookAnchors {

  private final Set<String> known;
  private final Register register;
  private final Set<String> met = new HashSet<>();
  private final Map<String, List<String>> occurrences = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Deque<String> notes = new ArrayDeque<>();

  /**
   * @param known the places of the first time; empty for the first time itself
   */
  BookAnchors(Set<String> known, Register register) {
    this.known = Set.copyOf(known);
    this.register = register;
  }

  Set<String> met() {
    return met;
  }

  /** Notes a place. */
  Piece anchor(String id) {
    met.add(id);
    return new Piece.Anchor(id);
  }

  void meet(String id) {
    met.add(id);
  }

  boolean leads(String anchor) {
    return known.contains(anchor);
  }

  /** A new anchor for an occurrence of a name. */
  String occurrence(String name) {
    List<String> all = occurrences.computeIfAbsent(name, key -> new ArrayList<>());
    String id = "name:" + name + ":" + (all.size() + 1);
    all.add(id);
    met.add(id);
    stands(id);
    return id;
  }

  /** An anchor stands here: in a note, if one has begun. */
  void stands(String id) {
    if (!notes.isEmpty()) {
      marks.put(id, notes.element());
    }
  }

  /** Page and line of an anchor, or page and note. */
  Piece place(String anchor) {
    return marks.containsKey(anchor) ? pages(List.of(anchor)) : new Piece.PageNumber(anchor, true);
  }

  /** What is met from here on stands in a note. */
  void noteBegins(String id, String mark) {
    marks.put("note:" + id, mark);
    notes.push(mark);
  }

  void noteEnds() {
    notes.pop();
  }

  /** The pages of anchors, and the notes on them. */
  Piece pages(List<String> targets) {
    Map<String, String> own = new HashMap<>();
    for (String target : targets) {
      if (marks.containsKey(target)) {
        own.put(target, marks.get(target));
      }
    }
    return new Piece.PageNumbers(targets, own);
  }

  List<String> occurrences(String name) {
    return occurrences.getOrDefault(name, List.of());
  }

  /**
   * Words that lead to a target of the edition; the words alone where the book has no such place.
   * Where the words are no reference that paper can follow, one is added.
   */
  List<Piece> link(String target, List<Piece> content) {
    if (target.startsWith("http://") || target.startsWith("https://")) {
      return around(content, run -> new Piece.Link(target, true, target, run));
    }
    String anchor = anchorOf(target);
    if (anchor.isEmpty() || !known.contains(anchor)) {
      return content;
    }
    List<Piece> pieces = linked(anchor, describe(target), content);
    if (target.startsWith("conflict:")) {
      pieces = new ArrayList<>(pieces);
      pieces.add(
          new Piece.Text(" (" + register.sign(target.substring("conflict:".length())) + ")"));
    } else if (target.startsWith("note:")) {
      pieces = new ArrayList<>(pieces);
      pieces.add(new Piece.Text(" ("));
      pieces.add(new Piece.PageNumber(anchor, true));
      pieces.add(new Piece.Text(")"));
    }
    return pieces;
  }

  /** Words that lead to an anchor of the book, if it is there. */
  List<Piece> linked(String anchor, String description, List<Piece> content) {
    return known.contains(anchor)
        ? around(content, run -> new Piece.Link(anchor, false, description, run))
        : content;
  }

  /** Puts a link around words and not around notes, which are no part of it. */
  private static List<Piece> around(List<Piece> content, Function<List<Piece>, Piece> link) {
    List<Piece> out = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (Piece piece : content) {
      boolean lemma = piece instanceof Piece.Lemma;
      if (!lemma && !(piece instanceof Piece.Call)) {
        run.add(piece);
        continue;
      }
      if (!run.isEmpty()) {
        out.add(link.apply(run));
        run = new ArrayList<>();
      }
      if (piece instanceof Piece.Lemma own) {
        out.add(new Piece.Lemma(own.noteId(), around(own.content(), link)));
      } else {
        out.add(piece);
      }
    }
    if (!run.isEmpty()) {
      out.add(link.apply(run));
    }
    return out;
  }

  static String anchorOf(String target) {
    int colon = target.indexOf(':');
    if (colon < 0) {
      return "";
    }
    String rest = target.substring(colon + 1);
    return switch (target.substring(0, colon)) {
      case "work", "event", "block", "name" -> target;
      case "conflict" -> "register:" + rest;
      case "note" -> "note:editor:" + rest;
      case "emendation" -> "note:emendation:" + rest;
      case "authornote" -> "note:author:" + rest;
      default -> "";
    };
  }

  private static String describe(String target) {
    return switch (target.substring(0, target.indexOf(':'))) {
      case "work" -> "entry of the bibliography";
      case "conflict" -> "note on a conflict";
      case "note" -> "editor's note";
      case "name" -> "entry of the index";
      case "event" -> "entry of the chronology";
      case "emendation" -> "entry of the apparatus";
      case "authornote" -> "author's note";
      default -> "passage";
    };
  }
}
