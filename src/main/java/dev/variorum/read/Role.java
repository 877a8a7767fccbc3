package dev.variorum.read;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What an element of HTML or of TEI P5 is to a reader of text. */
enum Role {
  /** not part of the text: scripts, navigation, metadata */
  APART,
  /** a TEI division; in HTML headings divide */
  DIVISION,
  HEADING,
  PARAGRAPH,
  QUOTATION,
  LIST,
  ITEM,
  TABLE,
  ROW,
  CELL,
  FIGURE,
  CAPTION,
  NOTE,
  ENTRY,
  VERSE,
  VERSE_LINE,
  /** holds blocks and says nothing more */
  CONTAINER,
  PAGE_BREAK,
  LINE_BREAK,
  ITALIC,
  BOLD,
  SMALL_CAPS,
  SUPERSCRIPT,
  SUBSCRIPT,
  LINK,
  INLINE;

  boolean isBlock() {
    return compareTo(CONTAINER) <= 0 && this != APART;
  }

  static Role ofHtml(Element element) {
    return switch (element.normalName()) {
      case "head",
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "form",
          "button",
          "svg",
          "iframe" ->
          APART;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
      case "p", "pre", "address", "dt", "dd" -> PARAGRAPH;
      case "blockquote" -> QUOTATION;
      case "ul", "ol" -> LIST;
      case "li" -> ITEM;
      case "table" -> TABLE;
      case "tr" -> ROW;
      case "td", "th" -> CELL;
      case "figure" -> FIGURE;
      case "figcaption", "caption" -> CAPTION;
      case "html",
          "body",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "center",
          "dl",
          "thead",
          "tbody",
          "tfoot",
          "fieldset",
          "hr",
          "details",
          "summary" ->
          CONTAINER;
      case "br" -> LINE_BREAK;
      case "i", "em", "cite", "var", "dfn" -> ITALIC;
      case "b", "strong" -> BOLD;
      case "sup" -> SUPERSCRIPT;
      case "sub" -> SUBSCRIPT;
      case "a" -> LINK;
      default -> INLINE;
    };
  }

  static Role ofTei(Element element) {
    String name = element.tagName();
    name = name.substring(name.indexOf(':') + 1);
    return switch (name) {
      case "teiHeader", "facsimile", "standOff", "corr", "reg", "expan" ->
          isReading(element, name) ? APART : INLINE;
      case "div", "div0", "div1", "div2", "div3", "div4", "titlePage" -> DIVISION;
      case "head" -> HEADING;
      case "p",
          "ab",
          "docTitle",
          "docAuthor",
          "docImprint",
          "byline",
          "dateline",
          "opener",
          "closer",
          "salute",
          "signed",
          "epigraph",
          "argument",
          "trailer",
          "titlePart",
          "label" ->
          PARAGRAPH;
      case "quote", "q", "cit" -> isInline(element) ? INLINE : QUOTATION;
      case "list" -> LIST;
      case "item" -> ITEM;
      case "table" -> TABLE;
      case "row" -> ROW;
      case "cell" -> CELL;
      case "figure" -> FIGURE;
      case "figDesc" -> CAPTION;
      case "note" -> NOTE;
      case "bibl", "biblStruct", "biblFull" -> isListed(element) ? ENTRY : INLINE;
      case "lg" -> VERSE;
      case "l" -> VERSE_LINE;
      case "TEI",
          "TEI.2",
          "teiCorpus",
          "text",
          "group",
          "front",
          "body",
          "back",
          "floatingText",
          "listBibl",
          "sp",
          "noteGrp" ->
          CONTAINER;
      case "pb" -> PAGE_BREAK;
      case "lb" -> LINE_BREAK;
      case "hi", "emph", "foreign", "title" -> rendered(element, name);
      case "ref", "ptr" -> LINK;
      default -> INLINE;
    };
  }

  /** Inside a choice the editor's reading of the file stands beside what is printed. */
  private static boolean isReading(Element element, String name) {
    boolean reading = name.equals("corr") || name.equals("reg") || name.equals("expan");
    Element parent = element.parent();
    return !reading || (parent != null && parent.tagName().endsWith("choice"));
  }

  private static boolean isInline(Element element) {
    Element parent = element.parent();
    boolean inText = parent != null && (ofTei(parent) == PARAGRAPH || ofTei(parent) == NOTE);
    return inText && element.selectFirst("p,lg,l,quote") == null;
  }

  private static boolean isListed(Element element) {
    Element parent = element.parent();
    return parent != null && parent.tagName().endsWith("listBibl");
  }

  private static Role rendered(Element element, String name) {
    String look = (element.attr("rend") + " " + element.attr("rendition")).toLowerCase(Locale.ROOT);
    if (look.contains("sup")) {
      return SUPERSCRIPT;
    }
    if (look.contains("small")) {
      return SMALL_CAPS;
    }
    if (look.contains("bold")) {
      return BOLD;
    }
    boolean article = name.equals("title") && element.attr("level").equals("a");
    boolean slanted = look.contains("ital") || name.equals("emph") || name.equals("foreign");
    return slanted || (name.equals("title") && !article) ? ITALIC : INLINE;
  }
}
