package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small styles and items for tests. */
final class TestStyles {

  private TestStyles() {}

  /** A style with the given macros and layouts; no bibliography where the last is empty. */
  static String style(String kind, String macros, String citation, String bibliography) {
    return "<style xmlns='http://purl.org/net/xbiblio/csl' class='"
        + kind
        + "' version='1.0'><info><title>T</title><id>t</id></info>"
        + macros
        + "<citation><layout suffix='.' delimiter='; '>"
        + citation
        + "</layout></citation>"
        + (bibliography.isEmpty()
            ? ""
            : "<bibliography><sort><key variable='author'/><key variable='title'/></sort>"
                + "<layout suffix='.'>"
                + bibliography
                + "</layout></bibliography>")
        + "</style>";
  }

  /** A note style with every position. */
  static Style positions() {
    return Style.read(
        "positions",
        style(
            "note",
            "<macro name='locator'><group delimiter=' '><label variable='locator' form='short'/>"
                + "<text variable='locator'/></group></macro>",
            "<group delimiter=', '><choose>"
                + "<if position='ibid-with-locator'><text term='ibid'/><text macro='locator'/></if>"
                + "<else-if position='ibid'><text term='ibid'/></else-if>"
                + "<else-if position='near-note'><text variable='title' form='short'/>"
                + "<text macro='locator'/></else-if>"
                + "<else-if position='subsequent'><text variable='title' form='short'/>"
                + "<text variable='first-reference-note-number' prefix='n. '/>"
                + "<text macro='locator'/></else-if>"
                + "<else><names variable='author'/><text variable='title' font-style='italic'/>"
                + "<text macro='locator'/></else>"
                + "</choose></group>",
            "<group delimiter=', '><names variable='author'/>"
                + "<text variable='title' font-style='italic'/></group>"));
  }

  static Map<String, Item> items() {
    Map<String, Item> items = new LinkedHashMap<>();
    put(items, "doe", "Doe", "Jane", "First Things");
    put(items, "roe", "Roe", "Richard", "Other <i>Things</i> & More");
    put(items, "poe", "Poe", "Edgar", "Last Things");
    return items;
  }

  private static void put(
      Map<String, Item> items, String id, String family, String given, String title) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("author", List.of(Map.of("family", family, "given", given)));
    fields.put("title", title);
    items.put(id, new Item(id, "book", fields));
  }
}
