package dev.variorum.bibliography;

import dev.variorum.json.Json;
import dev.variorum.json.JsonElement;
import dev.variorum.json.JsonException;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import java.util.List;
import java.util.Map;

/** Reads CSL-JSON: a list of items, or one item. */
final class CslJsonReader implements BibliographyFormat.FormatReader {

  @Override
  public void read(String text, String file, List<LocatedItem> items, List<Diagnostic> problems) {
    List<JsonElement> elements;
    try {
      elements = Json.elements(text, file);
    } catch (JsonException e) {
      throw new InputException(problem(e, file));
    }
    for (JsonElement element : elements) {
      JsonException error = element.error();
      if (error != null) {
        problems.add(problem(error, file));
      } else if (element.value() instanceof Map<?, ?> members) {
        ItemBuilder builder = new ItemBuilder(file, element.line(), problems);
        builder.build(members).ifPresent(i -> items.add(new LocatedItem(i, file, element.line())));
      } else {
        problems.add(
            Diagnostic.at(
                file,
                new Location(element.line(), element.column()),
                "this element is not an item",
                "An item is an object with an id and a type; correct it or take it out."));
      }
    }
  }

  private static Diagnostic problem(JsonException e, String file) {
    return Diagnostic.at(
        file,
        new Location(e.line(), e.column()),
        e.problem(),
        "Correct the JSON at this place; what cannot be read there is left out.");
  }
}
