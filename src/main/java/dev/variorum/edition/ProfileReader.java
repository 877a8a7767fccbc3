package dev.variorum.edition;

import dev.variorum.model.Division;
import dev.variorum.read.LinePattern;
import dev.variorum.read.MarkForm;
import dev.variorum.read.Profile;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a reading profile, a YAML file described in {@code edition/README.md}. */
public final class ProfileReader {

  private final List<Diagnostic> problems = new ArrayList<>();

  private ProfileReader() {}

  /**
   * Reads a profile.
   *
   * @throws InputException with everything that is wrong with it
   */
  public static Profile read(Path file) {
    return new ProfileReader().profile(SourceFile.text(file), file.toString());
  }

  private Profile profile(String text, String file) {
    YamlMap map =
        YamlMap.of(YamlFile.parse(text, file, 0), problems)
            .only("headings", "furniture", "pages", "notes", "calls");
    List<Profile.Heading> headings = new ArrayList<>();
    for (YamlMap heading : map.maps("headings")) {
      heading.only("line", "kind");
      String kind = heading.oneOf("kind", names(Division.Kind.values()));
      pattern(heading, "line")
          .ifPresent(line -> headings.add(new Profile.Heading(line, kind(kind))));
    }
    List<Profile.Furniture> furniture = new ArrayList<>();
    for (YamlMap known : map.maps("furniture")) {
      known.only("line", "why");
      String why = known.required("why");
      pattern(known, "line").ifPresent(line -> furniture.add(new Profile.Furniture(line, why)));
    }
    Optional<LinePattern> pages = map.has("pages") ? pattern(map, "pages") : Optional.empty();
    if (pages.isPresent() && pages.get().groups() == 0) {
      map.problem("pages", "no group for the page number", "Write it in parentheses: (\\d+).");
    }
    Set<MarkForm> notes = forms(map, "notes");
    Set<MarkForm> calls = forms(map, "calls");
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Profile(headings, furniture, pages, notes, calls);
  }

  private static Optional<LinePattern> pattern(YamlMap map, String key) {
    String expression = map.required(key);
    try {
      return expression.isBlank() ? Optional.empty() : Optional.of(LinePattern.of(expression));
    } catch (IllegalArgumentException broken) {
      map.problem(
          key,
          "no regular expression: " + broken.getMessage(),
          "Use the syntax of RE2, which has no look-around and no back-references.");
      return Optional.empty();
    }
  }

  private static Set<MarkForm> forms(YamlMap map, String key) {
    Set<MarkForm> forms = EnumSet.noneOf(MarkForm.class);
    List<String> names = List.of(names(MarkForm.values()));
    for (String name : map.texts(key)) {
      if (names.contains(name)) {
        forms.add(MarkForm.valueOf(name.toUpperCase(Locale.ROOT)));
      } else {
        map.problem(
            key, "'" + name + "' is no form of mark", "Use some of: " + String.join(", ", names));
      }
    }
    return forms;
  }

  private static Division.Kind kind(String name) {
    return Division.Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
