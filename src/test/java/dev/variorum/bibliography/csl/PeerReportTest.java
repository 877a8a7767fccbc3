package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerReportTest {

  @Test
  void reportsCitationsAndEntriesByStyle() {
    List<Cluster> clusters =
        PeerReport.clusters(
            List.of(
                List.of(Map.of("id", "doe", "locator", "12", "label", "page")),
                List.of(Map.of("id", "doe", "locator", 13))));
    Map<String, Object> report =
        TestJson.map(
            Json.parse(
                PeerReport.json(
                    TestStyles.items(), clusters, List.of("mhra-notes", "no-such-style")),
                "report"));
    Map<String, Object> style = TestJson.map(report.get("mhra-notes"));
    assertEquals(2, TestJson.list(style.get("citations")).size());
    assertEquals("doe", TestJson.list(TestJson.list(style.get("bibliography")).get(0)).get(0));
    assertTrue(TestJson.map(report.get("no-such-style")).containsKey("error"));
  }

  @Test
  void refusesOtherShapes() {
    assertThrows(IllegalArgumentException.class, () -> PeerReport.clusters(Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> PeerReport.clusters(List.of(List.of("doe"))));
  }
}
