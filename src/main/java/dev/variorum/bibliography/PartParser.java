package dev.variorum.bibliography;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Articles, chapters and theses: a title in quotation marks and what holds the piece. */
final class PartParser {

  private static final int LONGEST = 800;
  private static final String PAGES =
      "(?:[0-9]|[ivxlc]{1,6}\\b|[A-Z][0-9])[0-9ivxlcA-Za-z–,‑-]{0,30}";

  private static final Pattern JOURNAL =
      Pattern.compile(
          "(.{2,160}?),? (?:vol(?:\\.|ume) )?([0-9]{1,4}|[IVXLC]{1,8})"
              + "(?:(?:,? (?:no|No|nr|Nr|nos)\\. ?|\\.)([0-9A-Za-z/–-]{1,12}))?"
              + " ?\\(([^()]{2,40})\\)(?:[:,] ?(?:pp?\\. ?)?("
              + PAGES
              + "))?(.*)");
  private static final Pattern JOURNAL_PAGES_FIRST =
      Pattern.compile(
          "(.{2,160}?),? ([0-9]{1,4}|[IVXLC]{1,8})(?:,? [Nn]o\\. ?([0-9A-Za-z/–-]{1,12}))?"
              + "[:,] ?(?:pp?\\. ?)?("
              + PAGES
              + ") \\(([^()]{3,40})\\)(.*)");
  private static final Pattern JOURNAL_LABELLED =
      Pattern.compile(
          "(.{2,160}?), vol\\. ([0-9]{1,4}|[IVXLC]{1,8})(?:, no\\. ([0-9A-Za-z/–-]{1,12}))?"
              + ", ([^()]{4,30}?)(?:, pp?\\. ?("
              + PAGES
              + "))?([.,;].*|)");
  private static final Pattern IN_BOOK =
      Pattern.compile(
          "(.{2,200}?), (?:edited|ed\\.) by (.{3,120}?)(?:, vol\\. ([0-9]{1,3}))?, ([^,]{2,80})"
              + ", ([0-9]{4})(?:, pp?\\. ?("
              + PAGES
              + "))?([.,;].*|)");
  static final Pattern JOURNAL_AUTHOR_DATE =
      Pattern.compile(
          "(.{2,160}?),? (?:vol\\. )?([0-9]{1,4})(?: ?\\(([0-9A-Za-z/–-]{1,12})\\)|,? no\\. ?([0-9]{1,5}))?"
              + "[:,] ?(?:pp?\\. ?)?("
              + PAGES
              + ")(.*)");
  private static final Pattern THESIS =
      Pattern.compile(
          "\\(?((?:Ph\\. ?D\\.?|PhD|M\\. ?A\\.?|MA|M\\.?Phil\\.?|Master['’]?s?|Doctoral|Unpublished|B\\.A\\.)"
              + "[^,]{0,40}(?:diss(?:ertation|\\.)|thesis)),? (.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDITOR =
      Pattern.compile(",? (?:eds?\\.(?: by)?|edited by|Eds?\\.|hrsg\\. von) ");
  private static final Pattern CONTAINER = Pattern.compile("(?:[Ii]n:?|chapter in) (.*)");

  private PartParser() {}

  /**
   * Reads from the opening quotation mark on.
   *
   * @return what is left over: a locator in a note, remarks in a bibliography
   */
  static String read(String marked, WorkDraft draft) {
    int end = closing(marked, 0);
    String title = marked.substring(1, end);
    draft.put("title", title.replaceFirst("[,.]$", ""));
    String after = marked.substring(Math.min(marked.length(), end + 1));
    String rest = after.replaceFirst("^[,. ]+", "").strip();
    if (rest.length() > LONGEST) {
      rest = rest.substring(0, LONGEST);
    }
    Matcher container = CONTAINER.matcher(rest);
    if (container.matches()) {
      return chapter(container.group(1), draft);
    }
    Matcher thesis = THESIS.matcher(Markup.plain(rest));
    if (thesis.matches()) {
      return thesis(thesis, draft);
    }
    return article(rest, draft);
  }

  /**
   * The index of the mark that closes the quotation opened at an index; the end where none does.
   */
  static int closing(String text, int open) {
    char opening = text.charAt(open);
    char closing = opening == '“' ? '”' : opening == '‘' ? '’' : opening == '«' ? '»' : opening;
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == closing) {
        boolean last = i + 1 == text.length();
        char next = last ? ' ' : text.charAt(i + 1);
        if (last || !Character.isLetterOrDigit(next)) {
          return i;
        }
      }
    }
    return text.length();
  }

  static boolean opensQuotation(String text) {
    return !text.isEmpty() && "\"“«".indexOf(text.charAt(0)) >= 0;
  }

  private static String chapter(String text, WorkDraft draft) {
    draft.type("chapter");
    draft.note("a title in quotation marks, then \"in\": a part of a book");
    int open = imprintBracket(text);
    if (open >= 0) {
      int close = text.indexOf(')', open);
      container(text.substring(0, open).strip(), draft);
      Imprint.parse(text.substring(open, close + 1)).ifPresent(draft::imprint);
      String after = locator(text.substring(close + 1));
      Matcher extent = Pattern.compile("pp\\. ?([0-9]{1,5}[–-][0-9]{1,5})\\.?").matcher(after);
      if (extent.matches() && !draft.has("page")) {
        draft.put("page", extent.group(1));
        return draft.citing() ? after : "";
      }
      return after;
    }
    List<String> parts = Sentences.split(text);
    container(parts.get(0), draft);
    StringBuilder left = new StringBuilder();
    for (String part : parts.subList(1, parts.size())) {
      BookParser.imprintOrDetail(part, draft, left);
    }
    return left.toString();
  }

  /** Container, editors and pages of a chapter. */
  private static void container(String text, WorkDraft draft) {
    String rest = text.replaceFirst(",$", "");
    Matcher pages = Pattern.compile(",? (?:pp?\\. ?)?(" + PAGES + ")$").matcher(rest);
    if (pages.find() && pages.group(1).matches(".*[0-9ivx][–‑-][0-9ivx].*")) {
      draft.put("page", pages.group(1));
      rest = rest.substring(0, pages.start());
    }
    Matcher editor = EDITOR.matcher(rest);
    String title = rest;
    if (editor.find()) {
      title = rest.substring(0, editor.start());
      String names = rest.substring(editor.end());
      Matcher page = Pattern.compile(", (?:pp?\\. ?)?([0-9]{1,5})$").matcher(names);
      if (page.find()) {
        draft.put("page", page.group(1));
        names = names.substring(0, page.start());
      }
      Matcher next = Pattern.compile(", (?=vol|trans|[0-9])").matcher(names);
      String tail = "";
      if (next.find()) {
        tail = names.substring(next.end());
        names = names.substring(0, next.start());
      }
      draft.names("editor", PrintedNames.natural(Markup.plain(names)));
      if (!tail.isEmpty() && !Details.read(tail, draft)) {
        draft.append("annote", " ", tail);
      }
    }
    String plain = Markup.plain(title);
    Matcher volume = Pattern.compile(", (?:pt\\.|vol\\.) [0-9IVX].*$").matcher(plain);
    if (volume.find() && plain.startsWith(", vol", volume.start())) {
      Details.read(plain.substring(volume.start() + 2), draft);
      plain = plain.substring(0, volume.start());
    }
    draft.put("container-title", plain);
  }

  private static String thesis(Matcher thesis, WorkDraft draft) {
    draft.type("thesis");
    draft.note("the words \"" + thesis.group(1) + "\"");
    draft.put("genre", thesis.group(1));
    String rest = thesis.group(2).replaceFirst("[.)]+$", "");
    int close = thesis.group(2).indexOf(')');
    String after = close < 0 ? "" : thesis.group(2).substring(close + 1);
    if (close >= 0) {
      rest = thesis.group(2).substring(0, close);
    }
    int comma = rest.lastIndexOf(", ");
    if (comma > 0) {
      draft.put("publisher", rest.substring(0, comma));
      draft.set("issued", Imprint.date(rest.substring(comma + 2)));
    } else {
      draft.put("publisher", rest);
    }
    return locator(after);
  }

  private static String article(String rest, WorkDraft draft) {
    String plain = Markup.plain(rest);
    Matcher first = JOURNAL_PAGES_FIRST.matcher(plain);
    if (first.matches()) {
      journal(draft, first.group(1), first.group(2), first.group(3), first.group(5));
      draft.put("page", first.group(4));
      return first.group(6);
    }
    Matcher labelled = JOURNAL_LABELLED.matcher(plain);
    if (labelled.matches() && PrintedDate.parse(labelled.group(4)).isPresent()) {
      journal(draft, labelled.group(1), labelled.group(2), labelled.group(3), labelled.group(4));
      pages(draft, labelled.group(5));
      return labelled.group(6);
    }
    Matcher book = IN_BOOK.matcher(plain);
    if (book.matches() && PrintedNames.arePersons(book.group(2))) {
      draft.type("chapter");
      draft.note("a title in quotation marks, then a book with its editor");
      draft.put("container-title", book.group(1));
      draft.names("editor", PrintedNames.natural(book.group(2)));
      if (book.group(3) != null) {
        draft.put("volume", book.group(3));
      }
      draft.put("publisher", book.group(4));
      draft.set("issued", Imprint.date(book.group(5)));
      pages(draft, book.group(6));
      return book.group(7);
    }
    Matcher journal = JOURNAL.matcher(plain);
    if (journal.matches() && PrintedDate.parse(journal.group(4)).isPresent()) {
      journal(draft, journal.group(1), journal.group(2), journal.group(3), journal.group(4));
      pages(draft, journal.group(5));
      return journal.group(6);
    }
    Matcher dated = JOURNAL_AUTHOR_DATE.matcher(plain);
    if (draft.has("issued") && dated.matches()) {
      String issue = dated.group(3) == null ? dated.group(4) : dated.group(3);
      journal(draft, dated.group(1), dated.group(2), issue, null);
      pages(draft, dated.group(5));
      return dated.group(6);
    }
    return periodical(rest, draft);
  }

  private static void journal(
      WorkDraft draft, String name, String volume, @Nullable String issue, @Nullable String date) {
    draft.type("article-journal");
    draft.note("a title in quotation marks, then a periodical with its volume");
    draft.put("container-title", name);
    draft.put("volume", volume);
    if (issue != null) {
      draft.put("issue", issue);
    }
    if (date != null) {
      draft.set("issued", Imprint.date(date));
    }
  }

  private static void pages(WorkDraft draft, @Nullable String pages) {
    if (pages != null) {
      draft.put("page", pages.replaceFirst("[,.–-]$", ""));
    }
  }

  /** A newspaper or magazine that is found by its date; or a book that the piece stands in. */
  private static String periodical(String rest, WorkDraft draft) {
    String plain = Markup.plain(rest);
    String[] chunks = plain.split(", ", 8);
    for (int name = 1; name < chunks.length; name++) {
      for (int end = Math.min(chunks.length, name + 2); end > name; end--) {
        String candidate = String.join(", ", List.of(chunks).subList(name, end));
        var date = PrintedDate.parse(candidate.replaceFirst("\\.$", ""));
        String container = String.join(", ", List.of(chunks).subList(0, name));
        if (date.isPresent() && Sentences.split(container).size() == 1) {
          int known = date.get().parts().get(0).size();
          draft.type(
              known == 3
                  ? "article-newspaper"
                  : known == 2 ? "article-magazine" : "article-journal");
          draft.note("a title in quotation marks, then a periodical with its date");
          draft.put("container-title", container);
          draft.set("issued", date.get().toJson());
          String after = String.join(", ", List.of(chunks).subList(end, chunks.length));
          String page = after.replaceFirst("^(?:pp?\\. ?)?", "").replaceFirst("\\.$", "");
          if (page.matches("[0-9A-Z][0-9–-]{0,12}")) {
            draft.put("page", page);
            return "";
          }
          return after;
        }
      }
    }
    StringBuilder left = new StringBuilder();
    List<String> parts = Sentences.split(rest);
    if (!parts.isEmpty() && parts.get(0).indexOf(Markup.OPEN) == 0) {
      draft.put("container-title", parts.get(0).replace(".\uE001", "\uE001"));
      parts = parts.subList(1, parts.size());
      draft.type("chapter");
    } else if (!parts.isEmpty() && Imprint.parse(parts.get(0)).isEmpty()) {
      draft.put("container-title", parts.get(0));
      parts = parts.subList(1, parts.size());
      draft.type("article");
    }
    for (String part : parts) {
      BookParser.imprintOrDetail(part, draft, left);
    }
    draft.doubt(0.7, "what holds the piece is no chapter, journal or newspaper in a known form");
    return left.toString();
  }

  /** The bracket that holds an imprint; negative where none does. */
  static int imprintBracket(String text) {
    int open = text.indexOf('(');
    for (int tries = 0; open >= 0 && tries < 6; tries++) {
      int close = text.indexOf(')', open);
      if (close < 0) {
        return -1;
      }
      String inside = text.substring(open + 1, close);
      String bare = inside.replaceFirst(", (?:microfilm|reprint|mimeo\\w*)\\.?$", "");
      if (Imprint.parse(bare).isPresent() && PrintedDate.parse(bare).isEmpty()) {
        return open;
      }
      open = text.indexOf('(', open + 1);
    }
    return -1;
  }

  static String locator(String after) {
    return after.replaceFirst("^[,:;. ]+", "").strip();
  }
}
