package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import java.util.List;
import java.util.Optional;

/**
 * A full reference as printed, in a note or in an entry, taken apart. Fields that it lacks are
 * {@link Field#NONE}.
 *
 * @param names the names before the title
 * @param container the work in which it stands
 * @param roles persons other than the authors, and what they did
 */
record Reference(
    Passage passage,
    Item item,
    Field names,
    Field title,
    Field container,
    Field place,
    Field publisher,
    Field year,
    List<Role> roles) {

  Reference {
    roles = List.copyOf(roles);
  }

  /**
   * A person with a task.
   *
   * @param task {@code editor}, {@code translator}, {@code introduction}
   */
  record Role(String task, Field name) {}

  Evidence evidence(Field field, String says) {
    return passage.evidence(field.start(), field.end(), says);
  }

  Optional<Role> role(String task) {
    return roles.stream().filter(role -> role.task().equals(task)).findFirst();
  }
}
