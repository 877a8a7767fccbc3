package dev.variorum.render.pdf;

import dev.variorum.typeset.Bookmark;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Mark;
import dev.variorum.typeset.Node;
import dev.variorum.typeset.Page;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.Typeset;
import dev.variorum.typeset.font.OpenTypeFont;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes pages as a tagged PDF that holds to PDF/UA-1 and PDF/A-3a. A page is let go once its
 * content is written: the structure, which comes last, needs the room.
 */
final class PdfWriter {

  private final Node structure;
  private final List<Bookmark> outline;
  private final Quality quality;
  private final COSDictionary labels;
  private final ArrayDeque<Page> left;
  private final Geometry geometry;
  private final Metadata metadata;
  private final List<Attachment> attachments;
  private final Map<OpenTypeFont, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final Map<Integer, String> roles = new HashMap<>();
  private final Map<String, COSArray> destinations = new HashMap<>();
  private final List<COSDictionary> pages = new ArrayList<>();
  private final CRC32 checksum = new CRC32();

  PdfWriter(Typeset typeset, Geometry geometry, Metadata metadata, List<Attachment> attachments) {
    this.structure = typeset.structure();
    this.outline = typeset.outline();
    this.quality = typeset.quality();
    this.labels = PageLabels.of(typeset.pages());
    this.left = new ArrayDeque<>(typeset.pages());
    this.geometry = geometry;
    this.metadata = metadata;
    this.attachments = attachments;
  }

  Quality quality() {
    return quality;
  }

  /** Writes the file; to be called once. */
  void write(OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setVersion(1.7f);
      embedFonts();
      roles(structure);
      for (int i = 0; i < left.size(); i++) {
        PDPage page =
            new PDPage(new PDRectangle((float) geometry.width(), (float) geometry.height()));
        document.addPage(page);
        pages.add(page.getCOSObject());
      }
      collectDestinations();
      StructureWriter tree = new StructureWriter(pages);
      COSDictionary resources = resources();
      int key = pages.size();
      while (!left.isEmpty()) {
        key = page(left.remove(), resources, tree, key);
      }
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.STRUCT_TREE_ROOT, tree.write(structure));
      catalog(catalog);
      new Outline(destinations).write(outline, catalog);
      Attachments.write(attachments, metadata.date(), catalog);
      info(document);
      document.setDocumentId(checksum.getValue());
      document.save(out);
    }
  }

  private void embedFonts() throws IOException {
    for (Page page : left) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run) {
          fonts
              .computeIfAbsent(run.face(), face -> new EmbeddedFont(face, "F" + (fonts.size() + 1)))
              .use(run);
        }
      }
    }
    for (EmbeddedFont font : fonts.values()) {
      font.embed();
    }
  }

  private void roles(Node node) {
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element element) {
        roles(element.node());
      } else if (kid instanceof Node.Content content) {
        roles.put(content.leaf(), node.role());
      }
    }
  }

  private void collectDestinations() {
    for (Page page : left) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Destination destination) {
          COSArray array = new COSArray();
          array.add(pages.get(page.index()));
          array.add(COSName.getPDFName("XYZ"));
          array.add(COSNull.NULL);
          array.add(number(geometry.height() - Math.max(0, destination.y() - 4)));
          array.add(COSNull.NULL);
          destinations.putIfAbsent(destination.id(), array);
        }
      }
    }
  }

  private COSDictionary resources() {
    COSDictionary faces = new COSDictionary();
    fonts.values().forEach(font -> faces.setItem(font.resource(), font.dictionary()));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, faces);
    return resources;
  }

  private int page(Page page, COSDictionary resources, StructureWriter tree, int firstKey)
      throws IOException {
    ContentWriter content = new ContentWriter(geometry.height(), fonts, roles);
    byte[] bytes = content.write(page).getBytes(StandardCharsets.US_ASCII);
    checksum.update(bytes);
    COSDictionary dictionary = pages.get(page.index());
    dictionary.setItem(COSName.CONTENTS, EmbeddedFont.stream(bytes));
    dictionary.setItem(COSName.RESOURCES, resources);
    dictionary.setItem(COSName.TRIM_BOX, dictionary.getDictionaryObject(COSName.MEDIA_BOX));
    dictionary.setInt(COSName.STRUCT_PARENTS, page.index());
    dictionary.setName(COSName.getPDFName("Tabs"), "S");
    tree.page(content.leaves());
    COSArray annotations = new COSArray();
    int key = firstKey;
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.LinkField field) {
        COSDictionary annotation = annotation(field, key);
        annotations.add(annotation);
        tree.annotation(field.link().node(), annotation, page.index());
        key++;
      }
    }
    if (annotations.size() > 0) {
      dictionary.setItem(COSName.ANNOTS, annotations);
    }
    return key;
  }

  private COSDictionary annotation(Mark.LinkField field, int key) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, "Link");
    COSArray rectangle = new COSArray();
    rectangle.add(number(field.x()));
    rectangle.add(number(geometry.height() - field.y() - field.height()));
    rectangle.add(number(field.x() + field.width()));
    rectangle.add(number(geometry.height() - field.y()));
    annotation.setItem(COSName.RECT, rectangle);
    COSArray border = new COSArray();
    for (int i = 0; i < 3; i++) {
      border.add(COSInteger.ZERO);
    }
    annotation.setItem(COSName.BORDER, border);
    annotation.setInt(COSName.F, 4);
    annotation.setString(COSName.CONTENTS, field.link().description());
    annotation.setInt(COSName.STRUCT_PARENT, key);
    if (field.link().external()) {
      COSDictionary action = new COSDictionary();
      action.setName(COSName.S, "URI");
      action.setItem(
          COSName.URI, new COSString(field.link().target().getBytes(StandardCharsets.UTF_8)));
      annotation.setItem(COSName.A, action);
    } else {
      COSArray destination = destinations.get(field.link().target());
      if (destination == null) {
        throw new IllegalArgumentException(
            "a link to an anchor that does not exist: " + field.link().target());
      }
      annotation.setItem(COSName.DEST, destination);
    }
    return annotation;
  }

  private void catalog(COSDictionary catalog) throws IOException {
    catalog.setString(COSName.LANG, metadata.language());
    COSDictionary marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
    COSDictionary preferences = new COSDictionary();
    preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
    catalog.setItem(COSName.getPDFName("ViewerPreferences"), preferences);
    catalog.setName(COSName.getPDFName("PageLayout"), "TwoPageRight");
    COSStream xmp = new COSStream();
    xmp.setItem(COSName.TYPE, COSName.METADATA);
    xmp.setName(COSName.SUBTYPE, "XML");
    try (OutputStream out = xmp.createOutputStream()) {
      out.write(XmpPacket.of(metadata));
    }
    catalog.setItem(COSName.METADATA, xmp);
    COSStream profile = EmbeddedFont.stream(IccProfile.bytes());
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "Variorum RGB");
    intent.setString(COSName.INFO, "RGB with the primaries of sRGB");
    intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
    COSArray intents = new COSArray();
    intents.add(intent);
    catalog.setItem(COSName.OUTPUT_INTENTS, intents);
    catalog.setItem(COSName.PAGE_LABELS, labels);
  }

  private void info(PDDocument document) {
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    info.setString(COSName.TITLE, metadata.title());
    if (!metadata.subjects().isEmpty()) {
      info.setString(COSName.KEYWORDS, String.join(", ", metadata.subjects()));
    }
    info.setString(COSName.PRODUCER, "Variorum");
    info.setString(COSName.CREATOR, "Variorum");
    String date = "D:" + metadata.date().replace("-", "") + "000000Z";
    info.setString(COSName.CREATION_DATE, date);
    info.setString(COSName.MOD_DATE, date);
  }

  static COSFloat number(double value) {
    return new COSFloat((float) (Math.round(value * 100) / 100.0));
  }
}
