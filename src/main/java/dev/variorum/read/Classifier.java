package dev.variorum.read;

import dev.variorum.model.Division;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.read.pdf.PageLayout;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of each chunk of a plain text what part it plays. */
final class Classifier {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(Figure|FIGURE|Fig\\.|Table|TABLE|Map|MAP|Chart|Plate)\\s+\\d{1,3}[A-Za-z]?[.:]?(\\s.{0,200})?");
  private static final Pattern ILLUSTRATION = Pattern.compile("\\[Illustration.{0,300}");
  private static final Pattern SOURCE_LINE = Pattern.compile("(Sources?|SOURCES?)\\s*:.*");
  private static final Pattern FILLER = Pattern.compile("\\[illegible\\]|\\[stamp\\]|\\[blank\\]");
  private static final int EDGE = 6;
  private static final int LONG_LINE = 160;
  private static final int LONGEST_TITLE = 400;

  /** Author, title and year hardly take fewer characters. */
  private static final int SHORTEST_ENTRY = 25;

  private final SourceText source;
  private final PageLayout layout;
  private final Profile profile;
  private final Map<Integer, Inline.PageBreak> pages;
  private final List<Chunk> chunks;
  private final NoteFinder notes;
  private final boolean unwrapped;
  private final Character.UnicodeScript script;
  private final Map<Integer, Dropped> known = new HashMap<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Division.Kind division = Division.Kind.TITLE;
  private int index;

  private Classifier(
      SourceText source, PageLayout layout, Profile profile, Map<Integer, Inline.PageBreak> pages) {
    this.source = source;
    this.profile = profile;
    this.pages = pages;
    this.layout = layout;
    this.chunks = new ArrayList<>(NamedNotes.cut(Chunk.of(source)));
    this.unwrapped = isUnwrapped(chunks);
    this.notes = new NoteFinder(chunks, source, profile.notes());
    this.script = Furniture.mainScript(source.text());
  }

  static List<Piece> classify(
      SourceText source, PageLayout layout, Profile profile, Map<Integer, Inline.PageBreak> pages) {
    Classifier classifier = new Classifier(source, layout, profile, pages);
    layout.furniture().forEach(dropped -> classifier.known.put(dropped.span().start(), dropped));
    while (classifier.index < classifier.chunks.size()) {
      classifier.next();
    }
    return List.copyOf(classifier.pieces);
  }

  private void next() {
    Chunk chunk = chunks.get(index);
    Dropped dropped = known.get(chunk.span().start());
    if (dropped != null && dropped.span().equals(chunk.span())) {
      pieces.add(Piece.furniture(chunk, List.of(dropped)));
      index++;
      return;
    }
    if (profiled(chunk)) {
      return;
    }
    Integer level = layout.headings().get(chunk.span().start());
    if (level != null) {
      largeHeading(chunk, level);
      return;
    }
    if (pageMark(chunk)
        || filler(chunk)
        || furniture(chunk)
        || noteGroup()
        || divisionHeading()
        || figure(chunk)) {
      return;
    }
    pieces.add(Piece.of(kind(chunk), chunk));
    index++;
  }

  /** What the profile says of a chunk, if it says anything. */
  private boolean profiled(Chunk chunk) {
    List<Dropped> dropped = new ArrayList<>();
    for (Span line : chunk.lines()) {
      for (Profile.Furniture known : profile.furniture()) {
        if (known.line().matches(source.slice(line))) {
          dropped.add(new Dropped(line, Dropped.Reason.PAGE_FURNITURE, known.why()));
          break;
        }
      }
    }
    if (dropped.size() == chunk.lines().size()) {
      pieces.add(Piece.furniture(chunk, dropped));
      index++;
      return true;
    }
    if (!dropped.isEmpty()) {
      return without(chunk, dropped);
    }
    for (Profile.Heading heading : profile.headings()) {
      if (heading.line().matches(chunk.firstLine())) {
        largeHeading(chunk, DivisionHeading.of(chunk, heading));
        return true;
      }
    }
    return false;
  }

  /** Furniture at the head or the foot of a chunk is cut off; what is left is read again. */
  private boolean without(Chunk chunk, List<Dropped> dropped) {
    List<Chunk> parts = new ArrayList<>();
    for (int line = 0; line < chunk.lines().size(); ) {
      int from = line;
      boolean furniture = isIn(dropped, chunk.lines().get(line));
      while (line < chunk.lines().size() && isIn(dropped, chunk.lines().get(line)) == furniture) {
        line++;
      }
      Chunk part = chunk.from(from).to(line - from);
      parts.add(
          new Chunk(source, part.lines(), from == 0 ? chunk.blankBefore() : 0, chunk.indent()));
    }
    chunks.remove(index);
    chunks.addAll(index, parts);
    return true;
  }

  private static boolean isIn(List<Dropped> dropped, Span line) {
    return dropped.stream().anyMatch(drop -> drop.span().equals(line));
  }

  /** A line set larger than the text: the title, a division, or a heading in one. */
  private void largeHeading(Chunk chunk, int level) {
    if (level == 1) {
      largeHeading(
          chunk, DivisionHeading.at(List.of(chunk), 0).orElseGet(() -> DivisionHeading.of(chunk)));
      return;
    }
    pieces.add(Piece.of(level == 0 ? Piece.Kind.LINES : Piece.Kind.HEADING, chunk));
    index++;
  }

  private void largeHeading(Chunk chunk, DivisionHeading heading) {
    division = heading.kind();
    seen.add(heading.id());
    pieces.add(Piece.division(List.of(chunk), heading));
    index++;
  }

  /** A page mark on a line of its own: the page begins with the next piece. */
  private boolean pageMark(Chunk chunk) {
    Inline.PageBreak mark = pages.get(chunk.span().start());
    if (mark == null || !mark.span().equals(chunk.span())) {
      return false;
    }
    Dropped dropped =
        new Dropped(chunk.span(), Dropped.Reason.PAGE_FURNITURE, "number of page " + mark.page());
    pieces.add(Piece.furniture(chunk, List.of(dropped)));
    index++;
    return true;
  }

  private boolean filler(Chunk chunk) {
    boolean last = index >= chunks.size() - 2;
    boolean stray = last && chunk.length() == 1;
    if (!stray && !(last && FILLER.matcher(chunk.text()).matches())) {
      return false;
    }
    String why = stray ? "stray character at the end of the file" : "mark of the conversion";
    pieces.add(
        Piece.furniture(chunk, List.of(new Dropped(chunk.span(), Dropped.Reason.FILLER, why))));
    index++;
    return true;
  }

  /** Site furniture stands at the head and the foot; its middle is the author's. */
  private boolean furniture(Chunk chunk) {
    boolean nearEdge = index < EDGE || index >= chunks.size() - EDGE;
    if (!nearEdge) {
      return false;
    }
    List<Dropped> found = Furniture.in(chunk, script);
    if (found.isEmpty()) {
      return false;
    }
    if (found.size() < chunk.lines().size()) {
      int kept = 0;
      for (int line = 0; line < chunk.lines().size(); line++) {
        int at = line;
        if (found.stream().noneMatch(dropped -> dropped.span().equals(chunk.lines().get(at)))) {
          kept++;
        }
      }
      if (kept > 0) {
        return mixed(chunk, found);
      }
    }
    pieces.add(Piece.furniture(chunk, found));
    index++;
    return true;
  }

  /** A chunk of which some lines are furniture: the others stay lines. */
  private boolean mixed(Chunk chunk, List<Dropped> found) {
    for (int line = 0; line < chunk.lines().size(); line++) {
      Chunk one = chunk.from(line).to(1);
      List<Dropped> dropped =
          found.stream().filter(drop -> drop.span().equals(one.span())).toList();
      pieces.add(
          dropped.isEmpty() ? Piece.of(Piece.Kind.LINES, one) : Piece.furniture(one, dropped));
    }
    index++;
    return true;
  }

  private boolean noteGroup() {
    Optional<NoteFinder.Group> group = notes.at(index, division == Division.Kind.NOTES);
    if (group.isEmpty()) {
      return false;
    }
    pieces.add(
        Piece.notes(chunks.subList(index, index + group.get().chunks()), group.get().notes()));
    index += group.get().chunks();
    return true;
  }

  private boolean divisionHeading() {
    Optional<DivisionHeading> heading = DivisionHeading.at(chunks, index);
    if (heading.isEmpty() || groupsNotes(heading.get()) || !opens(heading.get())) {
      return false;
    }
    division = heading.get().kind();
    seen.add(heading.get().id());
    pieces.add(
        Piece.division(chunks.subList(index, index + heading.get().chunks()), heading.get()));
    index += heading.get().chunks();
    return true;
  }

  /** Among endnotes the heading of a chapter that stood before groups the notes of that chapter. */
  private boolean groupsNotes(DivisionHeading heading) {
    boolean again = division == Division.Kind.NOTES && seen.contains(heading.id());
    return again && notes.begins(index + heading.chunks(), true);
  }

  /** A heading opens a division only where text follows it before the next one. */
  private boolean opens(DivisionHeading heading) {
    boolean list =
        heading.kind() == Division.Kind.CONTENTS || heading.kind() == Division.Kind.FIGURES;
    if (list) {
      return true;
    }
    for (int next = index + heading.chunks(); next < chunks.size(); next++) {
      Chunk chunk = chunks.get(next);
      if (heading.kind() == Division.Kind.NOTES && notes.begins(next, true)) {
        return true;
      }
      if (heading.kind() == Division.Kind.NOTES && next < index + heading.chunks() + 3) {
        continue;
      }
      if (DivisionHeading.at(chunks, next).isPresent()) {
        return false;
      }
      boolean entry =
          heading.kind() == Division.Kind.BIBLIOGRAPHY
              && !inContents()
              && chunk.length() > SHORTEST_ENTRY
              && Shape.isClosed(chunk.text());
      boolean text = entry || isRunningText(chunk);
      boolean contents = chunk.text().contains("....");
      if (text && !contents) {
        return true;
      }
      if (contents || next > index + heading.chunks() + 6) {
        return heading.kind() == Division.Kind.NOTES
            || heading.kind() == Division.Kind.BIBLIOGRAPHY
            || (heading.kind() == Division.Kind.BACK && !inContents());
      }
    }
    return heading.kind() != Division.Kind.CHAPTER;
  }

  /** In a list of contents a title may be as long as a paragraph, but is no sentence. */
  private boolean isRunningText(Chunk chunk) {
    String text = chunk.text();
    return inContents()
        ? Shape.isProse(text) && (Shape.isClosed(text) || chunk.length() > LONGEST_TITLE)
        : chunk.length() > 120 || Shape.isProse(text);
  }

  private boolean inContents() {
    return division == Division.Kind.CONTENTS || division == Division.Kind.FIGURES;
  }

  private boolean figure(Chunk chunk) {
    boolean illustration = ILLUSTRATION.matcher(chunk.firstLine()).matches();
    boolean labelled = FIGURE.matcher(chunk.firstLine()).matches() && Shape.isHeadingLike(chunk);
    if (inContents() || !(illustration || labelled)) {
      return false;
    }
    List<Chunk> parts = new ArrayList<>();
    parts.add(chunk);
    index++;
    boolean captioned = illustration || chunk.lines().size() > 1 || !isBareLabel(chunk.firstLine());
    while (index < chunks.size()) {
      Chunk next = chunks.get(index);
      boolean table = next.firstLine().indexOf('\t') >= 0;
      boolean sources = SOURCE_LINE.matcher(next.firstLine()).matches();
      boolean caption = !captioned && Shape.isHeadingLike(next) && notes.at(index, false).isEmpty();
      if (!table && !sources && !caption) {
        break;
      }
      parts.add(next);
      index++;
      captioned = true;
      if (sources) {
        break;
      }
    }
    pieces.add(Piece.of(Piece.Kind.FIGURE, parts));
    return true;
  }

  private static boolean isBareLabel(String line) {
    return line.matches("\\S{1,8}\\s+\\d{1,3}[A-Za-z]?[.:]?");
  }

  private Piece.Kind kind(Chunk chunk) {
    switch (division) {
      case CONTENTS, FIGURES -> {
        return Piece.Kind.CONTENTS;
      }
      case BIBLIOGRAPHY -> {
        return Shape.isHeadingLike(chunk) && Shape.isAllCaps(chunk.text())
            ? Piece.Kind.HEADING
            : Piece.Kind.ENTRIES;
      }
      case BACK -> {
        // An index keeps its lines.
        Piece.Kind kind = textKind(chunk);
        boolean entry = kind == Piece.Kind.PROSE && !Shape.isClosed(chunk.text());
        return entry ? Piece.Kind.LINES : kind;
      }
      default -> {
        return textKind(chunk);
      }
    }
  }

  private Piece.Kind textKind(Chunk chunk) {
    String text = chunk.text();
    boolean cut = index + 1 < chunks.size() && chunks.get(index + 1).blankBefore() == 0;
    if (cut || (index > 0 && chunk.blankBefore() == 0)) {
      return Piece.Kind.PROSE;
    }
    if (chunk.indent() >= 2 && chunk.indent() < 16 && Shape.isProse(text) && flushText()) {
      return Piece.Kind.INDENTED;
    }
    boolean heads = index < EDGE && pieces.stream().noneMatch(Classifier::isText);
    if (division == Division.Kind.TITLE
        && (chunk.length() < 120 || !Shape.isClosed(text))
        && heads) {
      return Piece.Kind.LINES;
    }
    if (chunk.lines().size() > 1 && chunk.length() < 120 && isSignature(chunk)) {
      return Piece.Kind.SIGNATURE;
    }
    if (unwrapped && isListOfLines(chunk)) {
      return Piece.Kind.LINES;
    }
    if (Shape.isProse(text)
        || Shape.startsLower(text)
        || text.endsWith("--")
        || Shape.isSentenceHead(text)) {
      return Piece.Kind.PROSE;
    }
    if (division == Division.Kind.TITLE) {
      return Piece.Kind.LINES;
    }
    if (isSignature(chunk)) {
      return Piece.Kind.SIGNATURE;
    }
    boolean heading = Shape.isHeadingLike(chunk) && (Shape.isAllCaps(text) || isEmphatic(chunk));
    return heading ? Piece.Kind.HEADING : chunk.length() < 60 ? Piece.Kind.LINES : Piece.Kind.PROSE;
  }

  /** Whether paragraphs stand on one line each, so that a line end means something. */
  private static boolean isUnwrapped(List<Chunk> chunks) {
    long inLong = 0;
    long all = 0;
    for (Chunk chunk : chunks) {
      for (Span line : chunk.lines()) {
        all += line.length();
        inLong += line.length() > LONG_LINE ? line.length() : 0;
      }
    }
    return inLong * 2 > all;
  }

  /** Several short lines, of which no paragraph is made: an address, a list of names. */
  private static boolean isListOfLines(Chunk chunk) {
    return chunk.lines().size() > 1
        && chunk.lines().stream().allMatch(line -> line.length() < LONG_LINE / 2)
        && !Shape.isAllCaps(chunk.text())
        && !Shape.isClosed(chunk.text());
  }

  private static boolean isText(Piece piece) {
    return piece.kind() == Piece.Kind.PROSE;
  }

  /** Whether the text around is set flush, so that an indentation means something. */
  private boolean flushText() {
    int from = Math.max(0, index - 8);
    int to = Math.min(chunks.size(), index + 8);
    int flush = 0;
    for (int i = from; i < to; i++) {
      if (chunks.get(i).indent() == 0 && chunks.get(i).length() > 120) {
        flush++;
      }
    }
    return flush >= 3;
  }

  private static boolean isEmphatic(Chunk chunk) {
    String text = chunk.text();
    return chunk.blankBefore() >= 2
        || (text.startsWith("_") && text.endsWith("_"))
        || text.matches("(\\d{1,2}\\.)+\\s.{1,80}");
  }

  /** Names, places and dates at the foot of a document: short lines that begin with a capital. */
  private boolean isSignature(Chunk chunk) {
    if (division != Division.Kind.APPENDIX
        || (Shape.isAllCaps(chunk.firstLine())
            && !chunk.text().contains(",")
            && !chunk.text().startsWith("["))) {
      return false;
    }
    for (int line = 0; line < chunk.lines().size(); line++) {
      if (chunk.line(line).length() > 64) {
        return false;
      }
    }
    return true;
  }

  SourceText source() {
    return source;
  }
}
