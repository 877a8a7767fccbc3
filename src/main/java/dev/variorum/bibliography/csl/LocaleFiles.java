package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.LocaleProvider;
import de.undercouch.citeproc.csl.internal.locale.LLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The locale files of the CSL project, each read once; safe for threads. */
final class LocaleFiles {

  private static final String FALLBACK = "en-US";

  private final LocaleProvider provider = new DefaultLocaleProvider();
  private final Map<String, Optional<Node>> files = new ConcurrentHashMap<>();

  /** The terms for a language, the style's own laid over them. */
  Terms terms(String wanted, List<Node> ofStyle) {
    String language = normalize(wanted);
    String primary = primary(language);
    List<Node> layers = new ArrayList<>();
    file(FALLBACK).ifPresent(layers::add);
    if (!primary.equals(FALLBACK)) {
      file(primary).ifPresent(layers::add);
    }
    if (!language.equals(primary) && !language.equals(FALLBACK)) {
      file(language).ifPresent(layers::add);
    }
    String base = base(language);
    addLayers(layers, ofStyle, "");
    addLayers(layers, ofStyle, base);
    if (!language.equals(base)) {
      addLayers(layers, ofStyle, language);
    }
    return new Terms(language, layers);
  }

  private static void addLayers(List<Node> layers, List<Node> ofStyle, String language) {
    ofStyle.stream()
        .filter(node -> normalizeStyle(node.get("lang")).equals(language))
        .forEach(layers::add);
  }

  private static String normalizeStyle(String language) {
    return language.replace('_', '-');
  }

  /** A language as the files are named: {@code de} is {@code de-DE}, {@code xx} is kept. */
  private static String normalize(String wanted) {
    String language = wanted.strip().replace('_', '-');
    if (language.isEmpty() || !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
      return FALLBACK;
    }
    return language.indexOf('-') < 0 ? primary(language) : language;
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static String primary(String language) {
    String base = base(language);
    return LLocale.PRIMARY_DIALECTS.getOrDefault(base, base);
  }

  private Optional<Node> file(String language) {
    return files.computeIfAbsent(language, this::load);
  }

  private Optional<Node> load(String language) {
    String xml;
    try {
      xml = provider.retrieveLocale(language);
    } catch (RuntimeException e) {
      // The provider throws where it has no file for the language: the layers below hold.
      return Optional.empty();
    }
    return xml == null ? Optional.empty() : Optional.of(NodeReader.read(language, xml));
  }
}
