package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** subsequent-author-substitute: a dash for the names of the entry before. */
final class AuthorSubstitute {

  private final String text;
  private final String rule;
  private final Session session;

  AuthorSubstitute(Session session, String text, String rule) {
    this.session = session;
    this.text = text;
    this.rule = rule.isEmpty() ? "complete-all" : rule;
  }

  List<BibliographyRenderer.Entry> apply(List<BibliographyRenderer.Entry> entries) {
    List<BibliographyRenderer.Entry> changed = new ArrayList<>();
    List<String> before = List.of();
    List<String> personsBefore = List.of();
    for (BibliographyRenderer.Entry entry : entries) {
      Out.Span block = entry.out().find(Mark.Kind.NAMES);
      Out.Span named = block == null ? null : block.find(Mark.Kind.NAME_LIST);
      Out.Span list = named != null || block == null ? named : innermost(block);
      List<String> names = new ArrayList<>();
      if (list != null) {
        collect(list, names);
        names.add(list.plain());
      }
      List<String> persons = persons(entry.key(), list, names.size() - 1);
      Out out = entry.out();
      if (list != null && !before.isEmpty()) {
        out = substitute(out, list, names, before, alike(persons, personsBefore));
      }
      changed.add(new BibliographyRenderer.Entry(entry.key(), out));
      before = names;
      personsBefore = persons;
    }
    return changed;
  }

  /** The persons behind the names shown. */
  private List<String> persons(String key, Out.@Nullable Span list, int shown) {
    ItemView view = session.view(key);
    if (list == null || view == null || list.mark().kind() != Mark.Kind.NAME_LIST) {
      return List.of();
    }
    List<CSLName> all = view.names(list.mark().value());
    return all.subList(0, Math.max(0, Math.min(shown, all.size()))).stream()
        .map(AuthorSubstitute::person)
        .toList();
  }

  /** All that is known of a name but how it was divided. */
  private static String person(CSLName name) {
    return Stream.of(
            name.getGiven(),
            name.getDroppingParticle(),
            name.getNonDroppingParticle(),
            name.getFamily(),
            name.getLiteral(),
            name.getSuffix())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** How many of the first persons are the same: a dash must not make one of two namesakes. */
  private static int alike(List<String> persons, List<String> before) {
    int alike = 0;
    while (alike < persons.size()
        && alike < before.size()
        && persons.get(alike).equals(before.get(alike))) {
      alike++;
    }
    // As many as may be where the names are not those of persons.
    return persons.isEmpty() || before.isEmpty() ? Integer.MAX_VALUE : alike;
  }

  /** What stands for the names, without its quotation marks; null where it is but a term. */
  private static Out.@Nullable Span innermost(Out.Span block) {
    if (!Authors.hasVariable(block)) {
      return null;
    }
    Out.Span span = block;
    while (span.children().size() == 1 && span.children().get(0) instanceof Out.Span child) {
      span = child;
    }
    return span;
  }

  private Out substitute(
      Out out, Out.Span list, List<String> names, List<String> before, int alike) {
    boolean all = names.equals(before) && alike >= names.size() - 1;
    int same = 0;
    int most = Math.min(Math.min(names.size(), before.size()) - 1, alike);
    while (same < most && names.get(same).equals(before.get(same))) {
      same++;
    }
    if (names.size() == 1) {
      return all ? replaceList(out, list) : out;
    }
    return switch (rule) {
      case "complete-each" -> all ? replaceNames(out, list, names.size()) : out;
      case "partial-each" -> same > 0 ? replaceNames(out, list, same) : out;
      case "partial-first" -> same > 0 ? replaceNames(out, list, 1) : out;
      default -> all ? replaceList(out, list) : out;
    };
  }

  private static void collect(Out out, List<String> names) {
    if (out instanceof Out.Span span) {
      if (span.mark().kind() == Mark.Kind.NAME) {
        names.add(span.plain());
      } else {
        span.children().forEach(child -> collect(child, names));
      }
    }
  }

  private Out replaceList(Out out, Out.Span list) {
    if (out == list) {
      return list.with(List.of(substitute()));
    }
    return out instanceof Out.Span span
        ? span.with(span.children().stream().map(child -> replaceList(child, list)).toList())
        : out;
  }

  private Out replaceNames(Out out, Out.Span list, int count) {
    if (out == list) {
      int[] left = {count};
      return replaceFirst(list, left);
    }
    return out instanceof Out.Span span
        ? span.with(
            span.children().stream().map(child -> replaceNames(child, list, count)).toList())
        : out;
  }

  private Out replaceFirst(Out out, int[] left) {
    if (!(out instanceof Out.Span span) || left[0] == 0) {
      return out;
    }
    if (span.mark().kind() == Mark.Kind.NAME) {
      left[0]--;
      return span.with(List.of(substitute()));
    }
    List<Out> children = new ArrayList<>();
    for (Out child : span.children()) {
      children.add(replaceFirst(child, left));
    }
    return span.with(children);
  }

  /** An empty substitute still is one: a zero-width mark keeps the place of the names. */
  private Out substitute() {
    return Out.text(text);
  }
}
