package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent ids of an edition, which are also the addresses in the page.
 *
 * <p>Blocks and notes of the first document carry their own ids: {@code IV}, {@code IV.12}, {@code
 * IV.n28}, {@code page-41}. Those of any other begin with the id of the document and a full stop:
 * {@code 002.body.3}, {@code 002.page-7}. So do those of the first document that could be taken for
 * something else. All the rest begin with a word and a hyphen: {@code work-lensen1972}, {@code
 * conflict-srs-1497-date}, {@code note-lytton-report}, {@code name-sato-naotake}, {@code
 * event-1941-04-13-pact}, {@code emendation-e-004-kissed}, {@code finding-note-date:004/IV/28},
 * {@code document-002}; the parts of the page with {@code edition-}. Characters other than ASCII
 * letters, digits and {@code . _ : / -} are written as a tilde and the hexadecimal digits of their
 * UTF-8 bytes.
 */
final class Addresses {

  /** Where editor's notes stand that no place calls. */
  static final String UNCALLED = "edition-notes";

  private static final Pattern RESERVED =
      Pattern.compile(
          "(?:work|conflict|note|name|event|emendation|finding|document|edition|page)-.*");

  private final Edition edition;
  private final String first;
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();

  Addresses(Edition edition) {
    this.edition = edition;
    this.first = edition.documents().isEmpty() ? "" : edition.documents().get(0).id();
    edition.documents().forEach(this::register);
    edition.items().keySet().forEach(key -> put(work(key), "edition-bibliography"));
    edition.conflicts().forEach(one -> put(conflict(one.id()), "edition-conflicts"));
    edition.notes().forEach(note -> put(editorNote(note.id()), UNCALLED));
    edition.names().forEach(name -> put(name(name.id()), "edition-names"));
    edition.chronology().forEach(event -> put(event(event.id()), "edition-chronology"));
    edition.emendations().forEach(one -> put(emendation(one.id()), "edition-emendations"));
    edition.findings().forEach(finding -> put(finding(finding.id()), "edition-findings"));
    if (edition.introduction() != null) {
      put("edition-introduction", "edition-introduction");
    }
    if (edition.principles() != null) {
      put("edition-principles", "edition-principles");
    }
  }

  static String document(String id) {
    return "document-" + encode(id);
  }

  /** The address of a division or a block. */
  String block(String document, String id) {
    String division = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    boolean bare =
        document.equals(first)
            && !RESERVED.matcher(id).matches()
            && edition.documents().stream().noneMatch(other -> other.id().equals(division));
    return bare ? encode(id) : encode(document) + "." + encode(id);
  }

  String page(String document, String page) {
    String address = "page-" + encode(page);
    return document.equals(first) ? address : encode(document) + "." + address;
  }

  /** The address of an author's note; empty where no document has it. */
  Optional<String> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  static String work(String key) {
    return "work-" + encode(key);
  }

  static String conflict(String id) {
    return "conflict-" + encode(id);
  }

  static String editorNote(String id) {
    return "note-" + encode(id);
  }

  static String name(String id) {
    return "name-" + encode(id);
  }

  static String event(String id) {
    return "event-" + encode(id);
  }

  static String emendation(String id) {
    return "emendation-" + encode(id);
  }

  static String finding(String id) {
    return "finding-" + encode(id);
  }

  /** Whether something in the edition has this address. */
  boolean has(String address) {
    return parts.containsKey(address);
  }

  /** The address of the part of the edition that holds an address. */
  String part(String address) {
    return parts.getOrDefault(address, address);
  }

  /**
   * The editor's notes that no place calls, because their anchors lie in text that was left out.
   */
  List<EditorialNote> uncalled() {
    return edition.notes().stream()
        .filter(note -> part(editorNote(note.id())).equals(UNCALLED))
        .toList();
  }

  /** The address of a block or a note, as places and anchors name them. */
  Optional<String> place(String document, String place) {
    Optional<String> note = note(place);
    return note.isPresent() ? note : existing(block(document, place));
  }

  /** The address of a citing passage: of a note, of a block, or of a text of the editor. */
  Optional<String> passage(String id) {
    if (notes.containsKey(id)) {
      return note(id);
    }
    int slash = id.indexOf('/');
    if (slash > 0) {
      return existing(block(id.substring(0, slash), id.substring(slash + 1)));
    }
    return id.contains(":") ? target(id) : existing("edition-" + encode(id));
  }

  /** The address that a link target inside the edition means; empty where there is none. */
  Optional<String> target(String target) {
    int colon = target.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String id = target.substring(colon + 1);
    return switch (target.substring(0, colon)) {
      case "work" -> existing(work(id));
      case "conflict" -> existing(conflict(id));
      case "note" -> existing(editorNote(id));
      case "name" -> existing(name(id));
      case "event" -> existing(event(id));
      case "emendation" -> existing(emendation(id));
      case "finding" -> existing(finding(id));
      case "authornote" -> note(id);
      case "block" -> passage(id);
      default -> Optional.empty();
    };
  }

  private Optional<String> existing(String address) {
    return has(address) ? Optional.of(address) : Optional.empty();
  }

  private void put(String address, String part) {
    parts.putIfAbsent(address, part);
  }

  /** A division of the first level is a part with those below it; a single one is the document. */
  private void register(EditedDocument document) {
    String id = document.id();
    String part = document(id);
    boolean several =
        document.text().divisions().stream().filter(one -> one.level() <= 1).count() > 1;
    for (Division division : document.text().divisions()) {
      if (several && (division.level() <= 1 || part.equals(document(id)))) {
        part = block(id, division.id());
      }
      put(document(id), part);
      put(block(id, division.id()), part);
      for (Block block : division.blocks()) {
        register(id, block, part);
      }
      for (Note note : division.notes()) {
        register(id, division, note, part);
      }
      for (Inline.EditorCall call : Descent.editorCalls(division)) {
        if (call.first() && call.series() == Inline.Series.NOTE) {
          put(editorNote(call.id()), part);
        }
      }
    }
    put(document(id), part);
  }

  private void register(String document, Block block, String part) {
    put(block(document, block.id()), part);
    for (Inline inline : Descent.of(block)) {
      if (inline instanceof Inline.PageBreak page) {
        put(page(document, page.page()), part);
      }
    }
    if (block instanceof Block.Quotation quotation) {
      quotation.blocks().forEach(inner -> register(document, inner, part));
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> item.forEach(inner -> register(document, inner, part)));
    }
  }

  private void register(String document, Division division, Note note, String part) {
    String address = block(document, division.id() + ".n" + note.number());
    String unique = address;
    for (int i = 2; parts.putIfAbsent(unique, part) != null; i++) {
      unique = address + "-" + i;
    }
    notes.putIfAbsent(note.id(), unique);
  }

  private static String encode(String id) {
    if (id.chars().allMatch(Addresses::isPlain)) {
      return id;
    }
    StringBuilder encoded = new StringBuilder(id.length() + 8);
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (isPlain(c)) {
        encoded.append((char) c);
      } else {
        encoded.append('~').append(HexFormat.of().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || "._:/-".indexOf(c) >= 0;
  }
}
