package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An element of the logical structure: the reading order of the pages. Built once by the typesetter
 * and read only afterwards.
 */
public final class Node {

  /** What a node may have under it. */
  public sealed interface Kid {}

  /** Another element. */
  public record Element(Node node) implements Kid {}

  /** Content on the pages that carries this number. */
  public record Content(int leaf) implements Kid {}

  private final String role;
  private String language = "";
  private String alternative = "";
  private String actualText = "";
  private String id = "";
  private int columns = 1;
  private boolean head;
  private boolean rowHead;
  private final List<Kid> kids = new ArrayList<>();

  Node(String role) {
    this.role = role;
  }

  /** Structure type, as {@code P}. */
  public String role() {
    return role;
  }

  /** BCP 47; empty where it is that of the whole. */
  public String language() {
    return language;
  }

  /** A description in words, for figures and links; may be empty. */
  public String alternative() {
    return alternative;
  }

  /** What the content stands for where the glyphs do not say it; may be empty. */
  public String actualText() {
    return actualText;
  }

  /** For notes. */
  public String id() {
    return id;
  }

  /** How many columns a cell spans. */
  public int columns() {
    return columns;
  }

  /** Whether a header cell heads a column. */
  public boolean head() {
    return head;
  }

  /** Whether a header cell heads a row. */
  public boolean rowHead() {
    return rowHead;
  }

  public List<Kid> kids() {
    return Collections.unmodifiableList(kids);
  }

  Node language(String value) {
    language = value;
    return this;
  }

  Node alternative(String value) {
    alternative = value;
    return this;
  }

  Node actualText(String value) {
    actualText = value;
    return this;
  }

  Node id(String value) {
    id = value;
    return this;
  }

  Node columns(int value) {
    columns = value;
    return this;
  }

  Node head(boolean value) {
    head = value;
    return this;
  }

  Node rowHead(boolean value) {
    rowHead = value;
    return this;
  }

  /** Forgets what is under it, so that it can be set anew. */
  void clear() {
    kids.clear();
  }

  Node add(Node child) {
    kids.add(new Element(child));
    return child;
  }

  void add(int leaf) {
    kids.add(new Content(leaf));
  }
}
