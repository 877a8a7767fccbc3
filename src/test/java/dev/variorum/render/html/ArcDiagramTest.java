package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArcDiagramTest {

  private static final List<ArcDiagram.Link> CHAIN =
      List.of(
          new ArcDiagram.Link("a", "d", 1),
          new ArcDiagram.Link("b", "c", 5),
          new ArcDiagram.Link("a", "b", 1),
          new ArcDiagram.Link("c", "d", 1));

  @Test
  void everyNodeHasAPlaceOfItsOwn() {
    ArcDiagram diagram = ArcDiagram.of(CHAIN);
    Set<Double> heights = new HashSet<>();
    diagram.nodes().forEach(node -> assertTrue(heights.add(node.y()), node.id()));
    assertEquals(4, diagram.nodes().size());
    assertEquals(4, diagram.arcs().size());
  }

  @Test
  void arcsStayInTheDrawingAndWidenWithTheirWeight() {
    ArcDiagram diagram = ArcDiagram.of(CHAIN);
    for (ArcDiagram.Arc arc : diagram.arcs()) {
      assertTrue(arc.x() + arc.reach() + arc.width() / 2 <= diagram.width(), arc.path());
      assertTrue(arc.from() < arc.to() && arc.to() <= diagram.height(), arc.path());
    }
    double strong = width(diagram, 5);
    assertTrue(strong > width(diagram, 1));
  }

  @Test
  void theSameLinksGiveTheSameDrawing() {
    assertEquals(ArcDiagram.of(CHAIN), ArcDiagram.of(CHAIN));
  }

  private static double width(ArcDiagram diagram, int weight) {
    return diagram.arcs().stream()
        .filter(arc -> arc.link().weight() == weight)
        .mapToDouble(ArcDiagram.Arc::width)
        .max()
        .orElseThrow();
  }
}
