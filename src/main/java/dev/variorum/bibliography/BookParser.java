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

  private BookParser() {}

  /**
   * Reads from the title on.
   *
   * @return what is left over
   */
  static String read(String marked, WorkDraft draft) {
    draft.type("book");
    StringBuilder left = new StringBuilder();
    List<String> parts = Sentences.split(marked);
    if (parts.isEmpty()) {
      draft.doubt(0.1, "no title was found");
      return "";
    }
    String rest = title(parts.get(0), draft);
    if (!rest.isEmpty()) {
      afterTitle(rest, draft, left);
    }
    for (int i = 1; i < parts.size(); i++) {
      imprintOrDetail(parts.get(i), draft, left);
    }
    Details.trimTitle(draft);
    if (!draft.has("issued")) {
      boolean article = article(parts, draft);
      if (!article) {
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
      }
      if (!draft.has("issued") && DATE_ONLY.matcher(plain).matches()) {
        draft.set("issued", Imprint.date(plain.replaceFirst("\\.$", "")));
        return;
      }
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

  /** An article whose title is not quoted, as in author-date lists. */
  private static boolean article(List<String> parts, WorkDraft draft) {
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
    draft.put("page", journal.group(5));
    return true;
  }

  private static void leave(StringBuilder left, String text) {
    if (!text.isBlank()) {
      left.append(left.isEmpty() ? "" : ". ").append(text.strip());
    }
  }
}
