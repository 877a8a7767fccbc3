package dev.variorum.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Associated files, as PDF/A-3 has them. */
final class Attachments {

  private Attachments() {}

  /** Writes files, of which there must be some; gives what the catalog says of them. */
  static PdfText write(List<Attachment> attachments, String date, PdfFile file) throws IOException {
    List<Attachment> sorted =
        attachments.stream().sorted(Comparator.comparing(Attachment::name)).toList();
    List<Integer> specifications = new ArrayList<>();
    PdfText names = new PdfText().raw("<</Names[");
    for (Attachment attachment : sorted) {
      int specification = write(attachment, date, file);
      specifications.add(specification);
      names.text(attachment.name()).reference(specification);
    }
    PdfText catalog = new PdfText().raw("/Names<</EmbeddedFiles");
    catalog.reference(file.object(names.raw("]>>"))).raw(">>/AF[");
    specifications.forEach(catalog::reference);
    return catalog.raw("]");
  }

  private static int write(Attachment attachment, String date, PdfFile file) throws IOException {
    byte[] content = attachment.content().get();
    PdfText entries = new PdfText().raw("/Type/EmbeddedFile/Subtype").name(attachment.type());
    entries.raw("/Params<</Size").number(content.length).raw("/ModDate");
    entries.text("D:" + date.replace("-", "") + "000000Z").raw(">>");
    int stream = file.reserve();
    file.stream(stream, entries.toString(), () -> content);
    PdfText text = new PdfText().raw("<</Type/Filespec/F").text(attachment.name());
    text.raw("/UF").text(attachment.name()).raw("/Desc").text(attachment.description());
    text.raw("/AFRelationship/Data/EF<</F").reference(stream);
    return file.object(text.raw("/UF").reference(stream).raw(">>>>"));
  }
}
