package dev.variorum.serve;

import dev.variorum.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The page while there has been no edition yet: what is wrong, and what to do about it. */
final class FaultPage {

  private FaultPage() {}

  static String of(List<Diagnostic> faults, String script) {
    String styles = Script.styles();
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append("default-src 'none'; style-src ")
        .append(hash(styles))
        .append("; script-src ")
        .append(hash(script))
        .append("; connect-src 'self'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<title>No edition yet</title>\n<style>")
        .append(styles)
        .append("</style>\n</head>\n<body class=\"preview-alone\">\n")
        .append("<main class=\"preview-faults\">\n<h1>No edition yet</h1>\n<p>")
        .append(faults.size() == 1 ? "One fault keeps" : faults.size() + " faults keep")
        .append(" it from being made. The page comes by itself when the files are mended.</p>\n")
        .append("<ol>\n");
    for (Diagnostic fault : faults) {
      page.append("<li><code>")
          .append(escaped(Place.of(fault)))
          .append("</code><p>")
          .append(escaped(fault.message()))
          .append("</p><p class=\"preview-remedy\">")
          .append(escaped(fault.remedy()))
          .append("</p></li>\n");
    }
    page.append("</ol>\n</main>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
