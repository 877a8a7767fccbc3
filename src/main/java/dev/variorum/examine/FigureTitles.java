package dev.variorum.examine;

import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A printed list of figures or tables against the captions, by number, and a table of contents
 * against the headings, by label. Where a title names a span of years, the years in the first
 * column of the table must lie in it.
 */
final class FigureTitles implements Detector {

  /** A title at its place, with the passages that can bear witness for it. */
  private record Titled(String title, Evidence evidence, List<Evidence> rows) {}

  @Override
  public String name() {
    return "contents";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    study.corpus().documents().forEach(cited -> examine(cited.document(), findings));
    return findings;
  }

  private void examine(Document document, List<Finding> findings) {
    Map<String, Titled> figures = new LinkedHashMap<>();
    Map<String, Titled> headings = new LinkedHashMap<>();
    for (Division division : document.divisions()) {
      if (!division.title().isEmpty()) {
        headings.put(label(division.id()), heading(document, division));
      }
      for (Block block : division.blocks()) {
        figure(document, division, block, figures);
      }
    }
    for (Division division : document.divisions()) {
      boolean listsFigures = division.kind() == Division.Kind.FIGURES;
      for (Block block : division.blocks()) {
        if (block instanceof Block.Contents contents) {
          for (Block.ContentsLine line : contents.lines()) {
            Titled titled = (listsFigures ? figures : headings).get(label(line.label()));
            if (titled != null && !line.label().isEmpty()) {
              compare(document, line, titled, listsFigures, findings);
            }
          }
        }
      }
    }
  }

  private static Titled heading(Document document, Division division) {
    PlainText title = PlainText.of(division.title());
    Passage passage =
        new Passage(document.id(), division, division.id(), Passage.Kind.HEADING, title);
    return new Titled(title.text(), passage.evidence("the heading"), List.of());
  }

  private static void figure(
      Document document, Division division, Block block, Map<String, Titled> figures) {
    if (block instanceof Block.Figure figure && !figure.caption().isEmpty()) {
      put(document, division, figure.id(), figure.label(), figure.caption(), List.of(), figures);
    } else if (block instanceof Block.Table table && !table.caption().isEmpty()) {
      List<Evidence> rows = new ArrayList<>();
      for (List<Block.Cell> row : table.rows()) {
        String first = row.isEmpty() ? "" : PlainText.of(row.get(0).content()).text().strip();
        if (first.matches("1\\d\\d\\d|20\\d\\d")) {
          PlainText cell = PlainText.of(row.get(0).content());
          rows.add(
              new Passage(document.id(), division, table.id(), Passage.Kind.OTHER, cell)
                  .evidence(first));
        }
      }
      put(document, division, table.id(), table.label(), table.caption(), rows, figures);
    }
  }

  private static void put(
      Document document,
      Division division,
      String id,
      List<Inline> label,
      List<Inline> caption,
      List<Evidence> rows,
      Map<String, Titled> figures) {
    PlainText text = PlainText.of(caption);
    Passage passage = new Passage(document.id(), division, id, Passage.Kind.CAPTION, text);
    figures.put(
        label(PlainText.of(label).text()),
        new Titled(text.text(), passage.evidence("the caption"), rows));
  }

  /** The number of a label alone: {@code 1} for {@code Figure 1} and {@code 1.} */
  private static String label(String label) {
    return Folding.slug(label.replaceAll("(?i)figure|fig\\.|table|chapter|appendix|map", " "));
  }

  private void compare(
      Document document,
      Block.ContentsLine line,
      Titled titled,
      boolean figure,
      List<Finding> findings) {
    List<String> listed = withoutArticle(line.title());
    List<String> printed = withoutArticle(titled.title());
    if (listed.equals(printed) || printed.isEmpty()) {
      return;
    }
    Alignment alignment = Alignment.of(listed, printed);
    String what = figure ? "figure" : "division";
    String quote = document.source().slice(line.span()).strip();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(document.id(), line.span(), cut(quote), "the list: " + line.title()));
    evidence.add(titled.evidence());
    String reasoning = years(line.title(), titled, evidence);
    findings.add(
        finding(
            document.id() + "/" + what + "-" + label(line.label()),
            ConflictClass.INTERNAL,
            Severity.WARNING,
            "The list and the "
                + (figure ? "caption of figure " : "heading of ")
                + label(line.label())
                + " differ: \""
                + String.join(" ", alignment.onlyLeft())
                + "\" against \""
                + String.join(" ", alignment.onlyRight())
                + "\".",
            reasoning,
            evidence));
  }

  private static String cut(String quote) {
    return quote.length() > 140 ? quote.substring(0, 139) + "…" : quote;
  }

  private static String years(String title, Titled titled, List<Evidence> evidence) {
    List<DateMention> dates = new DateFinder().find(title);
    if (dates.isEmpty() || titled.rows().isEmpty()) {
      return "";
    }
    Evidence first = titled.rows().get(0);
    int listed = dates.get(dates.size() - 1).period().first().getYear();
    if (Integer.parseInt(first.says()) < listed) {
      evidence.add(first);
      return "The first row of the table is " + first.says() + ", before " + listed + ".";
    }
    return "";
  }

  private static List<String> withoutArticle(String title) {
    List<String> words = Folding.folded(title);
    boolean article = words.size() > 1 && words.get(0).matches("the|an?");
    return article ? words.subList(1, words.size()) : words;
  }
}
