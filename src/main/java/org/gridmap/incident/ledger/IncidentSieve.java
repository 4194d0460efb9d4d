package org.gridmap.incident.ledger;

import java.util.Set;
import org.gridmap.incident.IncidentFilter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * An {@link IncidentFilter} as it is asked of columns: the same incidents pass as its conditions
 * select in the database; a side of its box is met to one unit of {@link MapSquare}.
 */
final class IncidentSieve {

  private static final long UNSIGNED = 0xffff_ffffL;

  private final MapColumns map;
  private final boolean @Nullable [] states;
  private final boolean @Nullable [] categories;
  private final boolean @Nullable [] communities;
  private final boolean @Nullable [] grids;
  private final @Nullable Boolean toConfirm;
  private final long since;
  private long west;
  private long east = UNSIGNED;
  private long north;
  private long south = UNSIGNED;

  IncidentSieve(IncidentFilter filter, MapColumns map) {
    this.map = map;
    Set<String> wanted = filter.states();
    states = wanted.isEmpty() ? null : map.states.among(wanted);
    categories = filter.categories().isEmpty() ? null : map.categories.among(filter.categories());
    communities =
        filter.scope().everywhere() ? null : map.communities.among(filter.scope().communityIds());
    grids = grids(filter, map.grids);
    toConfirm = filter.toConfirm();
    since = filter.since() == null ? Long.MIN_VALUE : MapColumns.micros(filter.since().toInstant());
    Envelope box = filter.box();
    if (box != null) {
      west = MapSquare.column(box.getMinX()) & UNSIGNED;
      east = MapSquare.column(box.getMaxX()) & UNSIGNED;
      north = MapSquare.row(box.getMaxY()) & UNSIGNED;
      south = MapSquare.row(box.getMinY()) & UNSIGNED;
    }
  }

  private static boolean @Nullable [] grids(IncidentFilter filter, Codes<String> codes) {
    if (filter.grid() == null && filter.unassigned() == null) {
      return null;
    }
    boolean[] grids = new boolean[codes.size()];
    for (int number = 0; number < grids.length; number++) {
      boolean none = number == Codes.NONE;
      grids[number] =
          (filter.unassigned() == null || filter.unassigned() == none)
              && (filter.grid() == null || filter.grid().equals(codes.value(number)));
    }
    return grids;
  }

  /** Whether the incident of a slot passes. */
  boolean passes(int slot) {
    return (states == null || states[map.state[slot]])
        && (categories == null || categories[map.category[slot]])
        && (communities == null || communities[map.community[slot]])
        && (grids == null || grids[map.grid[slot]])
        && (toConfirm == null || toConfirm == map.toConfirm[slot])
        && map.reported[slot] >= since
        && isInBox(map.column[slot] & UNSIGNED, map.row[slot] & UNSIGNED);
  }

  private boolean isInBox(long column, long row) {
    return column >= west && column <= east && row >= north && row <= south;
  }
}
