package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.LineMap;
import dev.variorum.source.Location;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders the citations in the editor's prose, in the short form of the edition's own style, each a
 * link to its work; keeps who cites what.
 */
final class Citations {

  private static final Span NONE = new Span(0, 0);

  private final ShortForms shortForms;
  private final Map<String, Item> items;
  private final Map<String, List<WorkUse>> uses = new LinkedHashMap<>();
  private final List<Diagnostic> problems;
  private String citing = "";
  private String file = "";
  private String text = "";
  private int firstLine = 1;

  Citations(ShortForms shortForms, Map<String, Item> items, List<Diagnostic> problems) {
    this.shortForms = shortForms;
    this.items = items;
    this.problems = problems;
  }

  Map<String, List<WorkUse>> uses() {
    return uses;
  }

  /**
   * Renders the citations of a piece of prose.
   *
   * @param citing what cites, as {@code conflict:srs-1497-date}
   * @param text the prose as it stands in the file
   * @param firstLine the line of the file at which it begins, from 1
   */
  List<Block> render(List<Block> blocks, String citing, String file, String text, int firstLine) {
    this.citing = citing;
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return new BlockMapper(this::inlines).map(block);
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.CitationGroup group) {
        out.addAll(group(group));
      } else if (inline instanceof Inline.Styled styled) {
        out.add(new Inline.Styled(styled.style(), inlines(styled.content()), styled.span()));
      } else if (inline instanceof Inline.Link link) {
        out.add(new Inline.Link(link.target(), inlines(link.content()), link.span()));
      } else if (inline instanceof Inline.Foreign foreign) {
        out.add(new Inline.Foreign(foreign.language(), inlines(foreign.content()), foreign.span()));
      } else {
        out.add(inline);
      }
    }
    return out;
  }

  private List<Inline> group(Inline.CitationGroup group) {
    List<Inline> out = new ArrayList<>();
    if (!group.inText()) {
      out.add(new Inline.Text("(", NONE));
    }
    for (int i = 0; i < group.cites().size(); i++) {
      Inline.Cite cite = group.cites().get(i);
      if (i > 0) {
        out.add(new Inline.Text("; ", NONE));
      }
      if (!cite.prefix().isEmpty()) {
        out.add(new Inline.Text(cite.prefix() + " ", NONE));
      }
      out.addAll(cite(cite));
      if (!cite.suffix().isEmpty()) {
        boolean stop = ",.;:".indexOf(cite.suffix().charAt(0)) >= 0;
        out.add(new Inline.Text((stop ? "" : ", ") + cite.suffix(), NONE));
      }
    }
    if (!group.inText()) {
      out.add(new Inline.Text(")", NONE));
    }
    return out;
  }

  private List<Inline> cite(Inline.Cite cite) {
    if (!items.containsKey(cite.key())) {
      problems.add(
          Diagnostic.at(
              file,
              place(cite.key()),
              "unknown citation key '@" + cite.key() + "'",
              "Add the work to a bibliography file of the manifest, or mend the key"
                  + nearest(cite.key())));
      return List.of(new Inline.Text("@" + cite.key(), NONE));
    }
    uses.computeIfAbsent(cite.key(), key -> new ArrayList<>())
        .add(
            new WorkUse(
                citing,
                cite.locator().isEmpty()
                    ? List.of()
                    : List.of(new dev.variorum.cite.Locator(cite.label(), cite.locator()))));
    List<Inline> text = shortForms.of(Cite.of(cite.key(), cite.locator(), cite.label()));
    return List.of(new Inline.Link("work:" + cite.key(), text, NONE));
  }

  /** Where the prose cites a key for the first time. */
  private Location place(String key) {
    int at = text.indexOf("@" + key);
    Location inText = new LineMap(text).locate(Math.max(0, at));
    return new Location(inText.line() + firstLine - 1, inText.column());
  }

  private String nearest(String key) {
    Set<String> keys = items.keySet();
    return keys.stream()
        .filter(
            other -> other.equalsIgnoreCase(key) || (other.length() > 3 && key.startsWith(other)))
        .findFirst()
        .map(other -> " (perhaps @" + other + ").")
        .orElse(".");
  }
}
