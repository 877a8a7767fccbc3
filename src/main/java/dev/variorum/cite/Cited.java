package dev.variorum.cite;

/** A citation with the work that it means. */
record Cited(CitedWork work, Citation citation) {}
