package dev.variorum.render.json;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Verdict;
import dev.variorum.examine.Collation;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import dev.variorum.json.JsonWriter;
import dev.variorum.model.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code variorum/findings/1}. */
final class FindingsJson {

  private final JsonWriter json;
  private final List<Conflict> conflicts;
  private final Map<String, String> dismissed;

  FindingsJson(JsonWriter json, List<Conflict> conflicts, Map<String, String> dismissed) {
    this.json = json;
    this.conflicts = conflicts;
    this.dismissed = dismissed;
  }

  void write(List<Finding> findings) {
    json.member("schema", "variorum/findings/1").name("findings").beginArray();
    findings.forEach(this::finding);
    json.endArray().name("conflicts").beginArray();
    conflicts.forEach(this::conflict);
    json.endArray();
  }

  private void finding(Finding finding) {
    json.beginObject()
        .member("id", finding.id())
        .member("detector", finding.detector())
        .member("class", finding.conflictClass().code())
        .member("claim", finding.claim())
        .member("severity", Values.code(finding.severity()))
        .member("reasoning", finding.reasoning())
        .name("evidence")
        .beginArray();
    for (Evidence evidence : finding.evidence()) {
      json.beginObject()
          .member("document", evidence.document())
          .member("span", Values.span(evidence.span()))
          .member("quote", evidence.quote())
          .member("says", evidence.says())
          .endObject();
    }
    json.endArray();
    finding.collation().ifPresent(this::collation);
    json.name("verdict");
    Optional<Conflict> answer =
        conflicts.stream().filter(c -> c.findings().contains(finding.id())).findFirst();
    if (answer.isPresent()) {
      verdict(answer.get().verdict(), answer.get().id());
    } else if (dismissed.containsKey(finding.id())) {
      json.beginObject()
          .member("status", "dismissed")
          .member("reason", dismissed.get(finding.id()))
          .endObject();
    } else {
      json.value(null);
    }
    json.endObject();
  }

  private void collation(Collation collation) {
    json.name("collation").beginObject().name("witnesses").beginArray();
    for (Collation.Witness witness : collation.witnesses()) {
      json.beginObject()
          .member("document", witness.document())
          .member("place", witness.place())
          .member("span", Values.span(witness.span()))
          .endObject();
    }
    json.endArray().name("segments").beginArray();
    for (Collation.Segment segment : collation.segments()) {
      json.beginObject().member("variant", segment.variant()).name("readings").beginArray();
      for (Collation.Reading reading : segment.readings()) {
        json.beginObject()
            .member("text", reading.text())
            .member("span", Values.span(reading.span()))
            .endObject();
      }
      json.endArray().endObject();
    }
    json.endArray().name("apparatus").beginArray();
    for (Collation.Entry entry : collation.apparatus()) {
      json.beginObject()
          .member("segment", entry.segment())
          .member("lemma", entry.lemma())
          .name("variants")
          .beginArray();
      for (Collation.Variant variant : entry.variants()) {
        json.beginObject()
            .member("kind", Values.code(variant.kind()))
            .member("text", variant.text())
            .member("witnesses", variant.witnesses())
            .endObject();
      }
      json.endArray().endObject();
    }
    json.endArray().endObject();
  }

  private void verdict(Verdict verdict, String conflict) {
    json.beginObject()
        .member("conflict", conflict)
        .member("status", Values.code(verdict.status()))
        .member("reading", verdict.reading())
        .member("preferred", verdict.preferred())
        .endObject();
  }

  private void conflict(Conflict conflict) {
    json.beginObject()
        .member("id", conflict.id())
        .member("title", conflict.title())
        .member("class", conflict.conflictClass().code())
        .name("passages")
        .beginArray();
    for (Conflict.Passage passage : conflict.passages()) {
      json.beginObject()
          .member("document", passage.anchor().document())
          .member("place", passage.anchor().place())
          .member("span", Values.span(passage.anchor().span()))
          .member("quote", passage.anchor().quote())
          .member("says", passage.says())
          .endObject();
    }
    json.endArray().name("verdict");
    verdict(conflict.verdict(), conflict.id());
    json.member("outside", conflict.outside())
        .member("findings", conflict.findings())
        .member("note", PlainText.ofBlocks(conflict.note()).text())
        .endObject();
  }
}
