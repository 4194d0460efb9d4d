package org.gridmap.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Incidents as tiles: those that lie in one cell become one point at their centre with their true
 * count, how many of them are in each state, and the cell's column and row from the north-west. A
 * cell is a sixth of a tile's side at wide zooms, a 48th from {@value #FINE_FROM} on, so a tile
 * stays small however many incidents there are. Cells are half open: every incident is counted
 * once.
 */
final class IncidentTileSql {

  private static final int FINE_FROM = 16;

  private static final String HEAD =
      """
      (select coalesce(st_asmvt(feature, 'incident', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_setsrid(st_makepoint(avg(px), avg(py)), 3857), frame, 4096, 64)
                 as geom,
               count(*)::int as count,
               (count(*) filter (where state = 'SUBMITTED'))::int as submitted,
               (count(*) filter (where state = 'IN_PROGRESS'))::int as in_progress,
               (count(*) filter (where state = 'RESOLVED'))::int as resolved,
               cell_column, cell_row,
               case when count(*) = 1 then min(number) end as number,
               case when count(*) = 1 then min(category) end as category,
               case when count(*) = 1 then min(state) end as state
        from (
          select pinned.*,
                 floor((px - st_xmin(frame)) / side)::int as cell_column,
                 floor((st_ymax(frame) - py) / side)::int as cell_row
          from (
          select tile.frame, i.number, i.category, i.state,
                 st_x(st_transform(i.location, 3857)) as px,
                 st_y(st_transform(i.location, 3857)) as py
          from v_incident_tile i, tile
          where i.location && tile.reach
      """;

  private static final String TAIL =
      """
          ) pinned,
          lateral (select (st_xmax(frame) - st_xmin(frame))
                          / case when :z < %d then 6 else 48 end as side) cell
        ) placed
        where px >= st_xmin(frame) and px < st_xmax(frame)
          and py >= st_ymin(frame) and py < st_ymax(frame)
        group by frame, cell_column, cell_row
      ) feature where geom is not null)
      """
          .formatted(FINE_FROM);

  private IncidentTileSql() {}

  /**
   * The encoded layer. Further parameters besides those of {@link TileSql}: {@code communities}
   * (whose incidents may be seen, unless {@code everywhere}), {@code category}, {@code state},
   * {@code grid} and {@code since}. Bounds that are not asked for are not in the statement, so that
   * the index of open incidents can be used.
   */
  static String encoded(IncidentFilter filter, boolean everywhere) {
    List<String> bounds = new ArrayList<>();
    if (!everywhere) {
      bounds.add("i.community_id in (:communities)");
    }
    if (filter.category() != null) {
      bounds.add(
          "i.category in"
              + " (select code from v_category_tile where code = :category or parent = :category)");
    }
    if (filter.state() != null) {
      bounds.add(filter.open() ? "i.state <> 'CLOSED'" : "i.state = :state");
    }
    if (filter.grid() != null) {
      bounds.add("i.grid_id in (select id from v_grid_tile where code = :grid)");
    }
    if (filter.since() != null) {
      bounds.add("i.reported_at >= :since");
    }
    if (Boolean.TRUE.equals(filter.unassigned())) {
      bounds.add("i.grid_id is null");
    }
    return HEAD
        + bounds.stream().map(bound -> "  and " + bound + "\n").collect(Collectors.joining())
        + TAIL;
  }
}
