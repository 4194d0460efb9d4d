package org.gridmap.tiles;

/**
 * Incidents as tiles. At wide zooms those that lie in one cell of a sixth of a tile become one
 * point at their centre with their true count; from {@value #SINGLES_FROM} on only those at the
 * very same place do. Cells are half open, so every incident is counted once.
 */
final class IncidentTileSql {

  private static final int SINGLES_FROM = 16;

  /**
   * Further parameters besides those of {@link TileSql}: {@code everywhere} and {@code communities}
   * (whose incidents may be seen), {@code category}, {@code state}, {@code grid}, {@code since}
   * (each null for all) and {@code unassigned}.
   */
  static final String ENCODED =
      """
      (select coalesce(st_asmvt(feature, 'incident', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_setsrid(st_makepoint(avg(px), avg(py)), 3857), frame, 4096, 64)
                 as geom,
               count(*)::int as count,
               case when count(*) = 1 then min(number) end as number,
               case when count(*) = 1 then min(category) end as category,
               case when count(*) = 1 then min(state) end as state
        from (
          select tile.frame, i.number, i.category, i.state,
                 st_x(st_transform(i.location, 3857)) as px,
                 st_y(st_transform(i.location, 3857)) as py
          from v_incident_tile i, tile
          where i.location && tile.reach
            and (:everywhere or i.community_id in (:communities))
            and (cast(:category as text) is null
                 or i.category in (select code from v_category_tile
                                   where code = :category or parent = :category))
            and (cast(:state as text) is null
                 or case :state when 'OPEN' then i.state <> 'CLOSED' else i.state = :state end)
            and (cast(:grid as text) is null
                 or i.grid_id in (select id from v_grid_tile where code = :grid))
            and (cast(:since as timestamptz) is null or i.reported_at >= :since)
            and (not :unassigned or i.grid_id is null)
        ) placed,
        lateral (select (st_xmax(frame) - st_xmin(frame)) / 6 as side) cell
        where px >= st_xmin(frame) and px < st_xmax(frame)
          and py >= st_ymin(frame) and py < st_ymax(frame)
        group by frame,
          case when :z < %1$d then floor((px - st_xmin(frame)) / side) else px end,
          case when :z < %1$d then floor((py - st_ymin(frame)) / side) else py end
      ) feature where geom is not null)
      """
          .formatted(SINGLES_FROM);

  private IncidentTileSql() {}
}
