package org.gridmap.tiles;

import org.gridmap.incident.IncidentFilter;

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
   * The encoded layer. Further parameters besides those of {@link TileSql}: those of the filter.
   */
  static String encoded(IncidentFilter filter) {
    return HEAD + filter.conditions() + TAIL;
  }
}
