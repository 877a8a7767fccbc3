package dev.variorum.render.html;

import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.json.Json;
import dev.variorum.model.Inline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the notes and the bibliography in each style, packed: an object of styles, each with its
 * {@code notes} (markup by id in the page) and its {@code works} (the same, in the order of the
 * style).
 */
final class StylesWriter {

  private final Sheet sheet;

  StylesWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  void write() {
    Edition edition = sheet.edition;
    if (edition.styles().isEmpty()) {
      return;
    }
    Map<String, Object> styles = new LinkedHashMap<>();
    for (StyleRendering style : edition.styles()) {
      styles.put(style.style(), style(style));
    }
    sheet.out.open("script", "type", "application/octet-stream", "id", "edition-styles");
    sheet.out.trusted(Packed.of(Json.write(styles))).close("script").line();
  }

  private Map<String, Object> style(StyleRendering style) {
    Map<String, String> notes = new LinkedHashMap<>();
    sheet.edition.documents().stream()
        .flatMap(document -> document.text().notes())
        .forEach(
            note -> {
              List<Inline> text = style.notes().get(note.id());
              Optional<String> id = sheet.addresses.note(note.id()).filter(sheet::holds);
              if (text != null && id.isPresent()) {
                notes.put(id.get(), markup(text));
              }
            });
    Map<String, String> works = new LinkedHashMap<>();
    for (StyleRendering.Entry entry : style.bibliography()) {
      String address = Addresses.work(entry.key());
      if (sheet.holds(address)) {
        works.putIfAbsent(address, markup(entry.text()));
      }
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("notes", notes);
    texts.put("works", works);
    return texts;
  }

  private String markup(List<Inline> text) {
    Sheet slip = sheet.slip();
    slip.inlines(text);
    return slip.out.toString();
  }
}
