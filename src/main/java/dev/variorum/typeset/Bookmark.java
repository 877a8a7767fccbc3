package dev.variorum.typeset;

/** An entry of the outline: its level from 1, and the anchor to which it leads. */
public record Bookmark(int level, String title, String anchor) {}
