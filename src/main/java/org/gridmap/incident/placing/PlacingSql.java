package org.gridmap.incident.placing;

import org.gridmap.incident.InScope;

/** The statements of this room. */
final class PlacingSql {

  static final String GIVE =
      """
      update incident set grid_id = :grid, community_id = :community, grid_by_hand = true
      where id = :id
      """;

  /** Who decides on the grid has also looked at what a redraw did. */
  static final String LOOKED_AT =
      """
      update incident_relocation set confirmed_by = :actor, confirmed_at = :at
      where incident_id = :id and moved and confirmed_at is null
      """;

  static final String GRID_IN_SCOPE =
      """
      select id from v_grid_code
      where code = :code and valid @> cast(:at as timestamptz)
        and (:everywhere or community_id = any(cast(:communities as bigint[])))
      """;

  static final String PLACE =
      """
      select st_x(i.location) as lon, st_y(i.location) as lat, i.grid_id from incident i
      where i.number = :number and
      """
          + InScope.CONDITION;

  private static final String GRIDS =
      """
      select near.id, near.series_id, near.code, near.name, near.households,
        a.name as community,
        st_distance(cast(near.boundary as geography), cast(near.place as geography)) as metres,
        (select count(*) from incident o
         where o.grid_id = near.id and o.open) as open
      from (
        (select g.id, g.series_id, g.code, g.name, g.households, g.community_id, v.boundary,
           p.place
         from (select st_setsrid(st_makepoint(:lon, :lat), 4326) as place) p
           cross join v_grid_ground v join v_grid_code g on g.id = v.id
         where g.valid @> cast(:at as timestamptz)
           and (:everywhere or g.community_id = any(cast(:communities as bigint[])))
      """;

  private static final String NEAREST =
      """
         order by v.boundary <-> st_setsrid(st_makepoint(:lon, :lat), 4326) limit :drawn)
      """;

  private static final String OWN =
      """
        union
        (select g.id, g.series_id, g.code, g.name, g.households, g.community_id, v.boundary,
           st_setsrid(st_makepoint(:lon, :lat), 4326)
         from v_grid_ground v join v_grid_code g on g.id = v.id
         where g.id = :own)
      """;

  private static final String ORDER =
      """
      ) near join v_area_code a on a.id = near.community_id
      order by near.id is distinct from :own, metres, near.code limit :limit
      """;

  /** The nearest grids, and the incident's own before them, however far it is. */
  static final String NEAR = GRIDS + NEAREST + OWN + ORDER;

  /** Those whose name or code holds some words, the nearest first. */
  static final String NAMED =
      GRIDS
          + "     and (g.code ilike :pattern or g.name ilike :pattern)\n"
          + NEAREST
          + ORDER.replace("near.id is distinct from :own, ", "");

  private PlacingSql() {}
}
