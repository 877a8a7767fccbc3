package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to unpublished papers: numbered records, and documents in boxes and files. */
final class ArchivalReference {

  private static final Pattern LOCATION =
      Pattern.compile(
          "(?:[Bb]ox(?:es)?|[Ff]older|[Ff]ile|[Rr]eel|[Rr]oll|[Ee]ntry|[Ll]ot(?: [Ff]ile)?|[Cc]arton"
              + "|[Dd]ecimal [Ff]ile|[Vv]ol\\.|[Ff]rames?|frs?\\.) ?[0-9A-Z].{0,60}"
              + "|[0-9]{3}\\.[0-9A-Za-z./-]{2,30}");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:Record Group|RG) ?[0-9].{0,80}|.{0,80}\\b(?:Papers|MSS|Manuscripts|Collection|Fonds)"
              + "|Records of .{3,100}");
  private static final Pattern ARCHIVE =
      Pattern.compile(
          ".{0,80}\\b(?:Archives?|Library|Museum|Record Office|Historical Society|Center|Centre)\\b.{0,60}"
              + "|NARA|NA|PRO|TNA|LC|BL");
  private static final Pattern MEDIUM =
      Pattern.compile(", (microfilm|microfiche|mimeo[a-z]{0,12})$");
  private static final Pattern REEL = Pattern.compile("\\breel ([0-9]{1,4})");

  private ArchivalReference() {}

  /** An archival record: archive, group, title, number, collection, imprint, place. */
  static Optional<FullReference> record(String text, int quotation, Matcher number, int bracket) {
    WorkDraft draft = new WorkDraft();
    draft.type("document");
    int end = PartParser.closing(text, quotation);
    String title = text.substring(quotation + 1, Math.min(end, text.length()));
    Records.titleAndDate(title.replaceFirst("[,.]$", ""), draft);
    draft.put("number", number.group());
    draft.note("a title in quotation marks and the record number " + number.group());
    archive(text.substring(0, quotation), draft);
    int after = number.end();
    if (bracket > number.end()) {
      int close = text.indexOf(')', bracket);
      String inside = text.substring(bracket + 1, close);
      Matcher medium = MEDIUM.matcher(inside);
      if (medium.find()) {
        draft.put("medium", medium.group(1));
        inside = inside.substring(0, medium.start());
      }
      Optional<Imprint> imprint = Imprint.parse(inside);
      imprint.ifPresent(
          found -> {
            draft.put("publisher-place", found.place());
            draft.put("publisher", found.publisher());
          });
      String container = text.substring(number.end(), bracket);
      draft.put("collection-title", container.replaceFirst("^,? ?in ", "").replaceFirst(",$", ""));
      after = close + 1;
    }
    if (!draft.has("archive_collection") && !draft.has("collection-title")) {
      return Optional.empty();
    }
    String locator = PartParser.locator(text.substring(after));
    Matcher reel = REEL.matcher(locator);
    if (reel.find()) {
      draft.put("archive_location", reel.group());
      draft.set("custom", Map.of("reel", reel.group(1)));
    }
    return FullReferenceParser.finish(draft, locator);
  }

  /**
   * A document in an archive: what it is, its date, box and folder, collection, archive, place. At
   * least a collection or record group must be named, and a box, a file or an archive.
   */
  static Optional<FullReference> holding(String text) {
    String plain = Markup.plain(text).replaceFirst("(?<![.][A-Z])[.]$", "");
    plain = plain.replace(",\" ", "\", ").replace(",” ", "”, ");
    if (plain.length() > 500 || plain.contains("; ")) {
      return Optional.empty();
    }
    WorkDraft draft = new WorkDraft();
    draft.type("document");
    List<String> title = new ArrayList<>();
    List<String> location = new ArrayList<>();
    List<String> place = new ArrayList<>();
    String[] pieces = plain.split(", ", 16);
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i];
      String pair = i + 1 < pieces.length ? piece + ", " + pieces[i + 1] : piece;
      boolean begun = draft.has("archive_collection") || !location.isEmpty();
      if (LOCATION.matcher(piece).matches()) {
        location.add(piece);
      } else if (!draft.has("archive_collection") && GROUP.matcher(piece).matches() && i > 0) {
        draft.put("archive_collection", piece);
      } else if (!draft.has("archive") && begun && ARCHIVE.matcher(piece).matches()) {
        draft.put("archive", piece);
      } else if (!draft.has("issued") && i > 0 && PrintedDate.parse(pair).isPresent()) {
        draft.set("issued", Imprint.date(pair));
        i++;
      } else if (!draft.has("issued") && i > 0 && PrintedDate.parse(piece).isPresent()) {
        draft.set("issued", Imprint.date(piece));
      } else if (draft.has("archive")) {
        place.add(piece);
      } else if (begun) {
        location.add(piece);
      } else {
        title.add(piece);
      }
    }
    boolean kept = draft.has("archive_collection") && (draft.has("archive") || !location.isEmpty());
    if (!kept || title.isEmpty()) {
      return Optional.empty();
    }
    draft.put("title", String.join(", ", title).replaceAll("^[\"“]|[,.]?[\"”]$", ""));
    draft.put("archive_location", String.join(", ", location));
    draft.put("archive-place", String.join(", ", place));
    draft.note("a collection, and the archive or box that holds the document");
    draft.doubt(0.8, "the parts of an archival reference are told by their words alone");
    return FullReferenceParser.finish(draft, "");
  }

  private static void archive(String head, WorkDraft draft) {
    String text = Markup.plain(head).replaceFirst("[, ]+$", "");
    Matcher group = Pattern.compile("(?:Record Group|RG) [0-9]").matcher(text);
    if (!group.find()) {
      return;
    }
    draft.put("archive_collection", text.substring(group.start()));
    String archive = text.substring(0, group.start()).replaceFirst("[, ]+$", "");
    int comma = archive.indexOf(", ");
    boolean placed = comma > 0 && !PrintedNames.isBody(archive.substring(comma + 2));
    draft.put("archive", placed ? archive.substring(0, comma) : archive);
    if (placed) {
      draft.put("archive-place", archive.substring(comma + 2));
    }
    draft.note("an archive and its record group");
  }
}
