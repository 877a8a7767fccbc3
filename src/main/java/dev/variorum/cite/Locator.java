package dev.variorum.cite;

/**
 * Where in a work.
 *
 * @param label {@code page}, {@code volume}, {@code reel}, {@code frame}, {@code note}, {@code
 *     part}, {@code table}, {@code appendix}, {@code chapter}, {@code section}, {@code box}, {@code
 *     folder} ...
 * @param value as printed, as {@code 338-39} or {@code 70n}
 */
public record Locator(String label, String value) {}
