package org.gridmap.people.desk;

import java.time.Instant;
import java.util.List;
import org.gridmap.people.DutyRole;
import org.gridmap.people.Person;
import org.gridmap.people.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the staff of its area sees it.
 *
 * @param categories empty: all
 * @param until null: open
 * @param shift as people write it; null: always on
 */
public record DutyRow(
    long id,
    Person person,
    DutyRole role,
    Scope scope,
    @Nullable String field,
    List<String> categories,
    Instant from,
    @Nullable Instant until,
    @Nullable String shift) {

  public DutyRow {
    categories = List.copyOf(categories);
  }

  /**
   * What the duty is for.
   *
   * @param level of an area; null for grids and buildings
   * @param name null where it has none, or is no more
   */
  public record Scope(ScopeKind kind, @Nullable String level, String code, @Nullable String name) {}
}
