package dev.variorum.render.tei;

import dev.variorum.edition.Event;
import dev.variorum.edition.NameEntry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the names and the chronology, which stand off from the texts. */
final class TeiAuthority {

  private static final Pattern DAY = Pattern.compile("-?\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  /** The lists that TEI has for kinds of name: the list, its item, the name in it. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "person", List.of("listPerson", "person", "persName"),
          "place", List.of("listPlace", "place", "placeName"),
          "body", List.of("listOrg", "org", "orgName"));

  private static final List<String> OTHER = List.of("list", "item", "name");

  private final Leaf leaf;
  private final Xml out;

  TeiAuthority(Leaf leaf) {
    this.leaf = leaf;
    this.out = leaf.out;
  }

  void write() {
    if (leaf.edition.names().isEmpty() && leaf.edition.chronology().isEmpty()) {
      return;
    }
    out.open("standOff").line();
    leaf.edition.names().stream().map(NameEntry::kind).distinct().sorted().forEach(this::names);
    if (!leaf.edition.chronology().isEmpty()) {
      out.open("listEvent").line();
      leaf.edition.chronology().forEach(this::event);
      out.close().line();
    }
    out.close().line();
  }

  private void names(String kind) {
    List<String> tags = LISTS.getOrDefault(kind, OTHER);
    out.open(tags.get(0), "type", kind).line();
    for (NameEntry name : leaf.edition.names()) {
      if (name.kind().equals(kind)) {
        out.open(tags.get(1), "xml:id", leaf.ids.once(TeiIds.of("name", name.id())));
        out.open(tags.get(2), "type", "preferred");
        leaf.words(name.name());
        out.close();
        name.variants().stream()
            .filter(variant -> !variant.equals(name.name()))
            .forEach(
                variant -> {
                  out.open(tags.get(2), "type", "variant");
                  leaf.words(variant);
                  out.close();
                });
        if (!name.description().isBlank()) {
          String certainty = name.basis().equals("unverified") ? "low" : null;
          out.open("note", "type", name.basis(), "cert", certainty);
          leaf.words(name.description());
          out.close();
        }
        out.optional("note", name.reference(), "type", "reference");
        out.close().line();
      }
    }
    out.close().line();
  }

  private void event(Event event) {
    String date = event.date().replaceAll("[~?%]", "");
    String[] ends = date.split("/", 2);
    boolean range = ends.length == 2;
    out.open(
        "event",
        "xml:id",
        leaf.ids.once(TeiIds.of("event", event.id())),
        "when-iso",
        range ? null : day(ends[0]),
        "from-iso",
        range ? day(ends[0]) : null,
        "to-iso",
        range ? day(ends[1]) : null,
        "cert",
        date.equals(event.date()) ? null : "medium");
    out.open("desc");
    leaf.words(event.what());
    for (Event.Witness witness : event.witnesses()) {
      String place = witness.anchor().place();
      if (!place.isEmpty()) {
        out.text(" ");
        out.empty(
            "ref",
            "target",
            "#" + TeiIds.place(witness.anchor().document(), place),
            "type",
            "witness");
      }
    }
    out.close().close().line();
  }

  private static @Nullable String day(String date) {
    return DAY.matcher(date).matches() ? date : null;
  }
}
