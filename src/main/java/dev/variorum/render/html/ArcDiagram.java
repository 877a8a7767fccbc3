package dev.variorum.render.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The geometry of a network drawn as arcs beside a column of nodes, in units of the drawing. Nodes
 * are put near those that they are linked with.
 */
record ArcDiagram(List<Node> nodes, List<Arc> arcs, double width, double height) {

  private static final double STEP = 22;
  private static final double LEFT = 232;
  private static final double TOP = 16;
  private static final double FLATTENING = 1.1;
  private static final double WIDEST = 9;

  /** How often nodes move towards the mean of their neighbours; more changes nothing to see. */
  private static final int ROUNDS = 30;

  /** Two nodes and how strongly they are linked. */
  record Link(String one, String other, int weight) {}

  /** A node at its place. */
  record Node(String id, double x, double y) {}

  /** A half ellipse to the right of the column. */
  record Arc(Link link, double x, double from, double to, double reach, double width) {
    /** In the notation of SVG. */
    String path() {
      return String.format(
          Locale.ROOT,
          "M%.1f %.1fA%.1f %.1f 0 0 1 %.1f %.1f",
          x,
          from,
          reach,
          (to - from) / 2,
          x,
          to);
    }
  }

  ArcDiagram {
    nodes = List.copyOf(nodes);
    arcs = List.copyOf(arcs);
  }

  static ArcDiagram of(List<Link> links) {
    Map<String, Integer> rank = order(links);
    List<Node> nodes = new ArrayList<>();
    rank.forEach((id, place) -> nodes.add(new Node(id, LEFT, TOP + place * STEP)));
    int strongest = links.stream().mapToInt(Link::weight).max().orElse(1);
    List<Arc> arcs = new ArrayList<>();
    double reach = 0;
    for (Link link : links) {
      int one = rank.getOrDefault(link.one(), 0);
      int other = rank.getOrDefault(link.other(), 0);
      double from = TOP + Math.min(one, other) * STEP;
      double to = TOP + Math.max(one, other) * STEP;
      double out = (to - from) / 2 * FLATTENING + 8;
      double width = 1 + (WIDEST - 1) * (link.weight() - 1) / Math.max(1, strongest - 1);
      arcs.add(new Arc(link, LEFT, from, to, out, width));
      reach = Math.max(reach, out);
    }
    return new ArcDiagram(nodes, arcs, LEFT + reach + 12, TOP + rank.size() * STEP);
  }

  /** The place of each node: by the weighted mean of its neighbours' places, again and again. */
  private static Map<String, Integer> order(List<Link> links) {
    Map<String, Integer> rank = new LinkedHashMap<>();
    for (Link link : links) {
      rank.putIfAbsent(link.one(), rank.size());
      rank.putIfAbsent(link.other(), rank.size());
    }
    Map<String, Integer> best = rank;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> mean = new LinkedHashMap<>();
      Map<String, Integer> weight = new LinkedHashMap<>();
      for (Link link : links) {
        add(mean, weight, link.one(), rank.getOrDefault(link.other(), 0), link.weight());
        add(mean, weight, link.other(), rank.getOrDefault(link.one(), 0), link.weight());
      }
      Map<String, Integer> last = rank;
      List<String> ids = new ArrayList<>(rank.keySet());
      ids.sort(
          Comparator.comparingDouble(
              id ->
                  mean.getOrDefault(id, 0.0) / Math.max(1, weight.getOrDefault(id, 1))
                      + last.getOrDefault(id, 0)));
      Map<String, Integer> next = new LinkedHashMap<>();
      ids.forEach(id -> next.put(id, next.size()));
      rank = next;
      if (length(links, rank) < length(links, best)) {
        best = rank;
      }
    }
    return best;
  }

  private static void add(
      Map<String, Double> mean, Map<String, Integer> weights, String id, int place, int weight) {
    mean.merge(id, (double) place * weight, Double::sum);
    weights.merge(id, weight, Integer::sum);
  }

  private static int length(List<Link> links, Map<String, Integer> rank) {
    int length = 0;
    for (Link link : links) {
      int span = rank.getOrDefault(link.one(), 0) - rank.getOrDefault(link.other(), 0);
      length += Math.abs(span) * link.weight();
    }
    return length;
  }
}
