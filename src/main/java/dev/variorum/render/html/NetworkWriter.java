package dev.variorum.render.html;

import dev.variorum.edition.Edition;
import dev.variorum.edition.Event;
import dev.variorum.edition.NameEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes who acts with whom: the persons whom the chronology names in one event. Who told whom what
 * is in no data of an edition, so that no arrow is drawn.
 */
final class NetworkWriter {

  /** Fewer pairs make no network. */
  private static final int LEAST_PAIRS = 3;

  /** Two persons and the events that name both. */
  private record Pair(String one, String other) {}

  private final Sheet sheet;
  private final Markup out;
  private final Map<String, NameEntry> persons = new LinkedHashMap<>();
  private final Map<Pair, List<Event>> pairs = new LinkedHashMap<>();

  private NetworkWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
    pairs.putAll(pairs(sheet.edition));
    persons.putAll(persons(sheet.edition));
  }

  /** Whether the edition has such persons. */
  static boolean any(Edition edition) {
    return pairs(edition).size() >= LEAST_PAIRS;
  }

  static void write(Sheet sheet) {
    new NetworkWriter(sheet).write();
  }

  private static Map<String, NameEntry> persons(Edition edition) {
    return edition.names().stream()
        .filter(name -> name.kind().equals("person"))
        .collect(Collectors.toMap(NameEntry::id, name -> name, (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<Pair, List<Event>> pairs(Edition edition) {
    Map<String, NameEntry> persons = persons(edition);
    Map<Pair, List<Event>> pairs = new LinkedHashMap<>();
    for (Event event : edition.chronology()) {
      List<String> named =
          event.names().stream().filter(persons::containsKey).distinct().sorted().toList();
      for (int i = 0; i < named.size(); i++) {
        for (String other : named.subList(i + 1, named.size())) {
          pairs.computeIfAbsent(new Pair(named.get(i), other), p -> new ArrayList<>()).add(event);
        }
      }
    }
    return pairs;
  }

  private void write() {
    out.open("section", "id", "edition-network", "class", "apparatus");
    out.element("h2", "Who acts with whom");
    out.element(
        "p",
        "Persons whom the chronology names in one event. A line says that two meet, write to or"
            + " decide about one another there; who told whom is not in the data.");
    List<ArcDiagram.Link> links = new ArrayList<>();
    pairs.forEach((pair, events) -> links.add(link(pair, events.size())));
    draw(ArcDiagram.of(links));
    table();
    out.close("section").line();
  }

  private static ArcDiagram.Link link(Pair pair, int weight) {
    return new ArcDiagram.Link(pair.one(), pair.other(), weight);
  }

  private void draw(ArcDiagram diagram) {
    out.open("figure", "class", "chart");
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Network");
    Svg.open(
        out,
        (int) Math.ceil(diagram.width()),
        (int) Math.ceil(diagram.height()),
        "chart-network",
        "Who acts with whom",
        diagram.nodes().size()
            + " persons, "
            + diagram.arcs().size()
            + " pairs; a line is as wide as the events of the pair are many. The table below holds"
            + " the same data.");
    for (ArcDiagram.Arc arc : diagram.arcs()) {
      String said =
          name(arc.link().one()) + " and " + name(arc.link().other()) + ": " + arc.link().weight();
      out.open("path", "class", "arc", "d", arc.path(), "stroke-width", Svg.number(arc.width()));
      out.element("title", said).close("path");
    }
    for (ArcDiagram.Node node : diagram.nodes()) {
      out.open("a", "href", sheet.href(Addresses.name(node.id())));
      out.open(
          "circle",
          "class",
          "event",
          "cx",
          Svg.number(node.x()),
          "cy",
          Svg.number(node.y()),
          "r",
          "4");
      out.close("circle");
      out.element(
          "text",
          name(node.id()),
          "class",
          "person",
          "text-anchor",
          "end",
          "x",
          Svg.number(node.x() - 10),
          "y",
          Svg.number(node.y() + 4));
      out.close("a");
    }
    Svg.close(out);
    out.close("div");
    out.element("figcaption", "The wider a line, the more events name the two.");
    out.close("figure").line();
  }

  private void table() {
    out.open("details").element("summary", "The pairs and their events");
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Pairs");
    out.open("table").element("caption", "Persons named in one event");
    TableHead.write(out, "Persons", "Number", "Events");
    out.open("tbody").line();
    pairs.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .forEach(entry -> row(entry.getKey(), entry.getValue()));
    out.close("tbody").close("table").close("div").close("details").line();
  }

  private void row(Pair pair, List<Event> events) {
    out.open("tr").open("th", "scope", "row");
    sheet.link(Optional.of(Addresses.name(pair.one())), name(pair.one()));
    out.text(", ");
    sheet.link(Optional.of(Addresses.name(pair.other())), name(pair.other()));
    out.close("th").element("td", Integer.toString(events.size())).open("td");
    String separator = "";
    for (Event event : events) {
      out.text(separator);
      sheet.link(Optional.of(Addresses.event(event.id())), Dates.readable(event.date()));
      separator = "; ";
    }
    out.close("td").close("tr").line();
  }

  private String name(String id) {
    NameEntry person = persons.get(id);
    return person == null ? id : person.name();
  }
}
