package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.Edition;
import dev.variorum.edition.NameEntry;
import dev.variorum.edition.Place;
import dev.variorum.edition.WorkUse;
import dev.variorum.render.TitleItalics;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.Piece;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The index of names and works. */
final class IndexSection {

  private final Edition edition;
  private final BookAnchors anchors;
  private final Usage usage;
  private final Words words;

  private record Entry(String sort, List<Piece> content) {}

  IndexSection(Edition edition, BookAnchors anchors, Usage usage) {
    this.edition = edition;
    this.anchors = anchors;
    this.usage = usage;
    this.words = new Words(edition, usage);
  }

  SectionBuilder fill(SectionBuilder section) {
    List<Entry> entries = new ArrayList<>();
    edition.names().forEach(name -> name(name, entries));
    edition.items().values().forEach(item -> work(item, entries));
    entries.sort(Comparator.comparing((Entry entry) -> key(entry.sort())));
    List<Block> blocks = new ArrayList<>();
    char letter = 0;
    for (Entry entry : entries) {
      String key = key(entry.sort());
      char first = key.isEmpty() ? '#' : key.charAt(0);
      boolean opens = first != letter && Character.isLetter(first);
      letter = Character.isLetter(first) ? first : letter;
      ParagraphStyle style = BookStyles.INDEX.after(opens && !blocks.isEmpty() ? 7 : 0);
      blocks.add(new Block.Paragraph("P", style, List.of(), entry.content()));
    }
    return section.add(new Block.Group("Index", blocks));
  }

  private void name(NameEntry name, List<Entry> out) {
    List<String> targets = new ArrayList<>(anchors.occurrences(name.id()));
    if (targets.isEmpty()) {
      for (Place place : name.places()) {
        String block = "block:" + place.document() + "/" + place.id();
        String note = "note:author:" + place.id();
        if (anchors.leads(block)) {
          targets.add(block);
        } else if (anchors.leads(note)) {
          targets.add(note);
        }
      }
    }
    if (targets.isEmpty()) {
      return;
    }
    String form = name.sort().isEmpty() ? name.name() : name.sort();
    List<Piece> content = new ArrayList<>();
    content.add(anchors.anchor("name:" + name.id()));
    content.addAll(words.of(form));
    content.add(new Piece.Text(", "));
    content.add(anchors.pages(targets));
    out.add(new Entry(form, content));
  }

  private void work(Item item, List<Entry> out) {
    List<String> targets = new ArrayList<>();
    for (WorkUse use : edition.uses().getOrDefault(item.id(), List.of())) {
      if (anchors.leads("note:author:" + use.passage())) {
        targets.add("note:author:" + use.passage());
      } else if (anchors.leads("block:" + use.passage())) {
        targets.add("block:" + use.passage());
      }
    }
    if (targets.isEmpty()) {
      return;
    }
    String title = item.text("title-short").isEmpty() ? item.title() : item.text("title-short");
    String number = item.text("archive").isEmpty() ? "" : item.text("number");
    List<Name> authors = item.names("author");
    String author =
        authors.isEmpty()
            ? ""
            : authors.get(0).isLiteral() ? authors.get(0).literal() : authors.get(0).family();
    List<Piece> content = new ArrayList<>();
    if (!number.isEmpty()) {
      content.add(new Piece.Text(number + ", "));
    } else {
      content.add(new Piece.Text(author.isEmpty() ? "" : usage.set(author) + ", "));
      boolean italic = TitleItalics.standsAlone(item);
      Piece shown = italic ? Piece.styled(Look.ITALIC, usage.set(title)) : quoted(title);
      String language = edition.foreignTitle(item);
      content.add(language.isEmpty() ? shown : new Piece.Foreign(language, List.of(shown)));
      content.add(new Piece.Text(italic || !commaInside() ? ", " : " "));
    }
    content.add(anchors.pages(targets));
    String sort = number.isEmpty() ? (author + " " + title).strip() : number;
    out.add(new Entry(sort, content));
  }

  /** The title of what is part of a work or was never printed. */
  private Piece quoted(String title) {
    Typography typography = usage.typography();
    String comma = commaInside() ? "," : "";
    return new Piece.Text(
        typography.quote() + typography.apply(title) + comma + typography.unquote());
  }

  /** Americans put a comma before the closing mark. */
  private boolean commaInside() {
    String language = edition.manifest().language();
    return language.equals("en") || language.equals("en-US");
  }

  /** Letters and digits without accents, in small letters. */
  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N} ]", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
