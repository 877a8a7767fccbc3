package dev.variorum.bibliography;

import dev.variorum.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes CSL-JSON that the schema accepts: members it does not know go into {@code custom}. */
final class CslJsonWriter implements BibliographyFormat.FormatWriter {

  @Override
  public String write(List<Item> items) {
    List<Object> elements = new ArrayList<>();
    for (Item item : items) {
      elements.add(members(item));
    }
    return Json.write(elements) + "\n";
  }

  static Map<String, Object> members(Item item) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", item.id());
    members.put("type", item.type());
    Map<String, Object> custom = new LinkedHashMap<>();
    item.fields()
        .forEach(
            (name, value) -> {
              if (CslVariables.isKnown(name) && !name.equals("custom")) {
                members.put(name, value);
              } else if (name.equals("custom") && value instanceof Map<?, ?> map) {
                map.forEach((key, part) -> custom.put(String.valueOf(key), part));
              } else {
                custom.putIfAbsent(name, value);
              }
            });
    if (!custom.isEmpty()) {
      members.put("custom", custom);
    }
    return members;
  }
}
