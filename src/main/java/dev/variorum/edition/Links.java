package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import dev.variorum.source.Diagnostic;
import java.util.List;
import java.util.Set;

/** Checks that the links between parts of the edition lead somewhere. */
final class Links {

  private static final Set<String> KINDS =
      Set.of("conflict", "note", "name", "event", "emendation", "finding");

  private final Set<String> targets;
  private final List<Diagnostic> problems;

  /**
   * Creates a checker.
   *
   * @param targets as {@code conflict:srs-1497-date}
   */
  Links(Set<String> targets, List<Diagnostic> problems) {
    this.targets = targets;
    this.problems = problems;
  }

  void check(List<Block> blocks, String file) {
    blocks.forEach(block -> Runs.of(block).forEach(run -> inlines(run, file)));
  }

  void reference(String kind, String id, String file) {
    if (!id.isEmpty() && !targets.contains(kind + ":" + id)) {
      report(kind + ":" + id, file);
    }
  }

  private void inlines(List<Inline> inlines, String file) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link link) {
        int colon = link.target().indexOf(':');
        String kind = colon < 0 ? "" : link.target().substring(0, colon);
        if (KINDS.contains(kind) && !kind.equals("finding") && !targets.contains(link.target())) {
          report(link.target(), file);
        }
        inlines(link.content(), file);
      } else if (inline instanceof Inline.Styled styled) {
        inlines(styled.content(), file);
      } else if (inline instanceof Inline.Foreign foreign) {
        inlines(foreign.content(), file);
      }
    }
  }

  private void report(String target, String file) {
    problems.add(
        Diagnostic.of(
            file, "nothing here is called '" + target + "'", "Mend the id, or add what it names."));
  }
}
