package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.bibliography.Item;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a reference manager finds. The keys expected are those that the OpenURL registry defines for
 * each format and that Zotero reads.
 */
class CoinsTest {

  private static final Map<String, Object> MOE = Map.of("family", "Moe", "given", "Ola");

  private static Map<String, List<String>> read(String type, Object... fields) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      members.put((String) fields[i], fields[i + 1]);
    }
    return Arrays.stream(Coins.of(new Item("one", type, members)).split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.groupingBy(
                pair -> pair[0],
                Collectors.mapping(
                    pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                    Collectors.toList())));
  }

  @Test
  void saysWhereAFamilyNameEndsAndWhichNamesAreBodies() {
    Map<String, List<String>> book =
        read(
            "book",
            "title",
            "Tolls & Fords",
            "author",
            List.of(MOE, Map.of("literal", "Toll Board")),
            "ISBN",
            "9780000000002");
    assertEquals(List.of("Tolls & Fords"), book.get("rft.btitle"));
    assertEquals(List.of("Moe, Ola"), book.get("rft.au"));
    assertEquals(List.of("Toll Board"), book.get("rft.aucorp"));
    assertEquals(List.of("9780000000002"), book.get("rft.isbn"));
  }

  @Test
  void aPartNamesItsWhole() {
    Map<String, List<String>> chapter =
        read("chapter", "title", "The Ford", "container-title", "Roads", "page", "3-9");
    assertEquals(List.of("bookitem"), chapter.get("rft.genre"));
    assertEquals(List.of("The Ford"), chapter.get("rft.atitle"));
    assertEquals(List.of("Roads"), chapter.get("rft.btitle"));
    Map<String, List<String>> review =
        read("review", "title", "A Review", "container-title", "Road Journal", "DOI", "10.1/x");
    assertEquals(List.of("info:ofi/fmt:kev:mtx:journal"), review.get("rft_val_fmt"));
    assertEquals(List.of("info:doi/10.1/x"), review.get("rft_id"));
  }

  @Test
  void aThesisIsADissertation() {
    Map<String, List<String>> thesis =
        read("thesis", "title", "On Tolls", "publisher", "Nord", "genre", "MA thesis");
    assertEquals(List.of("info:ofi/fmt:kev:mtx:dissertation"), thesis.get("rft_val_fmt"));
    assertEquals(List.of("Nord"), thesis.get("rft.inst"));
    assertEquals(List.of("MA thesis"), thesis.get("rft.degree"));
  }

  @Test
  void aRecordSaysWhereItLies() {
    Map<String, List<String>> record =
        read("document", "title", "Report", "number", "TB-12", "archive_location", "reel 5");
    assertEquals(List.of("document"), record.get("rft.type"));
    assertEquals(List.of("TB-12, reel 5"), record.get("rft.description"));
  }
}
