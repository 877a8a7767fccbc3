package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The official CSL fixtures against two lists: those that pass, and those that fail with the
 * reason. A fixture that leaves its list, in either direction, is an error.
 */
class CslSuiteTest {

  private static final Pattern FAILURE = Pattern.compile("(\\S+) +([a-z-]+): \\S.*");

  @Test
  void passesAndFailsAsListed() throws IOException {
    Set<String> passed = new TreeSet<>();
    Map<String, String> failed = new TreeMap<>();
    for (Path file : SharedSuites.files("suites/csl")) {
      if (!file.toString().endsWith(".json")) {
        continue;
      }
      CslFixture fixture = CslFixture.read(file);
      String actual = fixture.actual();
      if (actual.equals(fixture.expected())) {
        passed.add(fixture.name());
      } else {
        failed.put(fixture.name(), "want " + fixture.expected() + "\ngot  " + actual);
      }
    }
    Set<String> passes = new TreeSet<>(lines("passes.txt"));
    Set<String> failures =
        lines("failures.txt").stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    failed.keySet().removeAll(failures);
    assertTrue(
        failed.isEmpty(), () -> "listed as passing: " + failed.keySet() + "\n" + failed.values());
    Set<String> unlisted = new TreeSet<>(passed);
    unlisted.removeAll(passes);
    assertEquals(Set.of(), unlisted, "pass and are not listed so");
    assertEquals(passes, passed);
  }

  @Test
  void givesAReasonForEachFailure() throws IOException {
    for (String line : lines("failures.txt")) {
      assertTrue(FAILURE.matcher(line).matches(), line);
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = CslSuiteTest.class.getResourceAsStream("/csl/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
