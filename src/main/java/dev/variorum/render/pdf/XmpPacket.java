package dev.variorum.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The XMP packet; written as text, for the library has no schema for PDF/UA. */
final class XmpPacket {

  private XmpPacket() {}

  static byte[] of(Metadata data) {
    StringBuilder xmp = new StringBuilder(4096);
    xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
        .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        .append("<rdf:Description rdf:about=\"\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
        .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
        .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        .append("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n")
        .append("<pdfuaid:part>1</pdfuaid:part>\n")
        .append("<dc:format>application/pdf</dc:format>\n");
    alternative(xmp, "dc:title", data.title());
    list(xmp, "dc:creator", "rdf:Seq", data.authors());
    list(xmp, "dc:contributor", "rdf:Bag", data.editors());
    list(xmp, "dc:language", "rdf:Bag", List.of(data.language()));
    alternative(xmp, "dc:description", data.description());
    list(xmp, "dc:subject", "rdf:Bag", data.subjects());
    list(xmp, "dc:type", "rdf:Bag", List.of("Text"));
    alternative(xmp, "dc:rights", data.rights());
    if (!data.sources().isEmpty()) {
      xmp.append("<dc:source>").append(escaped(String.join("; ", data.sources())));
      xmp.append("</dc:source>\n");
    }
    list(xmp, "dc:relation", "rdf:Bag", data.relations());
    String time = data.date() + "T00:00:00Z";
    xmp.append("<xmp:CreateDate>").append(time).append("</xmp:CreateDate>\n");
    xmp.append("<xmp:ModifyDate>").append(time).append("</xmp:ModifyDate>\n");
    xmp.append("<xmp:CreatorTool>Variorum</xmp:CreatorTool>\n");
    if (!data.subjects().isEmpty()) {
      xmp.append("<pdf:Keywords>").append(escaped(String.join(", ", data.subjects())));
      xmp.append("</pdf:Keywords>\n");
    }
    xmp.append("<pdf:Producer>Variorum</pdf:Producer>\n");
    xmp.append(extension());
    xmp.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return xmp.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** PDF/A wants every schema that it does not know described: here that of PDF/UA. */
  private static String extension() {
    return "<pdfaExtension:schemas"
        + " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
        + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
        + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
        + "<rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
        + "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
        + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
        + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
        + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
        + "<pdfaProperty:name>part</pdfaProperty:name>"
        + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
        + "<pdfaProperty:category>internal</pdfaProperty:category>"
        + "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>"
        + "</rdf:li></rdf:Seq></pdfaSchema:property>"
        + "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";
  }

  private static void alternative(StringBuilder xmp, String name, String value) {
    if (!value.isEmpty()) {
      xmp.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
      xmp.append(escaped(value)).append("</rdf:li></rdf:Alt></").append(name).append(">\n");
    }
  }

  private static void list(StringBuilder xmp, String name, String kind, List<String> values) {
    if (!values.isEmpty()) {
      xmp.append('<').append(name).append("><").append(kind).append('>');
      values.forEach(v -> xmp.append("<rdf:li>").append(escaped(v)).append("</rdf:li>"));
      xmp.append("</").append(kind).append("></").append(name).append(">\n");
    }
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
