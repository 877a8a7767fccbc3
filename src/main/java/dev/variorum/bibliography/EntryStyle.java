package dev.variorum.bibliography;

import java.util.List;

/**
 * What can write a bibliography down: a citation style.
 *
 * @param <F> the notations that it can write
 * @param <E> an entry as written
 */
public interface EntryStyle<F, E> {

  /**
   * The entries of a bibliography in the order of the style.
   *
   * @throws dev.variorum.source.InputException where the style has no bibliography
   */
  List<E> entries(Bibliography works, F format);
}
