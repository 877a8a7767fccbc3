package dev.variorum.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void everyKindOfValueIsRead() {
    Object value =
        Json.parse("[1, 3000000000, 123456789012345678901, 1.5, 1e400, true, null, \"é\"]", "f");
    assertEquals(
        Arrays.asList(
            1,
            3000000000L,
            new BigInteger("123456789012345678901"),
            1.5,
            new BigDecimal("1e400"),
            true,
            null,
            "é"),
        value);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, 2.5, "a\"\\\u0001\n😀"));
    map.put("a", Map.of());
    map.put("lone", "x\ud800\"y");
    map.put("none", null);
    map.put("list", List.of());
    String json = Json.write(map);
    assertEquals(map, Json.parse(json, "f"));
    assertEquals(json, Json.write(Json.parse(json, "f")));
    assertTrue(json.contains("\\ud800"), json);
  }

  @Test
  void theFormIsStable() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", "a");
    map.put("parts", List.of(1945, 4));
    assertEquals("{\n  \"id\": \"a\",\n  \"parts\": [\n    1945,\n    4\n  ]\n}", Json.write(map));
  }

  @Test
  void errorsNameThePlace() {
    JsonException e =
        assertThrows(JsonException.class, () -> Json.parse("{\n  \"a\": ?}", "f.json"));
    assertEquals(2, e.line());
    assertTrue(e.getMessage().startsWith("f.json:2:"), e.getMessage());
    assertThrows(JsonException.class, () -> Json.parse("", "f"));
    assertThrows(JsonException.class, () -> Json.parse("[1] 2", "f"));
    assertThrows(JsonException.class, () -> Json.parse("{\"a\":1,\"a\":2}", "f"));
    assertThrows(JsonException.class, () -> Json.parse("[".repeat(100_000), "f"));
  }

  @Test
  void aBrokenElementDoesNotTakeTheOthersWithIt() {
    String text =
        """
        [
          {"id": "a"},
          {"id": "b", "x": [1,},
          {"id": "c",
            "y": {
              "z": 1}},
          {"id": "d"}
        ]
        """;
    List<JsonElement> elements = Json.elements(text, "f");
    assertEquals(4, elements.size());
    assertEquals(Map.of("id", "a"), elements.get(0).value());
    assertEquals(2, elements.get(0).line());
    assertNull(elements.get(1).value());
    assertNotNull(elements.get(1).error());
    assertEquals(3, elements.get(1).line());
    assertEquals(4, elements.get(2).line());
    assertEquals(3, elements.get(2).column());
    assertEquals(Map.of("id", "d"), elements.get(3).value());
  }

  @Test
  void oneObjectIsAListOfOne() {
    assertEquals(1, Json.elements("\n {\"id\": \"a\"}", "f").size());
    assertThrows(JsonException.class, () -> Json.elements("3", "f"));
  }

  @Test
  void numbersThatJsonLacksAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Json.write(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Json.write(new Object()));
  }
}
