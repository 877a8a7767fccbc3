package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorResolverTest {

  private static final String TEXT = "The fog rose.\nThe  fog\nlifted at noon, the fog.";
  private final List<Diagnostic> problems = new ArrayList<>();

  private Optional<Anchor> resolve(String yaml) {
    SourceText source = SourceText.of("s", TEXT);
    Span all = new Span(0, TEXT.length());
    Document document =
        new Document(
            "s",
            "Fog",
            source,
            List.of(
                new Division(
                    "text",
                    Division.Kind.BODY,
                    1,
                    List.of(),
                    List.of(),
                    List.of(new Block.Paragraph("text.1", List.of(new Inline.Text(TEXT, all)))),
                    List.of())),
            List.of());
    YamlMap map = YamlMap.of(YamlFile.parse(yaml, "test.yaml", 4), problems);
    return new AnchorResolver(List.of(document)).resolve(map);
  }

  @Test
  void aRunOfWhiteSpaceMatchesAnyOther() {
    Anchor anchor = resolve("{source: s, quote: 'fog lifted'}").orElseThrow();
    assertEquals("fog\nlifted", TEXT.substring(anchor.span().start(), anchor.span().end()));
    assertEquals("text.1", anchor.place());
  }

  @Test
  void aPrefixTellsTwinsApart() {
    Anchor anchor = resolve("{source: s, quote: fog, prefix: 'noon, the '}").orElseThrow();
    assertEquals(TEXT.lastIndexOf("fog"), anchor.span().start());
  }

  @Test
  void aSuffixTellsTwinsApart() {
    Anchor anchor = resolve("{source: s, quote: fog, suffix: ' rose'}").orElseThrow();
    assertEquals(TEXT.indexOf("fog"), anchor.span().start());
  }

  @Test
  void whatStandsTwiceIsReportedWithItsLine() {
    assertTrue(resolve("{source: s,\n quote: fog}").isEmpty());
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).toString().startsWith("test.yaml:6:9: the quotation stands 3 times"));
  }

  @Test
  void whatStandsNowhereIsReported() {
    assertTrue(resolve("{source: s, quote: rain}").isEmpty());
    assertTrue(problems.get(0).message().contains("stands nowhere"));
  }

  @Test
  void anUnknownSourceIsReportedWithThoseThatThereAre() {
    assertTrue(resolve("{source: t, quote: fog}").isEmpty());
    assertTrue(problems.get(0).remedy().contains("Use one of: s."));
  }
}
