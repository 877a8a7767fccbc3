package dev.variorum.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets a flow: paragraphs, notes, pages, and all again until every reference to a page is right.
 * Sections whose references have not changed are kept from round to round; those of a round are set
 * side by side, since none depends on another but through the pages of the round before.
 */
public final class Typesetter {

  static final double COLUMN_GAP = 18;

  private static final int MOST_ROUNDS = 8;

  /** From line to line of running text; what the page breaker weighs empty lines by. */
  static final double LEADING = 13.5;

  /** Of a book of more paragraphs than these not all is kept from the first round to the press. */
  private static final int MANY = 15_000;

  /** How many sections of such a book are set before the press asks for them. */
  private static final int AHEAD = 4;

  private final Flow flow;
  private final boolean frugal;
  private final ExecutorService threads;
  private final Supplier<ParagraphSetter> benches;

  /** What no two threads may use at once, for the next that needs it. */
  private final Queue<ParagraphSetter> free = new ConcurrentLinkedQueue<>();

  private final List<SectionSetter> setters = new ArrayList<>();
  private final List<Integer> longestFirst = new ArrayList<>();

  private Typesetter(Flow flow, Supplier<LineBreaker> breakers, boolean frugal) {
    this.flow = flow;
    this.frugal = frugal;
    this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Hyphenation patterns = new Hyphenation(flow.language());
    this.benches = () -> new ParagraphSetter(new Shaper(flow.family()), patterns, breakers.get());
    for (int i = 0; i < flow.sections().size(); i++) {
      setters.add(new SectionSetter(flow, i));
      longestFirst.add(i);
    }
    longestFirst.sort(Comparator.comparing(i -> -flow.sections().get(i).blocks().size()));
  }

  /**
   * Sets a flow.
   *
   * @throws IllegalArgumentException if a call has no note, a note is called twice, or something
   *     that cannot be divided is higher than a page
   */
  public static Typeset set(Flow flow) {
    Collection all = new Collection();
    Quality quality = set(flow, all);
    return new Typeset(all.pages, all.root, all.outline, quality);
  }

  /**
   * Sets a flow and hands it on section by section.
   *
   * @throws IllegalArgumentException if a call has no note, a note is called twice, or something
   *     that cannot be divided is higher than a page
   */
  public static Quality set(Flow flow, Press press) {
    return set(flow, TotalFit::new, many(flow), press);
  }

  /** Sets a flow as one that is too long to be kept. */
  static Typeset setFrugally(Flow flow) {
    Collection all = new Collection();
    Quality quality = set(flow, TotalFit::new, true, all);
    return new Typeset(all.pages, all.root, all.outline, quality);
  }

  /** Sets a flow with lines broken greedily, to compare. */
  static Quality setGreedily(Flow flow) {
    return set(flow, FirstFit::new, false, new Collection());
  }

  /** Keeps all of it. */
  private static final class Collection implements Press {
    private final List<Page> pages = new ArrayList<>();
    private final Node root = new Node("Document");
    private final List<Bookmark> outline = new ArrayList<>();
    private Node part = root;

    @Override
    public void begin(int count, Places places) {}

    @Override
    public void take(Part section) {
      Node own = section.structure();
      if (own.role().equals("Part")) {
        part = own;
      }
      (own == part ? root : part).add(own);
      pages.addAll(section.pages());
      outline.addAll(section.outline());
    }
  }

  private static Quality set(
      Flow flow, Supplier<LineBreaker> breakers, boolean frugal, Press press) {
    if (flow.sections().isEmpty()) {
      throw new IllegalArgumentException("a flow without sections");
    }
    Typesetter typesetter = new Typesetter(flow, breakers, frugal);
    try {
      return typesetter.rounds().print(press);
    } finally {
      typesetter.threads.shutdownNow();
    }
  }

  private static boolean many(Flow flow) {
    int count = flow.notes().size();
    for (Section section : flow.sections()) {
      count += section.blocks().size();
    }
    return count > MANY;
  }

  private FinishedSections rounds() {
    PageComposer composer = new PageComposer(flow, new Shaper(flow.family()), false);
    List<@Nullable SetSection> sections = new ArrayList<>();
    setters.forEach(setter -> sections.add(null));
    int round = 0;
    boolean changed = true;
    while (changed && round < MOST_ROUNDS) {
      round++;
      changed = round(composer.locations(), sections);
      if (changed) {
        composer = new PageComposer(flow, new Shaper(flow.family()), false);
        for (SetSection section : sections) {
          if (section != null) {
            composer.add(section);
          }
        }
      }
    }
    TreeSet<Integer> missing = new TreeSet<>();
    free.forEach(bench -> missing.addAll(bench.shaper().missing()));
    Iterator<SetSection> finished = finished(sections, composer.locations());
    return new FinishedSections(flow, finished, composer, missing, round - (changed ? 0 : 1));
  }

  /** The sections one after the other; what was not kept of them is set again, a few ahead. */
  private Iterator<SetSection> finished(
      List<@Nullable SetSection> sections, Map<String, Resolver.Location> locations) {
    ArrayDeque<Future<SetSection>> ahead = new ArrayDeque<>();
    int[] next = {0};
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next[0] < sections.size() || !ahead.isEmpty();
      }

      @Override
      public SetSection next() {
        while (next[0] < sections.size() && ahead.size() < AHEAD) {
          int i = next[0]++;
          SetSection section = Objects.requireNonNull(sections.set(i, null));
          ahead.add(
              frugal
                  ? threads.submit(() -> set(i, new Resolver(locations), section))
                  : CompletableFuture.completedFuture(section));
        }
        return result(ahead.remove());
      }
    };
  }

  /** Sets all sections that are not as they should be; tells whether there was any. */
  private boolean round(
      Map<String, Resolver.Location> locations, List<@Nullable SetSection> sections) {
    Resolver resolver = new Resolver(locations);
    Map<Integer, Future<SetSection>> work = new HashMap<>();
    for (int i : longestFirst) {
      SetSection before = sections.get(i);
      if (before == null || !resolver.agrees(before.galley().answers())) {
        work.put(
            i,
            threads.submit(
                () -> {
                  SetSection set = set(i, new Resolver(locations), before);
                  return frugal ? set.outline() : set;
                }));
      }
    }
    for (int i = 0; i < sections.size(); i++) {
      Future<SetSection> done = work.get(i);
      if (done != null) {
        sections.set(i, result(done));
      }
    }
    return !work.isEmpty();
  }

  private SetSection set(int index, Resolver resolver, @Nullable SetSection before) {
    ParagraphSetter bench = free.poll();
    ParagraphSetter mine = bench == null ? benches.get() : bench;
    SetSection set = setters.get(index).set(mine, resolver, before);
    free.add(mine);
    if (frugal) {
      setters.get(index).forget();
    }
    return set;
  }

  private static SetSection result(Future<SetSection> done) {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the setting of a book was interrupted", stopped);
    }
  }

  /** Every anchor of a set flow, for tests. */
  static Map<String, Integer> anchors(List<Page> pages) {
    Map<String, Integer> found = new HashMap<>();
    for (Page page : pages) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Destination destination) {
          found.putIfAbsent(destination.id(), page.index());
        }
      }
    }
    return found;
  }
}
