package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A work while its reference is read: fields, type, evidence and doubts gather here. */
final class WorkDraft {

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<String> evidence = new ArrayList<>();
  private String type = "document";
  private double certainty = 0.97;
  private final boolean citing;

  /**
   * An empty draft.
   *
   * @param citing whether it is read from a note, where pages at the end are those that are cited
   */
  WorkDraft(boolean citing) {
    this.citing = citing;
  }

  WorkDraft() {
    this(false);
  }

  boolean citing() {
    return citing;
  }

  void type(String newType) {
    this.type = newType;
  }

  String type() {
    return type;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  /** Sets a text, unless it is empty. */
  void put(String field, String value) {
    String plain = Markup.plain(value);
    if (!plain.isEmpty()) {
      fields.put(field, plain);
    }
  }

  /** Sets a structured value. */
  void set(String field, Object value) {
    fields.put(field, value);
  }

  void remove(String field) {
    fields.remove(field);
  }

  /** Adds to a text that may be there already. */
  void append(String field, String separator, String value) {
    String before = text(field);
    put(field, before.isEmpty() ? value : before + separator + value);
  }

  void names(String role, List<Name> names) {
    List<Object> json = new ArrayList<>();
    names.forEach(name -> json.add(name.toJson()));
    if (!json.isEmpty()) {
      fields.put(role, json);
    }
  }

  void imprint(Imprint imprint) {
    imprint.addTo(fields);
  }

  void note(String step) {
    evidence.add(step);
  }

  /** Something that may be wrong: lowers the certainty by a factor. */
  void doubt(double factor, String reason) {
    certainty *= factor;
    evidence.add(reason);
  }

  double certainty() {
    return certainty;
  }

  List<String> evidence() {
    return evidence;
  }

  Item item(String id) {
    String language = has("language") ? "" : TitleLanguage.of(text("title"));
    if (!language.isEmpty()) {
      put("language", language);
    }
    return new Item(id, type, fields);
  }
}
