package dev.variorum.read;

import dev.variorum.model.Document;
import dev.variorum.read.pdf.PageLayout;
import dev.variorum.read.pdf.PdfText;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import dev.variorum.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a source text into a document. The front door of this package. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a text. Any text gives a document; what cannot be understood becomes paragraphs.
   *
   * @param source the text; its file name and its first characters tell the notation
   */
  public static Document read(SourceText source) {
    return read(source, Profile.NONE);
  }

  /** Reads a text; of a plain one the profile tells the habits. */
  public static Document read(SourceText source, Profile profile) {
    return switch (Notation.of(source)) {
      case HTML -> MarkupReader.html(source);
      case TEI -> MarkupReader.tei(source);
      case MARKDOWN -> MarkdownReader.read(source);
      case PLAIN -> PlainTextReader.read(source, PageLayout.NONE, profile);
    };
  }

  /**
   * Reads a file: plain text, Markdown, HTML, TEI, Word or PDF, told by what it holds. The source
   * of a Word or PDF file has the characters that were taken out of it, and the checksum of the
   * file.
   *
   * @param id id of the source
   * @throws InputException where the file cannot be read, is damaged or in another encoding
   */
  public static Document read(Path file, String id) {
    return read(file, id, Profile.NONE);
  }

  /**
   * Reads a file as {@link #read(Path, String)} does; of a plain text or a PDF the profile tells
   * the habits.
   *
   * @throws InputException where the file cannot be read, is damaged or in another encoding
   */
  public static Document read(Path file, String id, Profile profile) {
    byte[] head = head(file);
    boolean zip = starts(head, "PK\u0003\u0004");
    boolean pdf = starts(head, "%PDF-");
    if (!zip && !pdf) {
      return read(SourceFile.read(file, id), profile);
    }
    byte[] bytes = bytes(file);
    String name = file.toString();
    if (zip) {
      return MarkupReader.tei(SourceText.of(id, name, sha256(bytes), WordFile.tei(bytes, name)));
    }
    PdfText text = PdfText.read(bytes, name);
    return PlainTextReader.read(
        SourceText.of(id, name, sha256(bytes), text.text()), text.layout(), profile);
  }

  private static boolean starts(byte[] head, String mark) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(mark);
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private static InputException unreadable(Path file) {
    return new InputException(
        Diagnostic.of(
            file.toString(),
            "cannot be read",
            "Check that the file exists and that you may read it."));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
