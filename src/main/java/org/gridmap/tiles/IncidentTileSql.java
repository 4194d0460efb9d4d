package org.gridmap.tiles;

import org.gridmap.incident.IncidentFilter;

/**
 * The incidents of a square counted by cells and states in the database, in the units and with the
 * roundings of {@link org.gridmap.incident.ledger.MapSquare}, so that both count the same.
 */
final class IncidentTileSql {

  private static final String HEAD =
      """
      select (south * :perSide / :side * :perSide + east * :perSide / :side)::int as cell, state,
        count(*)::int as count, sum(east)::bigint as east, sum(south)::bigint as south,
        min(number) as number, min(category) as category
      from (
        select i.number, i.category, i.state,
          least(greatest(floor((st_x(i.location) / 360 + 0.5) * 4294967296), 0),
            4294967295)::bigint - :tileWest as east,
          least(greatest(floor((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * 4294967296), 0),
            4294967295)::bigint - :tileNorth as south
        from v_incident_tile i
          cross join lateral (
            select sin(radians(least(greatest(st_y(i.location), -85.06), 85.06))) as sine) lat
        where i.location
            && st_transform(st_tileenvelope(:z, :x, :y, margin => 0.0625), 4326)
      """;

  private static final String TAIL =
      """

        ) pinned
      where east >= 0 and east < :side and south >= 0 and south < :side
      group by 1, 2
      """;

  private IncidentTileSql() {}

  /**
   * One row a cell and state. Parameters: {@code z}, {@code x}, {@code y}, {@code tileWest}, {@code
   * tileNorth}, {@code side} (of the tile, in units), {@code perSide} (cells) and those of the
   * filter.
   */
  static String cells(IncidentFilter filter) {
    return HEAD + filter.conditions() + TAIL;
  }
}
