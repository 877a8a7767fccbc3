package dev.variorum.examine;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many conflicts of a register the detectors find. A conflict is found where a finding of its
 * class touches two of its passages, or its only one; a control is reported where any finding does
 * so, whatever its class.
 *
 * @param byClass the counts of the conflicts that a rule could find, by class
 * @param editorial how many of those that take an editor are touched all the same, of how many
 * @param controls the controls that were reported, each with the findings
 * @param controlCount how many controls there are
 * @param unplaced ids of the entries whose passages are in no text
 */
public record RegisterEvaluation(
    Map<String, Count> byClass,
    Count editorial,
    Map<String, List<String>> controls,
    int controlCount,
    List<String> unplaced) {

  /**
   * Conflicts of one class.
   *
   * @param missed ids of those that were not found
   */
  public record Count(int found, int all, List<String> missed) {
    public Count {
      missed = List.copyOf(missed);
    }

    private Count plus(boolean hit, String id) {
      List<String> more = new ArrayList<>(missed);
      if (!hit) {
        more.add(id);
      }
      return new Count(found + (hit ? 1 : 0), all + 1, more);
    }

    private String shown() {
      return String.format(
          Locale.ROOT, "%d of %d (%.1f %%)", found, all, all == 0 ? 100.0 : 100.0 * found / all);
    }
  }

  private static final Count NONE = new Count(0, 0, List.of());

  /**
   * Measures findings.
   *
   * @param texts the source texts by id of the document
   */
  public static RegisterEvaluation of(
      Register register, List<Finding> findings, Map<String, String> texts) {
    Map<String, Count> byClass = new LinkedHashMap<>();
    Count editorial = NONE;
    Map<String, List<String>> controls = new LinkedHashMap<>();
    int controlCount = 0;
    List<String> unplaced = new ArrayList<>();
    for (Register.Entry entry : register.entries()) {
      List<Answers.Witness> passages = passages(entry, texts);
      if (passages.isEmpty()) {
        unplaced.add(entry.id());
      }
      List<Finding> answered = passages.isEmpty() ? List.of() : Answers.of(passages, findings);
      boolean hit =
          answered.stream()
              .anyMatch(finding -> finding.conflictClass().code().equals(entry.conflictClass()));
      if (entry.control()) {
        controlCount++;
        if (!answered.isEmpty()) {
          controls.put(entry.id(), answered.stream().map(Finding::id).toList());
        }
      } else if (entry.mechanical()) {
        byClass.put(
            entry.conflictClass(),
            byClass.getOrDefault(entry.conflictClass(), NONE).plus(hit, entry.id()));
      } else {
        editorial = editorial.plus(hit, entry.id());
      }
    }
    return new RegisterEvaluation(byClass, editorial, controls, controlCount, unplaced);
  }

  private static List<Answers.Witness> passages(Register.Entry entry, Map<String, String> texts) {
    List<Answers.Witness> passages = new ArrayList<>();
    for (Register.Quote quote : entry.passages()) {
      String words =
          Stream.of(quote.words().strip().split("\\s+", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      Matcher found = Pattern.compile(words).matcher(texts.getOrDefault(quote.document(), ""));
      if (found.find()) {
        passages.add(new Answers.Witness(quote.document(), new Span(found.start(), found.end())));
      }
    }
    return passages;
  }

  /** All conflicts that a rule could find. */
  public Count total() {
    int found = 0;
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (Count count : byClass.values()) {
      found += count.found();
      all += count.all();
      missed.addAll(count.missed());
    }
    return new Count(found, all, missed);
  }

  /** The figures, a line each. */
  public String report() {
    StringBuilder out = new StringBuilder();
    out.append("recall, conflicts that a rule could find: ").append(total().shown()).append('\n');
    byClass.forEach(
        (code, count) ->
            out.append("  ").append(code).append(": ").append(count.shown()).append('\n'));
    out.append("touched of those that take an editor: ").append(editorial.shown()).append('\n');
    out.append("controls reported: ")
        .append(controls.size())
        .append(" of ")
        .append(controlCount)
        .append('\n');
    if (!unplaced.isEmpty()) {
      out.append("passages in no text: ").append(String.join(", ", unplaced)).append('\n');
    }
    return out.toString();
  }
}
