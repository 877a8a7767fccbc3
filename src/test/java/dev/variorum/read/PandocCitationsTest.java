package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PandocCitationsTest {

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (PandocCitations.Found found : PandocCitations.in(text, 0)) {
      shown.append(text, from, found.start());
      shown.append(found.group().inText() ? "in " : "");
      shown.append(
          found.group().cites().stream()
              .map(
                  cite ->
                      String.join(
                          "/",
                          cite.prefix(),
                          cite.key(),
                          cite.label(),
                          cite.locator(),
                          cite.suffix()))
              .collect(Collectors.joining(" + ", "<", ">")));
      from = found.end();
    }
    return shown.append(text.substring(from)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[@doe1990];</doe1990///>",
        "[@doe1990, p. 3];</doe1990/page/3/>",
        "[@doe1990, pp. 3-5, 9];</doe1990/page/3-5, 9/>",
        "[see @doe1990, vol. 2];<see/doe1990/volume/2/>",
        "[@SRS-1497, reel 11];</SRS-1497/reel/11/>",
        "[@doe1990, passim];</doe1990///passim>",
        "as @doe1990 [p. 7] says;as in </doe1990/page/7/> says",
        "as @doe1990 says;as in </doe1990///> says",
        "mail me@home.example;mail me@home.example",
        "[no key here];[no key here]",
      })
  void reads(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @Test
  void readsSeveralWorks() {
    assertEquals("</a/// + cf./b/page/2/>", shown("[@a; cf. @b, p. 2]"));
  }
}
