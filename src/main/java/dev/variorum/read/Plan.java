package dev.variorum.read;

import dev.variorum.model.Division;
import dev.variorum.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document as planned: what goes into which block, before blocks are made. */
final class Plan {

  /** A division to be. */
  static final class Part {
    final Optional<DivisionHeading> heading;
    final Division.Kind kind;
    final List<Item> items = new ArrayList<>();
    final List<NoteDefinition> notes = new ArrayList<>();

    Part(Optional<DivisionHeading> heading, Division.Kind kind) {
      this.heading = heading;
      this.kind = kind;
    }
  }

  /** A block to be. */
  sealed interface Item {}

  /** A paragraph; {@code quoted} makes it part of a block quotation. */
  record Text(List<Fragment> fragments, boolean quoted) implements Item {
    Text {
      fragments = List.copyOf(fragments);
    }

    /** Its characters as in the source, joined with spaces. */
    String text(SourceText source) {
      StringBuilder text = new StringBuilder();
      for (Fragment fragment : fragments) {
        text.append(text.isEmpty() ? "" : " ").append(source.slice(fragment.span()));
      }
      return text.toString();
    }
  }

  /** Any piece that is no running text. */
  record Other(Piece piece, boolean breakBefore) implements Item {}

  final List<Part> parts = new ArrayList<>();
  final List<Piece> furniture = new ArrayList<>();
}
