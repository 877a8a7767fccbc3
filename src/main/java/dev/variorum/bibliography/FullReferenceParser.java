package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a full reference as a note prints it: spoken order of names, commas between the parts, the
 * imprint in brackets, the cited place at the end. Short forms give nothing.
 */
public final class FullReferenceParser {

  private static final int LONGEST = 2000;
  private static final int LONGEST_TITLE = 300;

  private static final Pattern SIGNAL =
      Pattern.compile(
          "^(?:See(?: also)?,?|see(?: also)?,?|Cf\\.|cf\\.|[Qq]uoted in|[Cc]ited in|[Aa]nd|also) (?=\\S)");
  private static final Pattern ROLE =
      Pattern.compile("^(?:eds?|trans|comps?|editors?)\\.?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DETAIL =
      Pattern.compile(
          ", (?=(?:eds?|trans|comp|vol|[0-9]{1,2}(?:st|nd|rd|th|d) ed|rev|edited|translated|with)"
              + "[. ]|[0-9]{1,2} vols)");

  /** Parses one citation; empty where it is no full reference. */
  public Optional<FullReference> parse(String citation) {
    String marked = Markup.mark(citation);
    String text = marked.substring(0, Math.min(marked.length(), LONGEST));
    Matcher signal = SIGNAL.matcher(text);
    for (int i = 0; i < 2 && signal.find(); i++) {
      text = text.substring(signal.end());
      signal = SIGNAL.matcher(text);
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    int quotation = quotation(text);
    int bracket = PartParser.imprintBracket(text);
    Matcher number = Records.NUMBER.matcher(text);
    if (number.find() && quotation >= 0 && quotation < number.start()) {
      return ArchivalReference.record(text, quotation, number, bracket);
    }
    if (quotation >= 0 && (bracket < 0 || quotation < bracket)) {
      Optional<FullReference> part = part(text, quotation);
      return part.isPresent() ? part : ArchivalReference.holding(text);
    }
    return bracket > 0 ? book(text, bracket) : ArchivalReference.holding(text);
  }

  private static Optional<FullReference> book(String text, int bracket) {
    int close = text.indexOf(')', bracket);
    WorkDraft draft = new WorkDraft();
    draft.type("book");
    draft.note("an imprint in brackets");
    Imprint.parse(text.substring(bracket, close + 1)).ifPresent(draft::imprint);
    String head = lastCitation(text.substring(0, bracket).strip(), draft);
    String rest = authors(head, draft);
    Matcher detail = DETAIL.matcher(rest);
    String title = rest;
    if (detail.find()) {
      title = rest.substring(0, detail.start());
      details(rest.substring(detail.end()), draft);
    }
    draft.put("title", title.replaceFirst("[,.]+$", "").strip());
    Details.trimTitle(draft);
    if (draft.text("title").isEmpty()) {
      return Optional.empty();
    }
    return finish(draft, text.substring(close + 1));
  }

  private static Optional<FullReference> part(String text, int quotation) {
    WorkDraft draft = new WorkDraft(true);
    String head = text.substring(0, quotation).replaceFirst("[, ]+$", "");
    if (!head.isEmpty()) {
      authors(head + ", ", draft);
      if (!draft.has("author") && !draft.has("editor") && !draft.has("translator")) {
        return Optional.empty();
      }
    }
    String after = PartParser.read(text.substring(quotation), draft);
    boolean full =
        (draft.has("container-title") && draft.has("issued")) || draft.type().equals("thesis");
    boolean title = draft.text("title").length() <= LONGEST_TITLE;
    if (!full || !title || draft.text("container-title").length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    String locator = after;
    boolean cited = draft.type().equals("chapter") && after.contains(draft.text("page"));
    if (cited && !after.isEmpty()) {
      draft.remove("page");
    } else if (!draft.type().equals("chapter") && draft.has("page")) {
      String more = PartParser.locator(after);
      locator = draft.text("page") + (more.isEmpty() ? "" : ", " + more);
      draft.remove("page");
      draft.note("the pages are those that the note cites, not the extent of the article");
    }
    return finish(draft, locator);
  }

  /** Drops citations of other works that stand before, parted by semicolons. */
  private static String lastCitation(String head, WorkDraft draft) {
    int semicolon = head.lastIndexOf("; ");
    if (semicolon < 0) {
      return head;
    }
    String last = head.substring(semicolon + 2).replaceFirst("^and ", "");
    String first = last.split(", ", 2)[0];
    if (last.length() > first.length() && PrintedNames.arePersons(first)) {
      draft.note("what stands before the semicolon is another citation");
      return last;
    }
    return head;
  }

  /** Takes the names off the head of a reference; gives the rest. */
  private static String authors(String head, WorkDraft draft) {
    int title = head.indexOf(Markup.OPEN);
    List<String> chunks = new ArrayList<>(List.of(head.split(", ", 12)));
    if (title == 0 || chunks.size() < 2) {
      return head;
    }
    int taken = 0;
    while (taken < chunks.size() - 1 && taken < 6 && isName(chunks.get(taken), taken)) {
      taken++;
      boolean last = chunks.get(taken - 1).contains(" and ");
      if (last && !isSuffix(chunks.get(taken))) {
        break;
      }
      boolean more = taken < chunks.size() - 1 && chunks.get(taken).startsWith("and ");
      boolean list = more || isList(chunks, taken);
      if (!list && !isSuffix(chunks.get(taken))) {
        break;
      }
    }
    if (taken == 0) {
      String first = chunks.get(0);
      boolean body = PrintedNames.isBody(first) && first.indexOf(Markup.OPEN) < 0;
      boolean short1 = title > 0 && head.substring(0, title).strip().endsWith(",");
      if (body || short1) {
        String name = short1 ? head.substring(0, title).strip().replaceFirst(",$", "") : first;
        draft.names("author", List.of(Name.literal(Markup.plain(name))));
        draft.doubt(0.9, "the first part is taken for a body that is the author");
        return short1 ? head.substring(title) : head.substring(first.length() + 2);
      }
      draft.doubt(0.9, "no author was recognized");
      return head;
    }
    String names = String.join(", ", chunks.subList(0, taken));
    int consumed = Math.min(head.length(), names.length() + 2);
    String role = "author";
    if (taken < chunks.size() && ROLE.matcher(chunks.get(taken)).matches()) {
      role = chunks.get(taken).startsWith("t") ? "translator" : "editor";
      consumed = Math.min(head.length(), consumed + chunks.get(taken).length() + 2);
    }
    draft.names(role, PrintedNames.natural(Markup.plain(names)));
    draft.note("names in spoken order: " + Markup.plain(names));
    return head.substring(consumed);
  }

  private static boolean isName(String chunk, int taken) {
    String name = chunk.startsWith("and ") && taken > 0 ? chunk.substring(4) : chunk;
    return PrintedNames.arePersons(name) || (taken > 0 && isSuffix(chunk));
  }

  private static boolean isSuffix(String chunk) {
    return chunk.matches("Jr\\.?|Sr\\.?|II|III");
  }

  /** Whether further names follow, up to one that "and" introduces. */
  private static boolean isList(List<String> chunks, int from) {
    for (int i = from; i < Math.min(chunks.size() - 1, from + 5); i++) {
      if (!isName(chunks.get(i), i)) {
        return false;
      }
      if (chunks.get(i).startsWith("and ")) {
        return true;
      }
    }
    return false;
  }

  private static void details(String text, WorkDraft draft) {
    for (String part : DETAIL.split(text)) {
      String bare = part.replaceFirst("[, ]+$", "");
      boolean introduction = bare.toLowerCase(Locale.ROOT).startsWith("with an introduction");
      if (!Details.read(introduction ? bare.substring(8) : bare, draft)) {
        draft.append("annote", " ", bare);
      }
    }
  }

  private static int quotation(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '“') {
        return i;
      }
    }
    return -1;
  }

  static Optional<FullReference> finish(WorkDraft draft, String locator) {
    Item item = draft.item("");
    Map<String, Object> fields = new LinkedHashMap<>(item.fields());
    String base = ItemIds.base(item);
    Item named = new Item(base.isEmpty() ? "item" : base, item.type(), fields);
    String place = PartParser.locator(Markup.plain(locator)).replaceFirst("\\.$", "");
    return Optional.of(new FullReference(named, place, draft.certainty(), draft.evidence()));
  }
}
