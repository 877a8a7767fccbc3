package dev.variorum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the table of packages, and the rules that make it worth having. */
class ArchitectureTest {

  private static final String ROOT = "dev.variorum";
  private static final String CLI = "cli";

  /** Each package below the root with those that it may import. */
  private static final Map<String, Set<String>> TABLE = table();

  /** The root stands above all but the command line. */
  private static final String FRONT_DOOR = "";

  private static JavaClasses classes;

  private static Map<String, Set<String>> table() {
    Set<String> reading = Set.of("source", "model", "json");
    Set<String> edition =
        Set.of(
            "source",
            "model",
            "json",
            "bibliography",
            "bibliography.csl",
            "cite",
            "examine",
            "read",
            "edition");
    Set<String> rendering = with(edition, "read", "render");
    Map<String, Set<String>> table = new LinkedHashMap<>();
    table.put("json", Set.of());
    table.put("source", Set.of());
    table.put("typeset", Set.of());
    table.put("typeset.font", Set.of());
    table.put("model", Set.of("source"));
    table.put("read", with(reading, "read.pdf"));
    table.put("read.pdf", reading);
    table.put("bibliography", Set.of("source", "json"));
    table.put("bibliography.csl", Set.of("source", "json", "bibliography"));
    table.put("cite", Set.of("source", "model", "json", "bibliography"));
    table.put("examine.time", Set.of());
    table.put("examine", Set.of("source", "model", "json", "bibliography", "cite", "examine.time"));
    table.put("edition", edition);
    table.put("render", rendering);
    table.put("render.chart", with(rendering, "examine.time"));
    table.put("render.html", with(rendering, "render.chart"));
    table.put("render.json", rendering);
    table.put("render.tei", rendering);
    table.put("render.epub", rendering);
    table.put("render.markdown", rendering);
    table.put("render.pdf", with(rendering, "render.chart", "typeset", "typeset.font"));
    table.put(FRONT_DOOR, with(table.keySet()));
    table.put("serve", with(rendering, "render.html", FRONT_DOOR));
    table.put(CLI, with(table.keySet()));
    // A package may always see itself; typeset and its fonts are one room with two doors.
    table.replaceAll((name, imports) -> with(imports, name));
    table.computeIfPresent("typeset", (name, imports) -> with(imports, "typeset.font"));
    return table;
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  @Test
  void enoughIsLookedAt() {
    assertTrue(classes.size() > 200, () -> "only " + classes.size() + " classes were found");
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> unplanned = new TreeSet<>();
    classes.forEach(type -> unplanned.add(name(type)));
    unplanned.removeAll(TABLE.keySet());
    assertEquals(Set.of(), unplanned, "packages that the table does not plan");
  }

  @Test
  void importsFollowTheTable() {
    Set<String> upward = new TreeSet<>();
    ours()
        .forEach(
            dependency -> {
              String from = name(dependency.getOriginClass());
              String to = name(dependency.getTargetClass());
              if (TABLE.containsKey(from) && !TABLE.get(from).contains(to)) {
                upward.add(from + " imports " + to + ": " + dependency.getDescription());
              }
            });
    assertEquals(Set.of(), upward, "imports that the table forbids");
  }

  @Test
  void packagesFormNoCycle() {
    Map<String, Set<String>> edges = new TreeMap<>();
    ours()
        .forEach(
            dependency -> {
              String from = name(dependency.getOriginClass());
              String to = name(dependency.getTargetClass());
              if (!from.equals(to)) {
                edges.computeIfAbsent(from, unseen -> new TreeSet<>()).add(to);
              }
            });
    // Whatever imports nothing that is left cannot be in a cycle.
    boolean changed = true;
    while (changed) {
      Set<String> left = new HashSet<>(edges.keySet());
      edges.values().forEach(targets -> targets.retainAll(left));
      changed = edges.values().removeIf(Set::isEmpty);
    }
    assertEquals(Map.of(), edges, "packages in a cycle");
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), unmarked, "packages without @NullMarked");
  }

  @Test
  void noStaticStateChanges() {
    List<String> mutable = new ArrayList<>();
    for (JavaClass type : classes) {
      for (JavaField field : type.getFields()) {
        boolean constant =
            field.getModifiers().contains(JavaModifier.FINAL)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (field.getModifiers().contains(JavaModifier.STATIC) && !constant) {
          mutable.add(field.getFullName());
        }
      }
    }
    assertEquals(List.of(), mutable, "static fields that are not final");
  }

  @Test
  void onlyTheCommandLinePrintsOrExits() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      if (name(type).equals(CLI)) {
        continue;
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String target = access.getTarget().getFullName();
        boolean stream = target.matches("java\\.lang\\.System\\.(out|err|in)");
        boolean exit = target.matches("java\\.lang\\.(System\\.exit|Runtime\\.(exit|halt)).*");
        boolean trace = target.contains(".printStackTrace(");
        if (stream || exit || trace) {
          found.add(access.getDescription());
        }
      }
    }
    assertEquals(Set.of(), found, "printing or leaving outside the command line");
  }

  @Test
  void librariesStayInTheirRooms() {
    Set<String> found = new TreeSet<>();
    found.addAll(users("org\\.apache\\.(pdfbox|fontbox)\\..*", "render.pdf", "read.pdf"));
    found.addAll(users("de\\.undercouch\\.citeproc\\..*", "bibliography.csl"));
    found.addAll(users("picocli\\..*", CLI));
    found.addAll(users("com\\.fasterxml\\.jackson\\..*", "json"));
    found.addAll(users("org\\.snakeyaml\\..*", "edition"));
    found.addAll(users("com\\.google\\.re2j\\..*", "read"));
    assertEquals(Set.of(), found, "libraries used outside their packages");
  }

  private static Set<String> users(String library, String... rooms) {
    Pattern pattern = Pattern.compile(library);
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        boolean uses = pattern.matcher(dependency.getTargetClass().getName()).matches();
        if (uses && !Set.of(rooms).contains(name(type))) {
          found.add(type.getName() + " uses " + dependency.getTargetClass().getName());
        }
      }
    }
    return found;
  }

  private static List<Dependency> ours() {
    List<Dependency> ours = new ArrayList<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().equals(ROOT)
            || target.getPackageName().startsWith(ROOT + ".")) {
          ours.add(dependency);
        }
      }
    }
    return ours;
  }

  private static String name(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(ROOT) ? FRONT_DOOR : name.substring(ROOT.length() + 1);
  }
}
