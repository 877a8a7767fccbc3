package dev.variorum.render.pdf;

import dev.variorum.typeset.Bookmark;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Mark;
import dev.variorum.typeset.Node;
import dev.variorum.typeset.Page;
import dev.variorum.typeset.Press;
import dev.variorum.typeset.font.OpenTypeFont;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes pages as a tagged PDF that holds to PDF/UA-1 and PDF/A-3a. A section is written when it
 * comes, and nothing of it is kept but numbers.
 */
final class PdfWriter implements Press, AutoCloseable {

  /** Pages in a node of their tree. */
  private static final int SHEAF = 64;

  private final Geometry geometry;
  private final ExecutorService threads;
  private final PdfFile file;
  private final int catalog;
  private final int resources;
  private final PageLabels labels;
  private final Map<OpenTypeFont, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final List<Bookmark> outline = new ArrayList<>();
  private final List<Integer> sheaves = new ArrayList<>();
  private int pageTree;
  private int firstPage;
  private int pages;
  private Places places = anchor -> null;
  private final StructureWriter structure;

  /**
   * Begins a book.
   *
   * @param out is not closed
   */
  PdfWriter(OutputStream out, Geometry geometry) throws IOException {
    this.geometry = geometry;
    this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    this.file = new PdfFile(out, threads);
    this.catalog = file.reserve();
    this.resources = file.reserve();
    this.labels = new PageLabels(file);
    this.structure = new StructureWriter(file);
  }

  @Override
  public void begin(int count, Places where) {
    pages = count;
    places = where;
    pageTree = file.reserve();
    firstPage = file.reserve(count);
    for (int i = 0; i < count; i += SHEAF) {
      sheaves.add(file.reserve());
    }
    structure.begin(firstPage, count);
  }

  @Override
  public void take(Part section) {
    try {
      Map<Integer, String> roles = new HashMap<>();
      roles(section.structure(), roles);
      for (Page page : section.pages()) {
        page(page, roles);
      }
      structure.section(section.structure());
      outline.addAll(section.outline());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void roles(Node node, Map<Integer, String> roles) {
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element element) {
        roles(element.node(), roles);
      } else if (kid instanceof Node.Content content) {
        roles.put(content.leaf(), node.role());
      }
    }
  }

  private void page(Page page, Map<Integer, String> roles) throws IOException {
    labels.add(page);
    structure.page(page.index(), ContentWriter.leaves(page, roles));
    PdfText annotations = new PdfText();
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.Glyphs run) {
        font(run.face()).use(run);
      } else if (mark instanceof Mark.LinkField field) {
        int number = file.reserve();
        int key = structure.annotation(field.link().node(), number, page.index());
        file.object(number, annotation(field, key));
        annotations.reference(number);
      }
    }
    int content = file.reserve();
    Map<OpenTypeFont, EmbeddedFont> faces = Map.copyOf(fonts);
    file.stream(
        content,
        "",
        () ->
            new ContentWriter(geometry.height(), faces, roles)
                .write(page)
                .getBytes(StandardCharsets.US_ASCII));
    PdfText text = new PdfText().raw("<</Type/Page/Parent");
    text.reference(sheaves.get(page.index() / SHEAF)).raw("/Contents").reference(content);
    // PDF/A wants the resources on the page itself.
    text.raw("/Resources").reference(resources).raw("/StructParents").number(page.index());
    if (annotations.length() > 0) {
      text.raw("/Tabs/S/Annots[").raw(annotations).raw("]");
    }
    file.object(firstPage + page.index(), text.raw(">>"));
  }

  private EmbeddedFont font(OpenTypeFont face) {
    EmbeddedFont known = fonts.get(face);
    if (known == null) {
      known = new EmbeddedFont(face, "F" + (fonts.size() + 1), file.reserve());
      fonts.put(face, known);
    }
    return known;
  }

  private PdfText annotation(Mark.LinkField field, int key) {
    PdfText text = new PdfText().raw("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[");
    text.number(field.x()).number(geometry.height() - field.y() - field.height());
    text.number(field.x() + field.width()).number(geometry.height() - field.y()).raw("]");
    text.raw("/Contents").text(field.link().description());
    text.raw("/StructParent").number(key);
    if (field.link().external()) {
      text.raw("/A<</S/URI/URI").bytes(field.link().target()).raw(">>");
    } else {
      text.raw("/Dest").raw(destination(field.link().target()));
    }
    return text.raw(">>");
  }

  private PdfText destination(String anchor) {
    Place place = places.of(anchor);
    if (place == null) {
      throw new IllegalArgumentException("a link to an anchor that does not exist: " + anchor);
    }
    PdfText text = new PdfText().raw("[").reference(firstPage + place.page());
    text.raw("/XYZ null").number(geometry.height() - Math.max(0, place.y() - 4));
    return text.raw(" null]");
  }

  /** Writes what belongs to the whole; to be called once, after the last section. */
  void finish(Metadata metadata, List<Attachment> attachments) throws IOException {
    PdfText attached =
        attachments.isEmpty()
            ? new PdfText()
            : Attachments.write(attachments, metadata.date(), file);
    PdfText faces = new PdfText().raw("<</Font<<");
    for (EmbeddedFont font : fonts.values()) {
      font.write(file);
      faces.name(font.resource()).reference(font.number());
    }
    file.object(resources, faces.raw(">>>>"));
    pageTree();
    PdfText text = new PdfText().raw("<</Type/Catalog/Pages").reference(pageTree);
    text.raw("/StructTreeRoot").reference(structure.finish());
    text.raw("/Lang").text(metadata.language()).raw("/MarkInfo<</Marked true>>");
    text.raw("/ViewerPreferences<</DisplayDocTitle true>>/PageLayout/TwoPageRight");
    text.raw("/PageLabels").reference(labels.write());
    if (!outline.isEmpty()) {
      text.raw("/PageMode/UseOutlines/Outlines");
      text.reference(new Outline(file, this::destination).write(outline));
    }
    int xmp = file.reserve();
    file.plainStream(xmp, "/Type/Metadata/Subtype/XML", XmpPacket.of(metadata));
    text.raw("/Metadata").reference(xmp);
    byte[] profile = IccProfile.bytes();
    int colours = file.reserve();
    file.stream(colours, "/N 3", () -> profile);
    text.raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
    text.raw("/OutputConditionIdentifier(Variorum RGB)/Info(RGB with the primaries of sRGB)");
    text.raw("/DestOutputProfile").reference(colours).raw(">>]").raw(attached);
    file.object(catalog, text.raw(">>"));
    file.close(catalog, info(metadata));
  }

  private void pageTree() throws IOException {
    PdfText root = new PdfText().raw("<</Type/Pages/Count").number(pages);
    String box = "[0 0" + new PdfText().number(geometry.width()).number(geometry.height()) + "]";
    root.raw("/MediaBox").raw(box).raw("/Kids[");
    for (int i = 0; i < sheaves.size(); i++) {
      int count = Math.min(SHEAF, pages - i * SHEAF);
      PdfText sheaf = new PdfText().raw("<</Type/Pages/Parent").reference(pageTree);
      sheaf.raw("/Count").number(count).raw("/Kids[");
      for (int page = 0; page < count; page++) {
        sheaf.reference(firstPage + i * SHEAF + page);
      }
      file.object(sheaves.get(i), sheaf.raw("]>>"));
      root.reference(sheaves.get(i));
    }
    file.object(pageTree, root.raw("]>>"));
  }

  private int info(Metadata metadata) throws IOException {
    PdfText info = new PdfText().raw("<</Title").text(metadata.title());
    if (!metadata.subjects().isEmpty()) {
      info.raw("/Keywords").text(String.join(", ", metadata.subjects()));
    }
    info.raw("/Producer(Variorum)/Creator(Variorum)");
    String date = "D:" + metadata.date().replace("-", "") + "000000Z";
    info.raw("/CreationDate").text(date).raw("/ModDate").text(date);
    return file.object(info.raw(">>"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
