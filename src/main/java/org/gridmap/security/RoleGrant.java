package org.gridmap.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A role, where it counts, for what and how long. At most one of area, grid and building is named;
 * none of them: everywhere.
 *
 * @param areaId the area in which, with all below it, the role counts
 * @param seriesId the grid through time (网格)
 * @param building code of a building (楼栋)
 * @param categories codes of categories or groups; empty: all
 * @param from when it begins to count, itself included; null: always did
 * @param until when it ends to count, itself not included; null: never
 */
public record RoleGrant(
    Role role,
    @Nullable Long areaId,
    @Nullable Long seriesId,
    @Nullable String building,
    Set<String> categories,
    @Nullable Instant from,
    @Nullable Instant until)
    implements Serializable {

  public RoleGrant {
    // a session of an earlier version knew no categories
    categories = categories == null ? new TreeSet<>() : new TreeSet<>(categories);
  }

  /** A role for good and for everything. */
  public RoleGrant(Role role, @Nullable Long areaId) {
    this(role, areaId, null, null, Set.of(), null, null);
  }

  @Override
  public Set<String> categories() {
    return Set.copyOf(categories);
  }

  /** Whether no place bounds it. */
  public boolean isEverywhere() {
    return areaId == null && seriesId == null && building == null;
  }

  /** Whether it opens all of an area, or everything. */
  public boolean isWhole() {
    return seriesId == null && building == null && categories.isEmpty();
  }
}
