package dev.variorum.bibliography;

import java.util.Map;

/**
 * An entry of a BibTeX file.
 *
 * @param type in lower case, as {@code book}
 * @param fields names in lower case to raw TeX values, in order
 * @param line line on which it begins, from 1
 */
record BibTexEntry(String type, String key, Map<String, String> fields, int line) {}
