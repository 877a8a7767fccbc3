package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file. What is missing or of the wrong kind is reported and read as empty. */
final class YamlMap {

  private final YamlFile file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Diagnostic> problems;

  private YamlMap(YamlFile file, Node node, List<Diagnostic> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          values.put(key.getValue(), tuple.getValueNode());
        }
      }
    } else {
      problem(node, "a mapping is wanted here", "Write it as 'key: value' lines.");
    }
  }

  static YamlMap of(YamlFile file, List<Diagnostic> problems) {
    return new YamlMap(file, file.root(), problems);
  }

  /** The mappings of a file that is a list of them. */
  static List<YamlMap> listOf(YamlFile file, List<Diagnostic> problems) {
    return maps(file, file.root(), problems);
  }

  private static List<YamlMap> maps(YamlFile file, Node node, List<Diagnostic> problems) {
    List<YamlMap> maps = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> maps.add(new YamlMap(file, item, problems)));
    } else {
      problems.add(
          Diagnostic.at(
              file.file(),
              file.location(node),
              "a list is wanted here",
              "Begin each item with a hyphen."));
    }
    return maps;
  }

  /** Reports keys that nothing reads: as a rule a slip of the pen. */
  YamlMap only(String... keys) {
    Set<String> known = Set.of(keys);
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problem(
                value, "unknown key '" + key + "'", "Use one of: " + String.join(", ", keys) + ".");
          }
        });
    return this;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A text, or empty where the key is absent. */
  String text(String key) {
    Node value = values.get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(
        value, "a text is wanted for '" + key + "'", "Write it on one line, in quotation marks.");
    return "";
  }

  String required(String key) {
    String text = text(key);
    if (text.isBlank()) {
      problem(node, "'" + key + "' is missing", "Add the line '" + key + ": ...'.");
    }
    return text;
  }

  boolean flag(String key) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      problem(
          values.getOrDefault(key, node),
          "'" + key + "' is true or false",
          "Write one of the two.");
    }
    return text.equals("true");
  }

  /** A text that must be one of several. */
  String oneOf(String key, String... allowed) {
    String text = required(key);
    if (!text.isBlank() && !List.of(allowed).contains(text)) {
      problem(
          values.getOrDefault(key, node),
          "'" + text + "' is no " + key,
          "Use one of: " + String.join(", ", allowed) + ".");
      return allowed[0];
    }
    return text.isBlank() ? allowed[0] : text;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          problem(item, "a text is wanted in '" + key + "'", "Put it in quotation marks.");
        }
      }
    } else if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      texts.add(scalar.getValue());
    }
    return texts;
  }

  List<YamlMap> maps(String key) {
    Node value = values.get(key);
    return value == null ? List.of() : maps(file, value, problems);
  }

  YamlMap map(String key) {
    Node value = values.get(key);
    if (value == null) {
      problem(node, "'" + key + "' is missing", "Add it.");
      return new YamlMap(
          file,
          new MappingNode(node.getTag(), List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK),
          problems);
    }
    return new YamlMap(file, value, problems);
  }

  String file() {
    return file.file();
  }

  Location location() {
    return file.location(node);
  }

  Location location(String key) {
    return file.location(values.getOrDefault(key, node));
  }

  void problem(String key, String message, String remedy) {
    problem(values.getOrDefault(key, node), message, remedy);
  }

  private void problem(Node at, String message, String remedy) {
    problems.add(Diagnostic.at(file.file(), file.location(at), message, remedy));
  }
}
