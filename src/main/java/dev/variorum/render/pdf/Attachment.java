package dev.variorum.render.pdf;

/**
 * A file that goes with the edition inside the PDF.
 *
 * @param type media type, as {@code application/json}
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once made
public record Attachment(String name, String type, String description, byte[] content) {}
