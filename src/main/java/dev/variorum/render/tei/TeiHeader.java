package dev.variorum.render.tei;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Manifest;
import dev.variorum.source.SourceText;

/** Writes the header: what the edition is, of which witnesses, by which principles. */
final class TeiHeader {

  private final Leaf leaf;
  private final Xml out;

  TeiHeader(Leaf leaf) {
    this.leaf = leaf;
    this.out = leaf.out;
  }

  void write() {
    Manifest manifest = leaf.edition.manifest();
    out.open("teiHeader", "xml:lang", "en").line().open("fileDesc").line();
    title(manifest);
    if (!manifest.version().isEmpty()) {
      out.open("editionStmt").open("edition", "n", manifest.version());
      out.text("Version " + manifest.version() + (manifest.date().isEmpty() ? "" : ", "));
      out.optional("date", manifest.date()).close().close().line();
    }
    out.open("publicationStmt");
    out.element(
        "publisher",
        manifest.editors().isEmpty() ? "The editors" : String.join(", ", manifest.editors()));
    if (!manifest.licence().isEmpty()) {
      out.open("availability").open("licence");
      out.text("The edition's own words: " + manifest.licence());
      out.text(". The sources belong to their authors.").close().close();
    }
    out.close().line().open("sourceDesc").open("listWit").line();
    leaf.edition.documents().forEach(this::witness);
    out.close().close().line().close().line();
    encoding();
    out.open("profileDesc").open("langUsage");
    out.element("language", manifest.language(), "ident", manifest.language());
    out.close().close().line().close().line();
  }

  private void title(Manifest manifest) {
    out.open("titleStmt").element("title", manifest.title(), "type", "main");
    out.optional("title", manifest.subtitle(), "type", "sub");
    out.open("editor", "xml:id", "editors");
    out.text(manifest.editors().isEmpty() ? "The editors" : String.join(", ", manifest.editors()));
    out.close().close().line();
  }

  private void witness(EditedDocument document) {
    SourceText source = document.cited().document().source();
    out.open("witness", "xml:id", witness(document.id()), "n", document.source().siglum());
    out.open("bibl").element("title", document.source().title());
    out.text(" ").element("idno", source.sha256(), "type", "sha256");
    out.close().close().line();
  }

  private void encoding() {
    out.open("encodingDesc").line();
    out.open("appInfo").open("application", "ident", "variorum", "version", "1");
    out.element("label", "Variorum").close().close().line();
    out.open("editorialDecl").open("correction").open("p");
    out.text(
        "What the source prints stands in sic, what the edition reads in corr, both in choice.");
    out.close().close().open("hyphenation").open("p");
    out.text("Words that the end of a line or page divides are joined.");
    out.close().close().close().line();
    out.empty("variantEncoding", "method", "parallel-segmentation", "location", "internal");
    out.line().close().line();
  }

  /** Id of a witness. */
  static String witness(String document) {
    return TeiIds.of("wit", document);
  }
}
