package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Position;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitationForm;
import dev.variorum.cite.Locator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the citations of a document into cites: CSL knows one locator, a note may give several.
 * Takes the citations in their order, since Ibid. stands for the place cited before.
 */
final class LocatedCites {

  private final CitationProcessor processor;
  private final Map<String, Item> items;
  private final Map<String, List<Locator>> before = new HashMap<>();
  private final Map<String, Boolean> volumes = new HashMap<>();
  private String division = "";

  LocatedCites(CitationProcessor processor, Map<String, Item> items) {
    this.processor = processor;
    this.items = items;
  }

  /** Begins a division, where no citation has one before it. */
  void enter(String id) {
    if (!id.equals(division)) {
      before.clear();
      division = id;
    }
  }

  /**
   * The cite of a citation.
   *
   * @param key its work, one of the items
   */
  Cite cite(String key, Citation citation) {
    List<Locator> locators = places(key, citation);
    boolean first = before.put(key, locators) == null;
    Map<String, String> variables = new LinkedHashMap<>();
    List<Locator> rest = new ArrayList<>(locators);
    volume(key, rest, variables);
    if (first) {
      String shelf = item(key).text("archive_location").strip();
      rest.removeIf(locator -> named(locator).equalsIgnoreCase(shelf) && printsInFull(key, shelf));
    }
    return located(key, rest).withVariables(variables);
  }

  /**
   * A bare Ibid. is the same place; with a page of its own it is a page of the same volume. In a
   * style without Ibid. neither may be lost.
   */
  private List<Locator> places(String key, Citation citation) {
    List<Locator> own = citation.locators();
    List<Locator> last = before.getOrDefault(key, List.of());
    if (citation.form() != CitationForm.IBID) {
      return own;
    }
    if (own.isEmpty()) {
      return last;
    }
    if (own.stream().anyMatch(locator -> locator.label().equals("volume"))) {
      return own;
    }
    List<Locator> all = new ArrayList<>(own);
    last.stream()
        .filter(locator -> locator.label().equals("volume"))
        .findFirst()
        .ifPresent(volume -> all.add(0, volume));
    return all;
  }

  /** A volume before a page is the item's volume in this cite, where the style prints volumes. */
  private void volume(String key, List<Locator> locators, Map<String, String> variables) {
    if (locators.size() < 2 || !locators.get(0).label().equals("volume")) {
      return;
    }
    boolean article = !item(key).text("container-title").isEmpty();
    if (!article && volumes.computeIfAbsent(key, this::printsVolume)) {
      String value = locators.remove(0).value();
      if (!item(key).text("volume").equalsIgnoreCase(value)) {
        variables.put("volume", value);
      }
    }
  }

  /** Whether the first note of a work names the reel or box by itself, which then is no locator. */
  private boolean printsInFull(String key, String shelf) {
    return processor
        .citation(Cluster.of(Cite.of(key, "9")), Position.FIRST, Format.TEXT)
        .contains(shelf);
  }

  private boolean printsVolume(String key) {
    return List.of(Position.SUBSEQUENT, Position.IBID_WITH_LOCATOR).stream()
        .noneMatch(position -> inVolume(key, "1", position).equals(inVolume(key, "2", position)));
  }

  private String inVolume(String key, String volume, Position position) {
    Cite cite = Cite.of(key, "9").withVariables(Map.of("volume", volume));
    return processor.citation(Cluster.of(cite), position, Format.TEXT);
  }

  private Item item(String key) {
    Item item = items.get(key);
    if (item == null) {
      throw new IllegalArgumentException("no such item: " + key);
    }
    return item;
  }

  /**
   * The first locator carries the label; those after it are printed as the source prints them:
   * after a volume as a suffix, so that the style does not take the page for a second volume.
   */
  private static Cite located(String key, List<Locator> locators) {
    if (locators.isEmpty()) {
      return Cite.of(key);
    }
    Locator first = locators.get(0);
    StringBuilder others = new StringBuilder();
    for (Locator locator : locators.subList(1, locators.size())) {
      others.append(", ").append(printed(locator));
    }
    Cite cite = Cite.of(key, first.value(), first.label());
    return first.label().equals("page")
        ? Cite.of(key, first.value() + others, "page")
        : others.isEmpty() ? cite : cite.withSuffix(others.toString());
  }

  private static String named(Locator locator) {
    return locator.label().toLowerCase(Locale.ROOT) + " " + locator.value();
  }

  private static String printed(Locator locator) {
    boolean several = locator.value().matches(".*[-–,].*");
    return switch (locator.label()) {
      case "page" -> locator.value();
      case "frame" -> (several ? "frs. " : "fr. ") + locator.value();
      case "volume" -> "vol. " + locator.value();
      case "note" -> "n. " + locator.value();
      case "part" -> "pt. " + locator.value();
      default -> locator.label() + " " + locator.value();
    };
  }
}
