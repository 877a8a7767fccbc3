package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An item as an OpenURL context object in a span (COinS), which reference managers pick up. */
final class Coins {

  private final StringBuilder text = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  static String of(Item item) {
    Coins coins = new Coins();
    switch (item.type()) {
      case "article-journal", "article-magazine", "article-newspaper" -> coins.article(item);
      case "book", "chapter" -> coins.book(item);
      default -> coins.other(item);
    }
    return coins.text.toString();
  }

  private void article(Item item) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
    add("rft.genre", "article");
    add("rft.atitle", item.title());
    add("rft.jtitle", item.text("container-title"));
    add("rft.volume", item.text("volume"));
    add("rft.issue", item.text("issue"));
    add("rft.pages", item.text("page"));
    common(item);
  }

  private void book(Item item) {
    boolean chapter = item.type().equals("chapter");
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add("rft.genre", chapter ? "bookitem" : "book");
    add(chapter ? "rft.atitle" : "rft.btitle", item.title());
    add("rft.btitle", chapter ? item.text("container-title") : "");
    add("rft.place", item.text("publisher-place"));
    add("rft.pub", item.text("publisher"));
    add("rft.pages", item.text("page"));
    common(item);
  }

  private void other(Item item) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    add("rft.type", item.type());
    add("rft.title", item.title());
    add("rft.publisher", item.text("publisher"));
    add("rft.identifier", item.text("number"));
    common(item);
  }

  private void common(Item item) {
    List<List<Integer>> dates = item.dateParts("issued");
    if (!dates.isEmpty()) {
      add("rft.date", Dates.iso(dates.get(0)));
    }
    for (Name author : item.names("author")) {
      add("rft.au", author.display());
    }
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      text.append('&').append(key).append('=');
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }
}
