package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One rendering of a document: its items, their numbers and how they are told apart. */
final class Session {

  private final Style style;
  private final Terms terms;
  private final Map<String, Item> items;
  private final String languageAround;
  private final Map<String, ItemView> views = new ConcurrentHashMap<>();

  /** The last trial of each item, all in the position in which cites are told apart. */
  private final Map<String, Trial> trials = new ConcurrentHashMap<>();

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Distinction> distinctions = new HashMap<>();
  private final Map<String, Integer> firstNotes = new HashMap<>();
  private final Collation collation;

  /**
   * Begins a rendering.
   *
   * @param languageAround the language of the text (BCP 47); titles in others are marked, none
   *     where it is empty
   */
  Session(Style style, Terms terms, Map<String, Item> items, String languageAround) {
    this.style = style;
    this.terms = terms;
    this.items = items;
    this.languageAround = languageAround;
    collation = new Collation(terms.locale());
  }

  Style style() {
    return style;
  }

  String languageAround() {
    return languageAround;
  }

  Terms terms() {
    return terms;
  }

  /** The item; null where the key is unknown. */
  @Nullable ItemView view(String key) {
    Item item = items.get(key);
    return item == null ? null : views.computeIfAbsent(key, k -> new ItemView(item));
  }

  /** The item as a cite has it; null where the key is unknown. */
  @Nullable ItemView view(Cite cite) {
    Item item = items.get(cite.key());
    return item == null || cite.variables().isEmpty()
        ? view(cite.key())
        : new ItemView(item.with(cite.variables()));
  }

  /** Registers items in the order in which they are cited, then numbers and distinguishes them. */
  void register(Collection<String> keys) {
    register(keys, Map.of());
  }

  /**
   * Registers items.
   *
   * @param firsts the note that cites an item first, where there is one
   */
  void register(Collection<String> keys, Map<String, Integer> firsts) {
    firstNotes.putAll(firsts);
    List<String> known = keys.stream().distinct().filter(items::containsKey).toList();
    number(known);
    Sorter<String> sorter = style.bibliographyArea().map(this::sorter).orElse(null);
    List<String> sorted = sorter == null ? known : sorter.sort(known);
    number(sorted);
    new Disambiguator(this, distinctions).run(sorted);
    trials.clear();
    if (sorter != null) {
      List<String> changed = known.stream().filter(key -> distinction(key).sorts()).toList();
      if (!changed.isEmpty()) {
        changed.forEach(sorter::forget);
        number(sorter.sort(known));
      }
    }
  }

  private void number(List<String> keys) {
    numbers.clear();
    for (String key : keys) {
      numbers.put(key, numbers.size() + 1);
    }
  }

  /** The registered keys in the order of the bibliography. */
  List<String> registered() {
    return new ArrayList<>(numbers.keySet());
  }

  private Sorter<String> sorter(Area area) {
    return new Sorter<>(area.sort(), collation, (key, sort) -> value(key, sort, area));
  }

  private String value(String key, SortKey sort, Area area) {
    ItemView view = view(key);
    if (view == null) {
      return "";
    }
    return sort.value(
        new Scope(this, view, area, CiteState.first(Cite.of(key)), distinction(key), sort));
  }

  /** Cites in the order that the style wants inside a cluster. */
  List<CiteState> sorted(List<CiteState> cites) {
    Area area = style.citation();
    return new Sorter<CiteState>(
            area.sort(), collation, (cite, sort) -> value(cite.cite().key(), sort, area))
        .sort(cites);
  }

  String number(String key) {
    Integer number = numbers.get(key);
    return number == null ? "" : String.valueOf(number);
  }

  int numberValue(String key) {
    return numbers.getOrDefault(key, 0);
  }

  Distinction distinction(String key) {
    return distinctions.getOrDefault(key, Distinction.NONE);
  }

  /** An item cited by itself, in its usual place. */
  CiteState state(String key, Position position) {
    return new CiteState(Cite.of(key), position, false, firstNotes.getOrDefault(key, 0));
  }

  /** A cite rendered to see how it reads; for items that are known. */
  Trial trial(ItemView view, CiteState state, Distinction distinction) {
    Trial before = trials.get(view.id());
    if (before != null && before.holdsFor(distinction)) {
      return before;
    }
    Scope scope = new Scope(this, view, style.citation(), state, distinction, null);
    Out out = render(scope);
    Trial trial = new Trial(out, scope.shown(), scope.namesCut, distinction);
    trials.put(view.id(), trial);
    return trial;
  }

  /** Renders a cite or an entry; one that fails is named in its place and spares the others. */
  Out render(ItemView view, Area area, CiteState state, Distinction distinction) {
    return render(new Scope(this, view, area, state, distinction, null));
  }

  private static Out render(Scope scope) {
    try {
      Area area = scope.area();
      Out out =
          area.isCitation() || area.option("second-field-align").isEmpty()
              ? area.body().render(scope)
              : SecondField.render(area, scope);
      Distinction distinction = scope.distinction();
      return distinction.suffix() > 0 && !scope.suffixDone
          ? YearSuffix.place(out, distinction.letters())
          : out;
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException e) {
      return Out.text("[" + scope.item().id() + ": this item cannot be rendered: " + e + "]");
    }
  }
}
