package dev.variorum.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTest {

  @Test
  void lettersOfAllScriptsAreShown() {
    assertEquals(
        "https://x.org/wiki/\u706f\u53f0_(\u00dcbung)",
        ReadableAddress.of("https://x.org/wiki/%E7%81%AF%E5%8F%B0_(%C3%9Cbung)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/a%20b",
        "https://x.org/?q=a%26b%3D%2F%3F%23%25",
        "https://x.org/%E2%80%AE%00%0A",
        "https://x.org/%FF%FEa",
        "https://x.org/%E7%81",
        "https://x.org/100%"
      })
  void whatWouldMeanSomethingElseStaysCoded(String address) {
    assertEquals(address, ReadableAddress.of(address));
  }

  @Test
  void theReadableFormLeadsToTheSamePlace() {
    String coded = "https://x.org/%E7%81%AF%20%C3%9C%2F%41?q=%E5%8F%B0%26";
    String again = URI.create(ReadableAddress.of(coded)).toASCIIString();
    assertEquals(coded.replace("%41", "A"), again);
  }

  @Test
  void onlyTheAddressesOfATextAreTouched() {
    assertEquals(
        "50%C3%9C, see https://x.org/\u00dc.",
        ReadableAddress.in("50%C3%9C, see https://x.org/%C3%9C."));
  }
}
