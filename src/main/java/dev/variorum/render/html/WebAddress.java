package dev.variorum.render.html;

import java.util.Locale;
import java.util.Optional;

/** Lets through the addresses that a reader may safely follow. */
final class WebAddress {

  private WebAddress() {}

  /**
   * The address, ready for an attribute; empty unless it is a plain http, https or mailto address.
   * Whatever a browser would skip over, as line ends or control characters, refuses the whole.
   */
  static Optional<String> of(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    boolean known =
        lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    if (!known || target.length() > 2000) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        return Optional.empty();
      }
      address.append("\"<>\\^`{|}[] ".indexOf(c) >= 0 ? "%%%02X".formatted((int) c) : c);
    }
    return Optional.of(address.toString());
  }
}
