package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Collation;
import dev.variorum.examine.Finding;
import dev.variorum.render.Typography;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes passages that stand in several wordings: a synopsis, one column a witness, level where the
 * words correspond, and below it the apparatus keyed to the words of the first.
 */
final class ParallelsWriter {

  /** A row of the synopsis ends with the segment in which some witness has so many words. */
  private static final int ROW_WORDS = 14;

  private final Sheet sheet;
  private final Markup out;

  ParallelsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  /** The findings with a collation, each collation once. */
  static List<Finding> collated(Edition edition) {
    Set<List<Collation.Witness>> seen = new HashSet<>();
    return edition.findings().stream()
        .filter(one -> one.collation().isPresent() && seen.add(one.collation().get().witnesses()))
        .toList();
  }

  void write() {
    out.open("section", "id", "edition-parallels", "class", "apparatus");
    out.element("h2", "Parallel passages").line();
    out.element(
        "p",
        "What the sources say more than once in nearly the same words, level where the words"
            + " correspond; words that the others lack are marked. The apparatus is keyed to the"
            + " first column.");
    for (Finding finding : collated(sheet.edition)) {
      synopsis(finding, finding.collation().orElseThrow());
    }
    out.close("section").line();
  }

  private void synopsis(Finding finding, Collation collation) {
    List<String> sigla = sigla(collation);
    out.open("section", "class", "synopsis");
    out.element("h3", String.join(" and ", labels(collation)));
    answers(finding);
    String name = "Synopsis of " + String.join(" and ", labels(collation));
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name);
    out.open("table", "class", "columns").open("thead").open("tr");
    for (Collation.Witness witness : collation.witnesses()) {
      out.open("th", "scope", "col");
      sheet.link(sheet.addresses.place(witness.document(), witness.place()), label(witness));
      out.close("th");
    }
    out.close("tr").close("thead").open("tbody").line();
    for (List<Collation.Segment> row : rows(collation)) {
      out.open("tr");
      for (int i = 0; i < sigla.size(); i++) {
        cell(row, i);
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div");
    apparatus(collation, sigla);
    out.close("section").line();
  }

  private void answers(Finding finding) {
    List<Conflict> answers =
        sheet.edition.conflicts().stream()
            .filter(conflict -> conflict.findings().contains(finding.id()))
            .toList();
    if (answers.isEmpty()) {
      return;
    }
    out.open("p", "class", "kind").text("See ");
    String separator = "";
    for (Conflict answer : answers) {
      out.text(separator);
      sheet.link(Optional.of(Addresses.conflict(answer.id())), answer.title());
      separator = ", ";
    }
    out.text(".").close("p");
  }

  private static List<List<Collation.Segment>> rows(Collation collation) {
    List<List<Collation.Segment>> rows = new ArrayList<>();
    List<Collation.Segment> row = new ArrayList<>();
    int words = 0;
    for (Collation.Segment segment : collation.segments()) {
      row.add(segment);
      words +=
          segment.readings().stream().mapToInt(r -> r.text().split(" ").length).max().orElse(0);
      if (words >= ROW_WORDS) {
        rows.add(List.copyOf(row));
        row.clear();
        words = 0;
      }
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private void cell(List<Collation.Segment> row, int witness) {
    out.open("td");
    Typography typography = sheet.labels.usage().typography();
    String separator = "";
    for (Collation.Segment segment : row) {
      Collation.Reading reading = segment.readings().get(witness);
      out.text(typography.apply(separator));
      if (reading.isEmpty()) {
        out.element("span", "\u2038", "class", "lacks", "title", "nothing here");
      } else if (segment.variant()) {
        out.element("b", typography.apply(reading.text()));
      } else {
        out.text(typography.apply(reading.text()));
      }
      separator = " ";
    }
    out.close("td");
  }

  private void apparatus(Collation collation, List<String> sigla) {
    List<Collation.Entry> entries =
        collation.apparatus().stream().filter(entry -> !entry.variants().isEmpty()).toList();
    if (entries.isEmpty()) {
      return;
    }
    out.open("p", "class", "critical");
    for (Collation.Entry entry : entries) {
      out.open("span", "class", "entry-of");
      out.element("span", entry.lemma().isEmpty() ? "\u2026" : entry.lemma(), "class", "lemma");
      out.text("] ");
      String separator = "";
      for (Collation.Variant variant : entry.variants()) {
        out.text(separator);
        separator = "; ";
        switch (variant.kind()) {
          case SUBSTITUTION -> out.text(variant.text());
          case OMISSION -> out.element("i", "om.");
          case ADDITION -> out.element("i", "add.").text(" " + variant.text());
        }
        for (int witness : variant.witnesses()) {
          out.text(" ").element("b", sigla.get(witness), "class", "siglum");
        }
      }
      out.close("span").text(" ");
    }
    out.close("p");
  }

  private List<String> labels(Collation collation) {
    return collation.witnesses().stream().map(this::label).toList();
  }

  private String label(Collation.Witness witness) {
    String where = sheet.labels.place(witness.document(), witness.place());
    String siglum = sheet.labels.siglum(witness.document());
    return where.startsWith(siglum + " ") ? where : (siglum + " " + where).strip();
  }

  /** The sources' sigla; where one source stands against itself, the places. */
  private List<String> sigla(Collation collation) {
    List<String> sigla =
        collation.witnesses().stream().map(one -> sheet.labels.siglum(one.document())).toList();
    return new HashSet<>(sigla).size() == sigla.size() ? sigla : labels(collation);
  }
}
