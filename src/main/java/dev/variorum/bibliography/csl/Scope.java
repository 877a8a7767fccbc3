package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.LanguageTag;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one rendering: of one cite or one entry. */
final class Scope {

  /** No style of the CSL project needs a hundredth of it. */
  private static final int MAX_STEPS = 2_000_000;

  private final Session session;
  private final ItemView item;
  private final Area area;
  private final CiteState state;
  private final Distinction distinction;
  private final @Nullable SortKey sorting;
  private Set<String> suppressed = Set.of();
  private final List<ShownName> shown = new ArrayList<>(2);
  private int steps;
  private int tests;

  /** Whether a variable was called since the innermost open group began. */
  boolean called;

  /** Whether one of them was not empty. */
  boolean filled;

  /** The names element whose substitutes are being tried. */
  @Nullable NamesElement parent;

  /** Whether the first names of the cite, those it is grouped by, have been rendered. */
  boolean namesDone;

  /** Whether the style cuts a list of names, so that more could be shown. */
  boolean namesCut;

  /** Whether the locator has been printed: a cite prints it once. */
  boolean locatorDone;

  /** Whether a year suffix has been placed. */
  boolean suffixDone;

  Scope(
      Session session,
      ItemView item,
      Area area,
      CiteState state,
      Distinction distinction,
      @Nullable SortKey sorting) {
    this.session = session;
    this.item = item;
    this.area = area;
    this.state = state;
    this.distinction = distinction;
    this.sorting = sorting;
  }

  /** Notes that a name was shown in a citation. */
  void shown(String place, de.undercouch.citeproc.csl.CSLName name, NameFormat format) {
    shown.add(new ShownName(place, name, format));
  }

  List<ShownName> shown() {
    return shown;
  }

  Session session() {
    return session;
  }

  Style style() {
    return session.style();
  }

  Terms terms() {
    return session.terms();
  }

  ItemView item() {
    return item;
  }

  Area area() {
    return area;
  }

  Cite cite() {
    return state.cite();
  }

  CiteState state() {
    return state;
  }

  Distinction distinction() {
    return distinction;
  }

  @Nullable SortKey sorting() {
    return sorting;
  }

  boolean inBibliography() {
    return !area.isCitation();
  }

  Out macro(String name) {
    if (++steps > MAX_STEPS) {
      throw new InputException(
          Diagnostic.of(style().id(), "the style takes too many steps", "Take another style."));
    }
    Element macro = style().macros().get(name);
    if (macro == null) {
      return Out.none();
    }
    boolean outerCalled = called;
    boolean outerFilled = filled;
    called = false;
    filled = false;
    Out out = macro.render(this);
    boolean empty = out.isEmpty() || (called && !filled);
    called |= outerCalled;
    // What a macro prints counts as a variable, even if it is but a term.
    filled = outerFilled || !empty;
    return empty ? Out.none() : out;
  }

  boolean isAt(Position tested) {
    return area.isCitation() && sorting == null && state.position().implies(tested);
  }

  boolean isNearNote() {
    return area.isCitation() && state.nearNote();
  }

  boolean hasLocator(String label) {
    return !cite().locator().isBlank() && Locators.label(cite()).equals(label);
  }

  void suppress(String variable) {
    if (suppressed.isEmpty()) {
      suppressed = new HashSet<>();
    }
    suppressed.add(variable);
  }

  /** What a substitute prints is not printed again, in the substitute itself either. */
  void printed(String variable) {
    if (parent != null && sorting == null) {
      suppress(variable);
    }
  }

  boolean isSuppressed(String variable) {
    return suppressed.contains(variable);
  }

  /** The next test for disambiguate: as many hold, in their order, as telling apart takes. */
  boolean disambiguates() {
    return ++tests <= distinction.condition();
  }

  int tests() {
    return tests;
  }

  /** Notes that a variable was called. */
  void call(boolean full) {
    called = true;
    filled |= full;
  }

  boolean has(String variable) {
    return switch (variable) {
      case "locator" -> !cite().locator().isEmpty();
      case "first-reference-note-number" -> state.firstNote() > 0;
      case "citation-number" -> true;
      case "year-suffix" -> distinction.suffix() > 0;
      default -> item.has(variable);
    };
  }

  /** A variable as text or number is rendered. */
  String value(String variable, String form) {
    if (isSuppressed(variable)) {
      return "";
    }
    return switch (variable) {
      case "locator" -> locatorDone ? "" : Locators.value(cite());
      case "first-reference-note-number" ->
          state.firstNote() > 0 ? String.valueOf(state.firstNote()) : "";
      case "citation-number" -> session.number(item.id());
      case "year-suffix" -> distinction.letters();
      case "citation-label" -> CitationLabel.of(item, distinction);
      default -> item.text(variable, form);
    };
  }

  /** Words of a variable, marked where they are in another language than the text. */
  Out inItsLanguage(String variable, Out words) {
    String around = session.languageAround();
    if (around.isEmpty() || sorting != null) {
      return words;
    }
    String own = item.languageOf(variable, words.plain());
    return own.isEmpty() || LanguageTag.same(own, around)
        ? words
        : Out.Span.of(words).marked(Mark.of(Mark.Kind.LANGUAGE, own));
  }

  /** What a label speaks of, printed already or not. */
  String labelled(String variable) {
    return variable.equals("locator")
        ? Locators.value(cite())
        : suppressed.contains(variable) ? item.text(variable, "long") : number(variable);
  }

  String number(String variable) {
    return value(variable, "long");
  }
}
