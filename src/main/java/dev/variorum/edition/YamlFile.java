package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file, or the front matter of a Markdown file, with the lines at which its values stand.
 */
record YamlFile(String file, int lineOffset, Node root) {

  private static final int MOST_CHARACTERS = 20_000_000;

  /**
   * Parses YAML.
   *
   * @param lineOffset how many lines of the file stand before the text
   * @throws InputException where the text is no YAML
   */
  static YamlFile parse(String text, String file, int lineOffset) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        throw new InputException(
            Diagnostic.at(
                file,
                new Location(lineOffset + 1, 1),
                "nothing in it",
                "Fill it in, or delete the file."));
      }
      return new YamlFile(file, lineOffset, root.get());
    } catch (MarkedYamlEngineException broken) {
      Location location =
          broken
              .getProblemMark()
              .map(mark -> location(mark, lineOffset))
              .orElse(new Location(lineOffset + 1, 1));
      throw new InputException(
          Diagnostic.at(
              file,
              location,
              "broken YAML: " + broken.getProblem(),
              "Mend the indentation, the quotation marks or the brackets at this place."));
    } catch (YamlEngineException broken) {
      throw new InputException(
          Diagnostic.at(
              file,
              new Location(lineOffset + 1, 1),
              "broken YAML: " + firstLine(broken),
              "Mend the file; each key may stand once in its mapping."));
    }
  }

  private static String firstLine(Exception broken) {
    String message = broken.getMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  private static Location location(Mark mark, int lineOffset) {
    return new Location(mark.getLine() + 1 + lineOffset, mark.getColumn() + 1);
  }

  Location location(Node node) {
    return node.getStartMark()
        .map(mark -> location(mark, lineOffset))
        .orElse(new Location(lineOffset + 1, 1));
  }
}
