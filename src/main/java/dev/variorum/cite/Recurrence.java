package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Note;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the notes of a text repeat: phrases that may be short forms, names that may be authors. */
final class Recurrence {

  private static final int OFTEN = 2;
  private static final Pattern IBID =
      Pattern.compile("\\W{0,3}(?:Ibid|Ebd|Ebenda|[1I]d)\\b", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> phrases = new HashMap<>();
  private final Map<String, Integer> heads = new HashMap<>();
  private final Set<String> takenUp = new HashSet<>();

  private Recurrence() {}

  static Recurrence of(Document document) {
    Recurrence recurrence = new Recurrence();
    for (Division division : document.divisions()) {
      String before = "";
      for (Note note : division.notes()) {
        NoteText text = NoteText.of(note.blocks());
        if (!before.isEmpty() && IBID.matcher(text.text()).lookingAt()) {
          recurrence.takenUp.add(before);
        }
        before = note.id();
        for (Stretch stretch : Stretch.of(text.text())) {
          ReferenceReader.read(text, stretch.start(), stretch.end()).ifPresent(recurrence::count);
        }
      }
    }
    return recurrence;
  }

  private void count(Reference found) {
    if (found.kind() == Kind.PHRASE) {
      phrases.merge(phrase(found), 1, Integer::sum);
    } else if (found.kind() == Kind.WORK && !found.head().isEmpty()) {
      heads.merge(Words.fold(found.head()), 1, Integer::sum);
    }
  }

  /** Whether the note after this one begins with Ibid. */
  boolean isTakenUp(String note) {
    return takenUp.contains(note);
  }

  boolean isRepeated(Reference reference) {
    return phrases.getOrDefault(phrase(reference), 0) >= OFTEN;
  }

  boolean isAuthor(String head) {
    return heads.getOrDefault(Words.fold(head), 0) >= OFTEN;
  }

  /** The words by which a short form comes back; a part in lower case is no part of its name. */
  static String phrase(Reference reference) {
    boolean part =
        !reference.head().isEmpty()
            && !reference.title().isEmpty()
            && Character.isLowerCase(reference.title().charAt(0));
    if (part) {
      return Words.document(reference.head());
    }
    return String.join(" ", Words.content(reference.words()));
  }
}
