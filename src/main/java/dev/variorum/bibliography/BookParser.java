package dev.variorum.bibliography;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Books and other works whose title is not in quotation marks. */
final class BookParser {

  private static final Pattern DATE_ONLY =
      Pattern.compile(
          "(?:[A-Z][a-z]{2,8}(?: [0-9]{1,2})?,? )?(?:1[0-9]{3}|20[0-9]{2})(?:[-–][0-9]{2,4})?\\.?");

  private static final Pattern TAIL_BRACKET =
      Pattern.compile("([^()]{4,200}[0-9]{4}) (\\([^()]{2,200}\\))");
  private static final Pattern TAIL_PAGES =
      Pattern.compile("(.{4,200}[0-9]{4}), (?:pp?\\. ?)?([0-9]{1,4}[-–][0-9]{1,4})");

  private static final Pattern EDITED_BOOK =
      Pattern.compile(
          "In (?:(.{2,160}?) \\((?:Eds?|Hrsg)\\.\\), ?)?\uE000([^\uE001]{2,300})\uE001"
              + "(?: \\((?:([^()]{1,40}), )?pp?\\. ?([0-9]{1,5}(?:[–-][0-9]{1,5})?)\\))?(.{0,200})");

  private static final Pattern THESIS =
      Pattern.compile(
          "\\[?((?:[\\p{L}.]{1,12} ){1,3}(?:[Tt]hesis|[Dd]issertation))\\]?(?:, .{0,100})?");

  private BookParser() {}

  /**
   * Reads from the title on.
   *
   * @return what is left over
   */
  static String read(String marked, WorkDraft draft) {
    draft.type("book");
    boolean dated = draft.has("issued");
    StringBuilder left = new StringBuilder();
    List<String> parts = Sentences.split(marked);
    if (parts.isEmpty()) {
      draft.doubt(0.1, "no title was found");
      return "";
    }
    String rest = title(parts.get(0), draft);
    if (dated && rest.isEmpty() && article(parts, draft, left)) {
      for (String part : parts.subList(2, parts.size())) {
        imprintOrDetail(part, draft, left);
      }
      return left.toString();
    }
    if (!rest.isEmpty()) {
      afterTitle(rest, draft, left);
    }
    for (int i = 1; i < parts.size(); i++) {
      imprintOrDetail(parts.get(i), draft, left);
    }
    Details.trimTitle(draft);
    if (!draft.has("issued")) {
      if (!draft.has("container-title")) {
        draft.type(draft.has("publisher") ? "book" : "document");
        draft.doubt(0.7, "no place, publisher and year in a known form");
      }
    }
    return left.toString();
  }

  /** Sets the title; gives what follows it in the same part. */
  private static String title(String part, WorkDraft draft) {
    if (part.charAt(0) == Markup.OPEN) {
      int close = part.indexOf(Markup.CLOSE);
      int end = close < 0 ? part.length() : close;
      draft.put("title", part.substring(1, end).replaceFirst("[.,]$", ""));
      return part.substring(Math.min(part.length(), end + 1)).replaceFirst("^[,.:; ]+", "").strip();
    }
    int bracket = PartParser.imprintBracket(part);
    if (bracket > 0) {
      draft.put("title", part.substring(0, bracket).replaceFirst("[,. ]+$", ""));
      return part.substring(bracket);
    }
    draft.put("title", part);
    return "";
  }

  private static void afterTitle(String rest, WorkDraft draft, StringBuilder left) {
    for (String piece : rest.split("(?<=\\)) |, (?=ed\\.|eds\\.|edited|trans|vol\\.|[0-9] vols)")) {
      imprintOrDetail(piece, draft, left);
    }
  }

  /** Reads a part after the title: imprint, detail, series, or a remark that is left over. */
  static void imprintOrDetail(String part, WorkDraft draft, StringBuilder left) {
    String plain = Markup.plain(part);
    boolean remark = plain.startsWith("--") || plain.startsWith("—");
    if (remark || (left.length() > 0 && draft.has("issued"))) {
      leave(left, plain.replaceFirst("^[-—]+ ?", ""));
      return;
    }
    Matcher book = EDITED_BOOK.matcher(part);
    if (book.matches()) {
      container(book, draft, left);
      return;
    }
    Matcher thesis = THESIS.matcher(plain);
    if (thesis.matches()) {
      draft.type("thesis");
      draft.put("genre", thesis.group(1));
      return;
    }
    if (!draft.has("issued") || !draft.has("publisher-place")) {
      if (plain.startsWith("(") && plain.indexOf(')') > 0) {
        int close = plain.indexOf(')');
        Optional<Imprint> imprint = Imprint.parse(plain.substring(0, close + 1));
        if (imprint.isPresent() && PrintedDate.parse(imprint.get().date()).isPresent()) {
          draft.imprint(imprint.get());
          String after = plain.substring(close + 1).replaceFirst("^[,.: ]+", "");
          if (!after.isEmpty()) {
            leave(left, after);
          }
          return;
        }
      }
      Matcher bracket = TAIL_BRACKET.matcher(plain);
      if (!draft.has("issued") && bracket.matches()) {
        Optional<Imprint> before = Imprint.parse(bracket.group(1));
        if (before.isPresent()) {
          draft.imprint(before.get());
          leave(left, bracket.group(2));
          return;
        }
      }
      Matcher pages = TAIL_PAGES.matcher(plain);
      if (!draft.has("issued") && pages.matches()) {
        Optional<Imprint> before = Imprint.parse(pages.group(1));
        if (before.isPresent()) {
          draft.imprint(before.get());
          draft.put("page", pages.group(2));
          return;
        }
      }
      Optional<Imprint> imprint = Imprint.parse(plain);
      boolean detail = Details.VOLUME.matcher(plain).matches();
      if (imprint.isPresent() && !detail && !draft.has("issued")) {
        draft.imprint(imprint.get());
        return;
      }
      if (draft.has("issued") && !draft.has("publisher")) {
        // The year stood after the author: what remains is place and publisher.
        int colon = plain.indexOf(": ");
        if (colon > 0 && colon < 60 && plain.length() < 200) {
          draft.put("publisher-place", plain.substring(0, colon));
          draft.put("publisher", plain.substring(colon + 2));
          return;
        }
        if (left.isEmpty() && Imprint.isPublisher(plain)) {
          draft.put("publisher", plain);
          return;
        }
      }
      if (!draft.has("issued") && DATE_ONLY.matcher(plain).matches()) {
        draft.set("issued", Imprint.date(plain.replaceFirst("\\.$", "")));
        return;
      }
    }
    if (plain.equals("etc")) {
      draft.append("title", ", ", "etc.");
      return;
    }
    if (Details.read(part, draft)) {
      return;
    }
    boolean middle = !draft.has("issued");
    if (middle && left.isEmpty() && Details.series(part, draft)) {
      return;
    }
    leave(left, plain);
  }

  /** The book that holds a piece: {@code In J. Doe (Ed.), Title (pp. 3-9)}. */
  private static void container(Matcher book, WorkDraft draft, StringBuilder left) {
    draft.type("chapter");
    if (book.group(1) != null) {
      draft.names("editor", PrintedNames.natural(book.group(1)));
    }
    draft.put("container-title", book.group(2));
    if (book.group(3) != null && !Details.read(book.group(3), draft)) {
      leave(left, book.group(3));
    }
    if (book.group(4) != null) {
      draft.put("page", book.group(4));
    }
    String rest = book.group(5).replaceFirst("^[,. ]+", "");
    for (String piece : rest.split(", ")) {
      Matcher page = Pattern.compile("(?:pp?\\. ?)([0-9]{1,5}(?:[-–][0-9]{1,5})?)").matcher(piece);
      if (page.matches()) {
        draft.put("page", page.group(1));
      } else if (!piece.isEmpty() && !Details.read(piece, draft)) {
        leave(left, piece);
      }
    }
  }

  /** An article whose title is not quoted, as in author-date lists. */
  private static boolean article(List<String> parts, WorkDraft draft, StringBuilder left) {
    if (parts.size() < 2) {
      return false;
    }
    Matcher journal = PartParser.JOURNAL_AUTHOR_DATE.matcher(Markup.plain(parts.get(1)));
    if (!journal.matches()) {
      return false;
    }
    draft.type("article-journal");
    draft.put("container-title", journal.group(1));
    draft.put("volume", journal.group(2));
    if (journal.group(3) != null) {
      draft.put("issue", journal.group(3));
    }
    draft.put("page", journal.group(5).replaceFirst("[,.–-]$", ""));
    leave(left, journal.group(6).replaceFirst("^[.,; ]+", ""));
    return true;
  }

  private static void leave(StringBuilder left, String text) {
    if (!text.isBlank()) {
      left.append(left.isEmpty() ? "" : ". ").append(text.strip());
    }
  }
}
