package dev.variorum.render.json;

import dev.variorum.json.JsonWriter;
import dev.variorum.model.Inline;
import java.util.ArrayList;
import java.util.List;

/** What stands in running text beside its words: note calls, page breaks, joins. */
final class MarksJson {

  private final List<Inline.NoteCall> calls = new ArrayList<>();
  private final List<Inline.PageBreak> pages = new ArrayList<>();
  private final List<Inline.Join> joins = new ArrayList<>();

  private MarksJson() {}

  static MarksJson of(List<Inline> content) {
    MarksJson marks = new MarksJson();
    marks.collect(content);
    return marks;
  }

  private void collect(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.NoteCall call) {
        calls.add(call);
      } else if (inline instanceof Inline.PageBreak page) {
        pages.add(page);
      } else if (inline instanceof Inline.Join join) {
        joins.add(join);
      } else if (inline instanceof Inline.Styled styled) {
        collect(styled.content());
      } else if (inline instanceof Inline.Link link) {
        collect(link.content());
      } else if (inline instanceof Inline.Foreign foreign) {
        collect(foreign.content());
      }
    }
  }

  /** Members {@code calls}, {@code pages} and {@code joins}, each only where there is one. */
  void write(JsonWriter json) {
    if (!calls.isEmpty()) {
      json.name("calls").beginArray();
      for (Inline.NoteCall call : calls) {
        json.beginObject()
            .member("note", call.noteId())
            .member("mark", call.mark())
            .member("span", Values.span(call.span()))
            .endObject();
      }
      json.endArray();
    }
    if (!pages.isEmpty()) {
      json.name("pages").beginArray();
      for (Inline.PageBreak page : pages) {
        json.beginObject()
            .member("page", page.page())
            .member("certain", page.certain())
            .member("span", Values.span(page.span()))
            .endObject();
      }
      json.endArray();
    }
    if (!joins.isEmpty()) {
      json.name("joins").beginArray();
      for (Inline.Join join : joins) {
        json.beginObject()
            .member("kind", Values.code(join.kind()))
            .member("span", Values.span(join.span()))
            .member("resumes", join.resumes())
            .member("evidence", join.evidence())
            .endObject();
      }
      json.endArray();
    }
  }
}
