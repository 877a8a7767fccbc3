package dev.variorum.render.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Associated files, as PDF/A-3 has them. */
final class Attachments {

  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private Attachments() {}

  static void write(List<Attachment> attachments, String date, COSDictionary catalog)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    COSArray names = new COSArray();
    COSArray associated = new COSArray();
    List<Attachment> sorted =
        attachments.stream().sorted(java.util.Comparator.comparing(Attachment::name)).toList();
    for (Attachment attachment : sorted) {
      COSStream file = EmbeddedFont.stream(attachment.content());
      file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
      file.setName(COSName.SUBTYPE, attachment.type());
      COSDictionary parameters = new COSDictionary();
      parameters.setInt(COSName.SIZE, attachment.content().length);
      parameters.setString(COSName.MOD_DATE, "D:" + date.replace("-", "") + "000000Z");
      file.setItem(COSName.PARAMS, parameters);
      COSDictionary files = new COSDictionary();
      files.setItem(COSName.F, file);
      files.setItem(COSName.UF, file);
      COSDictionary specification = new COSDictionary();
      specification.setItem(COSName.TYPE, COSName.getPDFName("Filespec"));
      specification.setString(COSName.F, attachment.name());
      specification.setString(COSName.UF, attachment.name());
      specification.setString(COSName.DESC, attachment.description());
      specification.setName(RELATIONSHIP, "Data");
      specification.setItem(COSName.EF, files);
      names.add(new COSString(attachment.name()));
      names.add(specification);
      associated.add(specification);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.getPDFName("EmbeddedFiles"), tree);
    catalog.setItem(COSName.NAMES, all);
    catalog.setItem(COSName.AF, associated);
  }
}
