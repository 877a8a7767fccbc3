package dev.variorum.render.pdf;

import dev.variorum.typeset.Mark;
import dev.variorum.typeset.Page;
import dev.variorum.typeset.font.OpenTypeFont;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the content stream of a page. */
final class ContentWriter {

  private static final int NONE = Integer.MIN_VALUE;

  private final double pageHeight;
  private final Map<OpenTypeFont, EmbeddedFont> fonts;
  private final Map<Integer, String> roles;
  private final StringBuilder out = new StringBuilder(16_384);
  private int pieces;
  private int open = NONE;
  private boolean inText;
  private @Nullable EmbeddedFont font;
  private double size;

  /**
   * @param roles structure type of the element of each leaf
   */
  ContentWriter(
      double pageHeight, Map<OpenTypeFont, EmbeddedFont> fonts, Map<Integer, String> roles) {
    this.pageHeight = pageHeight;
    this.fonts = fonts;
    this.roles = roles;
  }

  /** The stream. */
  String write(Page page) {
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.Glyphs glyphs) {
        content(glyphs.leaf());
        glyphs(glyphs);
      } else if (mark instanceof Mark.Rule rule) {
        content(rule.leaf());
        endText();
        numbers(rule.x(), pageHeight - rule.y() - rule.height(), rule.width(), rule.height());
        out.append("re f\n");
      } else if (mark instanceof Mark.Line line) {
        content(line.leaf());
        endText();
        numbers(line.weight());
        out.append("w ");
        numbers(line.x(), pageHeight - line.y());
        out.append("m ");
        numbers(line.toX(), pageHeight - line.toY());
        out.append("l S\n");
      } else if (mark instanceof Mark.Disc disc) {
        content(disc.leaf());
        endText();
        disc(disc);
      }
    }
    close();
    return out.toString();
  }

  /** Four curves; the constant is that of the circle. */
  private void disc(Mark.Disc disc) {
    double r = disc.radius();
    double k = 0.5523 * r;
    double x = disc.x();
    double y = pageHeight - disc.y();
    if (disc.weight() > 0) {
      numbers(disc.weight());
      out.append("w ");
    }
    numbers(x + r, y);
    out.append("m ");
    numbers(x + r, y + k, x + k, y + r, x, y + r);
    out.append("c ");
    numbers(x - k, y + r, x - r, y + k, x - r, y);
    out.append("c ");
    numbers(x - r, y - k, x - k, y - r, x, y - r);
    out.append("c ");
    numbers(x + k, y - r, x + r, y - k, x + r, y);
    out.append(disc.weight() > 0 ? "c s\n" : "c f\n");
  }

  /** The leaf of each marked content that the stream of a page has, by its number. */
  static List<Integer> leaves(Page page, Map<Integer, String> roles) {
    List<Integer> leaves = new ArrayList<>();
    int open = NONE;
    for (Mark mark : page.marks()) {
      int leaf = leaf(mark);
      if (leaf != NONE && leaf != open) {
        if (leaf != Mark.ARTIFACT && roles.containsKey(leaf)) {
          leaves.add(leaf);
        }
        open = leaf;
      }
    }
    return leaves;
  }

  private static int leaf(Mark mark) {
    if (mark instanceof Mark.Glyphs glyphs) {
      return glyphs.leaf();
    } else if (mark instanceof Mark.Rule rule) {
      return rule.leaf();
    } else if (mark instanceof Mark.Line line) {
      return line.leaf();
    } else if (mark instanceof Mark.Disc disc) {
      return disc.leaf();
    }
    return NONE;
  }

  private void content(int leaf) {
    if (leaf == open) {
      return;
    }
    close();
    String role = roles.get(leaf);
    if (leaf == Mark.ARTIFACT || role == null) {
      out.append("/Artifact <</Type /Pagination>> BDC\n");
    } else {
      out.append('/').append(role).append(" <</MCID ").append(pieces++).append(">> BDC\n");
    }
    open = leaf;
  }

  private void close() {
    endText();
    if (open != NONE) {
      out.append("EMC\n");
      open = NONE;
    }
  }

  private void endText() {
    if (inText) {
      out.append("ET\n");
      inText = false;
      font = null;
    }
  }

  private void glyphs(Mark.Glyphs run) {
    EmbeddedFont embedded = fonts.get(run.face());
    if (embedded == null) {
      throw new IllegalStateException("a face that was not embedded: " + run.face());
    }
    if (!inText) {
      out.append("BT\n");
      inText = true;
    }
    String actual = run.hyphen() ? "\u00ad" : actualText(run, embedded);
    if (!actual.isEmpty()) {
      out.append("/Span <</ActualText <FEFF");
      for (int i = 0; i < actual.length(); i++) {
        PdfText.hex(out, actual.charAt(i));
      }
      out.append(">>> BDC\n");
    }
    if (font != embedded || size != run.size()) {
      font = embedded;
      size = run.size();
      out.append('/').append(embedded.resource()).append(' ');
      numbers(size);
      out.append("Tf\n");
    }
    numbers(run.scale());
    out.append("0 0 1 ");
    numbers(run.x(), pageHeight - run.y());
    out.append("Tm [<");
    double error = 0;
    for (int i = 0; i < run.count(); i++) {
      int glyph = run.glyph(i);
      PdfText.hex(out, glyph);
      // What the viewer advances by itself, against what was set; rounding is carried on.
      double adjust =
          embedded.width(glyph) - run.advance(i) * 1000 / (run.size() * run.scale()) + error;
      long rounded = Math.round(adjust);
      error = adjust - rounded;
      if (rounded != 0 && i + 1 < run.count()) {
        out.append("> ").append(rounded).append(" <");
      }
    }
    out.append(">] TJ\n");
    if (!actual.isEmpty()) {
      out.append("EMC\n");
    }
  }

  /** The text of a run, if a glyph in it stands here for something else than elsewhere. */
  private static String actualText(Mark.Glyphs run, EmbeddedFont embedded) {
    for (int i = 0; i < run.count(); i++) {
      if (!run.standsFor(i, embedded.text(run.glyph(i)))) {
        return run.text();
      }
    }
    return "";
  }

  private void numbers(double... values) {
    for (double value : values) {
      Numbers.append(out, value);
      out.append(' ');
    }
  }
}
