package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of the bibliography are printed as people read them and lead where they lead. */
class AddressesTest {

  private static final String CODED = "https://x.example.org/%CE%BB%CF%8D%CF%87/1871--72/11-9.htm";

  @TempDir Path folder;

  @Test
  void readableAndWhole() throws IOException {
    Specimen.write(folder);
    Path works = folder.resolve("bibliography/works.json");
    String title = "\"title\": \"The Keeper's Daughter: A Memoir of Grey Skerry\",";
    String json = Files.readString(works);
    assertTrue(json.contains(title));
    Files.writeString(works, json.replace(title, title + " \"URL\": \"" + CODED + "\","));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.render(Variorum.open(folder.resolve("edition")).edition(), out);
    List<String> targets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      String shown = "https://x.example.org/\u03bb\u03cd\u03c7/1871--72/11-9.htm";
      assertTrue(text.contains(shown), text.replaceAll(".*(https://x.{0,60}).*", "$1"));
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            targets.add(uri.getURI());
          }
        }
      }
    }
    assertTrue(targets.contains(CODED), targets.toString());
  }
}
