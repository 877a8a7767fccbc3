package dev.variorum.render.pdf;

import java.util.function.Supplier;

/**
 * A file that goes with the edition inside the PDF.
 *
 * @param type media type, as {@code application/json}
 * @param content asked for once, when the pages are written
 */
public record Attachment(String name, String type, String description, Supplier<byte[]> content) {}
