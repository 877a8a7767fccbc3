package dev.variorum.cite;

/**
 * A work that a citation might mean.
 *
 * @param score from 0 to 1
 * @param reason for and against, in words
 */
public record Candidate(String key, double score, String reason) {}
