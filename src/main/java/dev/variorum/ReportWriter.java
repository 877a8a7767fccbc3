package dev.variorum;

import dev.variorum.json.JsonWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Writes a build report. It names no date and no folder: the same input gives the same report. */
final class ReportWriter {

  private final BuildReport report;

  ReportWriter(BuildReport report) {
    this.report = report;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append(report.title());
    if (!report.editionVersion().isEmpty()) {
      out.append(", version ").append(report.editionVersion());
    }
    out.append("\nbuilt by Variorum ").append(report.version()).append("\n\nSources\n");
    for (BuildReport.Source source : report.sources()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %s  %s  %,d characters, %,d left out, %.2f %% accounted for\n",
              source.id(),
              source.file(),
              source.characters(),
              source.dropped(),
              source.coverage()));
      out.append("       sha256 ").append(source.sha256()).append('\n');
    }
    out.append("\nEdition\n");
    report
        .counts()
        .forEach(
            (name, count) -> out.append(String.format(Locale.ROOT, "  %,7d %s\n", count, name)));
    list(out, "Citations without a work", report.unresolved());
    list(out, "Findings without a verdict", report.open());
    list(out, "Remarks", report.remarks().stream().map(Object::toString).toList());
    out.append("\nFiles\n");
    for (BuildReport.WrittenFile file : report.files()) {
      out.append(
          String.format(
              Locale.ROOT, "  %-20s %,10d bytes  %s\n", file.name(), file.bytes(), file.sha256()));
      file.measures()
          .forEach(
              (name, value) ->
                  out.append("    ").append(name).append(": ").append(value).append('\n'));
    }
    return out.toString();
  }

  private static void list(StringBuilder out, String title, List<String> entries) {
    out.append('\n').append(title).append(": ").append(entries.size()).append('\n');
    entries.forEach(entry -> out.append("  ").append(entry.replace("\n", "\n  ")).append('\n'));
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject()
          .member("schema", "variorum/report/1")
          .member("program", report.version())
          .member("title", report.title())
          .member("version", report.editionVersion())
          .name("sources")
          .beginArray();
      for (BuildReport.Source source : report.sources()) {
        json.beginObject()
            .member("id", source.id())
            .member("file", source.file())
            .member("sha256", source.sha256())
            .member("characters", source.characters())
            .member("dropped", source.dropped())
            .member("coverage", source.coverage())
            .endObject();
      }
      json.endArray()
          .member("counts", report.counts())
          .member("unresolved", report.unresolved())
          .member("open", report.open())
          .member("remarks", report.remarks().stream().map(Object::toString).toList())
          .name("files")
          .beginArray();
      for (BuildReport.WrittenFile file : report.files()) {
        json.beginObject()
            .member("name", file.name())
            .member("bytes", file.bytes())
            .member("sha256", file.sha256())
            .member("measures", file.measures())
            .endObject();
      }
      json.endArray().endObject();
    }
    return text.append('\n').toString();
  }
}
