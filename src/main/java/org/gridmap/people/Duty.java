package org.gridmap.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a place, as what and when.
 *
 * @param field the subject of a liaison; null: none
 * @param categories codes of categories or of groups of them; empty: all
 */
public record Duty(
    long id,
    Person person,
    DutyRole role,
    DutyScope scope,
    @Nullable String field,
    Set<String> categories,
    DutyTerm term,
    Shift shift) {

  public Duty {
    categories = Set.copyOf(categories);
  }

  /** Whether it is about a matter: by its category, or by the group of that. */
  boolean isFor(Matter matter) {
    return categories.isEmpty() || names(matter);
  }

  /** Whether it names the category of a matter, or its group. */
  boolean names(Matter matter) {
    return (matter.category() != null && categories.contains(matter.category()))
        || (matter.group() != null && categories.contains(matter.group()));
  }
}
