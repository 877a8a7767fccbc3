package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts rows, notes, running heads and marginal matter on pages. */
final class PageComposer {

  private static final double LINE_NUMBER_SIZE = 7.5;
  private static final double FOLIO_SIZE = 10;
  private static final double HEAD_SIZE = 9.5;
  private static final double MARGIN_GAP = 11;

  private final Flow flow;
  private final Geometry geometry;
  private final Shaper shaper;
  private final boolean kept;
  private final BaselineGrid grid = new BaselineGrid(Typesetter.LEADING);
  private List<Page> pages = new ArrayList<>();
  private int count;
  private final Map<String, Resolver.Location> locations = new HashMap<>();
  private int number;
  private boolean roman;
  private int widows;
  private int orphans;
  private int dividedPages;
  private int splitNotes;
  private String originalPage = "";

  /**
   * Creates a composer.
   *
   * @param kept whether the pages are wanted, or else what stands where
   */
  PageComposer(Flow flow, Shaper shaper, boolean kept) {
    this.kept = kept;
    this.flow = flow;
    this.geometry = flow.geometry();
    this.shaper = shaper;
  }

  /** How many pages there are. */
  int count() {
    return count;
  }

  Map<String, Resolver.Location> locations() {
    return locations;
  }

  int widows() {
    return widows;
  }

  int orphans() {
    return orphans;
  }

  int dividedPages() {
    return dividedPages;
  }

  int splitNotes() {
    return splitNotes;
  }

  /** Puts a section on pages; gives these where they are wanted. */
  List<Page> add(SetSection set) {
    Galley galley = set.galley();
    List<PagePlan> plans = set.plans();
    pages = new ArrayList<>();
    Section section = galley.section();
    if (section.restart()) {
      // A new count begins on a right-hand page, or left and right would part company.
      if (count % 2 == 1) {
        blank();
      }
      number = 0;
    }
    roman = section.roman();
    if (section.opening() == Section.Opening.RECTO && count % 2 == 1) {
      blank();
    }
    originalPage = "";
    int perPage = section.columns();
    boolean gridded = perPage == 1 && grid.suits(galley.rows());
    for (int p = 0; p < plans.size(); p += perPage) {
      number++;
      Sheet sheet = new Sheet(section, p == 0);
      double top = geometry.top();
      if (p == 0 && galley.headRows() > 0) {
        sheet.text(galley.rows().subList(0, galley.headRows()), 0, top, top, false, false);
        top += galley.headHeight();
      }
      PagePlan plan = plans.get(p);
      double notes = perPage == 1 ? notesHeight(set.notes().get(p)) : 0;
      double foot = geometry.top() + geometry.textHeight() - notes;
      for (int c = 0; c < perPage && p + c < plans.size(); c++) {
        double offset = c * (geometry.textWidth() + Typesetter.COLUMN_GAP) / perPage;
        List<Row> rows = galley.rows().subList(plans.get(p + c).from(), plans.get(p + c).to());
        boolean spread = notes == 0 && plans.get(p + c).to() < galley.rows().size();
        sheet.text(rows, offset, top, foot, gridded, spread);
      }
      if (perPage == 1) {
        sheet.notes(set.notes().get(p));
        count(galley, plan, set.notes().get(p));
      }
      if (kept) {
        sheet.furniture();
      }
      finish(sheet.page());
    }
    return pages;
  }

  private static double notesHeight(List<SetSection.PageNotes> notes) {
    double height = 0;
    for (SetSection.PageNotes own : notes) {
      height += own.height() > 0 ? own.height() + PageBreaker.RULE_SPACE : 0;
    }
    return height;
  }

  private void blank() {
    number++;
    boolean recto = count % 2 == 0;
    finish(new Page(count, label(), recto, area(recto), List.of()));
  }

  private void finish(Page page) {
    if (kept) {
      pages.add(page);
    }
    count++;
  }

  private void count(Galley galley, PagePlan plan, List<SetSection.PageNotes> notes) {
    if (plan.from() < plan.to()) {
      Row first = galley.rows().get(plan.from());
      Row last = galley.rows().get(plan.to() - 1);
      widows += plan.from() > 0 && first.place() == Row.Place.LAST ? 1 : 0;
      dividedPages += last.ending() == Row.Ending.DIVIDED ? 1 : 0;
      orphans += last.place() == Row.Place.FIRST ? 1 : 0;
    }
    splitNotes += notes.stream().anyMatch(SetSection.PageNotes::divided) ? 1 : 0;
  }

  private double[] area(boolean recto) {
    double left = geometry.left(recto);
    return new double[] {
      left, geometry.top(), left + geometry.textWidth(), geometry.top() + geometry.textHeight()
    };
  }

  private String label() {
    return roman ? Roman.lower(number) : String.valueOf(number);
  }

  /** A page in the making. */
  private final class Sheet {
    private final Section section;
    private final boolean first;
    private final String label = label();
    private final boolean recto = count % 2 == 0;
    private final double left = geometry.left(recto);
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> margin = new ArrayList<>();
    private String firstOriginal;
    private String lastOriginal;

    Sheet(Section section, boolean first) {
      this.section = section;
      this.first = first;
      this.firstOriginal = originalPage;
      this.lastOriginal = originalPage;
    }

    void text(
        List<Row> rows, double offset, double top, double foot, boolean gridded, boolean spread) {
      double[] tops = new RowPlaces(grid).tops(rows, foot - top, gridded, spread);
      for (int r = 0; r < rows.size(); r++) {
        if (r == 0) {
          double y = top;
          for (Row repeated : rows.get(r).repeat()) {
            place(repeated, offset, y, false);
            y += repeated.height();
          }
        }
        place(rows.get(r), offset, top + tops[r], false);
      }
    }

    private void place(Row row, double offset, double y, boolean note) {
      if (!kept) {
        locate(row, y, note);
        return;
      }
      for (Mark mark : row.marks()) {
        marks.add(mark.moved(left + offset, y));
      }
      double baseline = y + row.baseline();
      if (row.numbered() && row.line() % flow.lines().step() == 0) {
        inInnerMargin(String.valueOf(row.line()), baseline);
      }
      double shift = 0;
      for (Row.Event event : row.events().stream().distinct().toList()) {
        if (event instanceof Row.PageBegins begins) {
          if (!note) {
            lastOriginal = begins.label();
            firstOriginal = firstOriginal.isEmpty() ? begins.label() : firstOriginal;
          }
          shift = inOuterMargin("[p.\u00a0" + begins.label() + "]", baseline, shift);
        } else if (event instanceof Row.Sign sign) {
          shift = inOuterMargin(sign.sign(), baseline, shift);
        }
      }
    }

    private void locate(Row row, double y, boolean note) {
      for (Mark mark : row.marks()) {
        if (mark instanceof Mark.Destination destination) {
          int line = note ? 0 : row.line();
          locations.putIfAbsent(
              destination.id(),
              new Resolver.Location(count, label, line, note, y + destination.y()));
        }
      }
    }

    private void inInnerMargin(String text, double baseline) {
      Style style = Style.roman(LINE_NUMBER_SIZE);
      double width = shaper.width(text, style);
      double x = recto ? left - MARGIN_GAP - width : left + geometry.textWidth() + MARGIN_GAP;
      artifact(text, style, x, baseline);
    }

    private double inOuterMargin(String text, double baseline, double shift) {
      Style style = Style.roman(LINE_NUMBER_SIZE);
      double width = shaper.width(text, style);
      double x =
          recto
              ? left + geometry.textWidth() + MARGIN_GAP + shift
              : left - MARGIN_GAP - width - shift;
      artifact(text, style, x, baseline);
      return shift + width + 3;
    }

    private void artifact(String text, Style style, double x, double baseline) {
      double at = x;
      for (Shaped.Piece piece : shaper.shape(text, style).pieces()) {
        margin.add(
            new Mark.Glyphs(
                at + piece.shift(),
                baseline - piece.rise(),
                piece.face(),
                piece.size(),
                1,
                piece.glyphs(),
                piece.advances(),
                piece.text(),
                piece.width(),
                Mark.ARTIFACT,
                false));
        at += piece.width();
      }
    }

    void notes(List<SetSection.PageNotes> notes) {
      double y = geometry.top() + geometry.textHeight() - notesHeight(notes);
      for (int s = 0; s < notes.size(); s++) {
        SetSection.PageNotes own = notes.get(s);
        if (own.rows().isEmpty()) {
          continue;
        }
        double rule = flow.series().get(s).ruleWidth();
        if (rule > 0) {
          margin.add(
              new Mark.Rule(left, y + PageBreaker.RULE_SPACE * 0.45, rule, 0.4, Mark.ARTIFACT));
        }
        y += PageBreaker.RULE_SPACE;
        for (NoteFoot.Placed placed : own.rows()) {
          place(placed.row(), placed.x(), y + placed.y(), true);
        }
        y += own.height();
      }
    }

    void furniture() {
      originalPage = lastOriginal;
      if (section.plain()) {
        return;
      }
      Style folio = Style.roman(FOLIO_SIZE);
      double right = left + geometry.textWidth();
      if (first) {
        double width = shaper.width(label(), folio);
        artifact(
            label(), folio, left + (geometry.textWidth() - width) / 2, geometry.footBaseline());
        return;
      }
      Style head = Style.roman(HEAD_SIZE).with(Look.ITALIC);
      String words = fitted(recto ? section.recto() : section.verso(), head);
      double y = geometry.headBaseline();
      double folioWidth = shaper.width(label(), folio);
      artifact(label(), folio, recto ? right - folioWidth : left, y);
      double wordsWidth = shaper.width(words, head);
      artifact(words, head, left + (geometry.textWidth() - wordsWidth) / 2, y);
      if (!firstOriginal.isEmpty()) {
        String range =
            firstOriginal.equals(lastOriginal)
                ? "[" + firstOriginal + "]"
                : "["
                    + firstOriginal
                    + "\u2013"
                    + Resolver.shortened(firstOriginal, lastOriginal)
                    + "]";
        Style small = Style.roman(8);
        double width = shaper.width(range, small);
        artifact(range, small, recto ? left : right - width, y);
      }
    }

    /** Words that fit between folio and page range, cut at a space where they are too long. */
    private String fitted(String words, Style style) {
      double room = geometry.textWidth() - 96;
      String shown = words;
      while (shaper.width(shown, style) > room && shown.lastIndexOf(' ') > 0) {
        shown = shown.substring(0, shown.lastIndexOf(' '));
        shown = shown.replaceAll("[\\s,:;.\u2026]+$", "") + "\u2026";
        int cut = shown.length() - 1;
        if (shaper.width(shown, style) > room) {
          shown = shown.substring(0, cut);
        }
      }
      return shown;
    }

    Page page() {
      marks.addAll(margin);
      return new Page(count, label(), recto, area(recto), marks);
    }
  }
}
