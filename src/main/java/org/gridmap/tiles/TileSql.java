package org.gridmap.tiles;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements behind the tiles. Coordinates are WGS 84; only the drawing is projected to Web
 * Mercator (EPSG:3857), 4096 units a tile. A label is one point and lies in exactly one tile.
 */
final class TileSql {

  private static final String TILE =
      """
      with tile as (
        select st_tileenvelope(:z, :x, :y) as frame,
               st_transform(st_tileenvelope(:z, :x, :y, margin => 0.0625), 4326) as reach,
               st_transform(st_tileenvelope(:z, :x, :y), 4326) as ground
      )
      """;

  private static final String STREET =
      """
      (select coalesce(st_asmvt(feature, 'street', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(b.geometry, 3857), tile.frame, 4096, 256) as geom,
               b.major, b.name
        from v_base_tile b, tile
        where b.kind = 'STREET' and b.geometry && tile.reach
          and (:z >= 12 or b.major)
        order by b.id) feature where geom is not null)
      """;

  private static final String WATER =
      """
      (select coalesce(st_asmvt(feature, 'water', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(b.geometry, 3857), tile.frame, 4096, 256) as geom, b.name
        from v_base_tile b, tile
        where b.kind = 'WATER' and b.geometry && tile.reach order by b.id) feature
        where geom is not null)
      """;

  private static final String GREEN =
      """
      (select coalesce(st_asmvt(feature, 'green', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(b.geometry, 3857), tile.frame, 4096, 256) as geom, b.name
        from v_base_tile b, tile
        where b.kind = 'GREEN' and b.geometry && tile.reach order by b.id) feature
        where geom is not null)
      """;

  private static final String BUILDING =
      """
      (select coalesce(st_asmvt(feature, 'building', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(b.footprint, 3857), tile.frame, 4096, 256) as geom,
               b.code, b.name, b.use
        from v_building_tile b, tile
        where :z >= 13 and b.footprint && tile.reach and b.valid @> :now order by b.id) feature
        where geom is not null)
      || (select coalesce(st_asmvt(feature, 'building_label', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(b.inner_point, 3857), tile.frame, 4096, 0) as geom, b.name
        from v_building_tile b, tile
        where :z >= 15 and b.inner_point && tile.ground and b.valid @> :now and b.name is not null
        order by b.id) feature where geom is not null)
      """;

  private static final String COMMUNITY =
      """
      (select coalesce(st_asmvt(feature, 'community', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(c.boundary, 3857), tile.frame, 4096, 256) as geom,
               c.code, c.name
        from v_community_tile c, tile where c.boundary && tile.reach order by c.code) feature
        where geom is not null)
      || (select coalesce(st_asmvt(feature, 'community_label', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(st_pointonsurface(c.boundary), 3857), tile.frame, 4096, 0)
                 as geom,
               c.code, c.name
        from v_community_tile c, tile where c.boundary && tile.ground order by c.code) feature
        where geom is not null)
      """;

  private static final String GRID =
      """
      (select coalesce(st_asmvt(feature, 'grid', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(g.boundary, 3857), tile.frame, 4096, 256) as geom,
               g.code, g.name, g.kind, g.households
        from v_grid_tile g, tile
        where :z >= 9 and g.boundary && tile.reach and g.valid @> :now order by g.code) feature
        where geom is not null)
      || (select coalesce(st_asmvt(feature, 'grid_label', 4096, 'geom'), '') from (
        select st_asmvtgeom(st_transform(st_pointonsurface(g.boundary), 3857), tile.frame, 4096, 0)
                 as geom,
               g.code, g.name, g.kind, g.households
        from v_grid_tile g, tile
        where :z >= 12 and g.boundary && tile.ground and g.valid @> :now order by g.code) feature
        where geom is not null)
      """;

  private TileSql() {}

  /**
   * One statement that encodes a tile. Parameters: {@code z}, {@code x}, {@code y} (integers) and
   * {@code now} (the moment whose grids and buildings are shown).
   *
   * @param layers one or more, but not incidents
   */
  static String tile(Set<TileLayer> layers) {
    return TILE
        + "select "
        + layers.stream().map(TileSql::encoded).collect(Collectors.joining(" || "));
  }

  private static String encoded(TileLayer layer) {
    return switch (layer) {
      case BASE -> GREEN + " || " + WATER + " || " + STREET;
      case BUILDINGS -> BUILDING;
      case COMMUNITIES -> COMMUNITY;
      case GRIDS -> GRID;
      case INCIDENTS -> throw new IllegalArgumentException("counted by IncidentTiles");
    };
  }

  /** West, south, east, north in degrees of all that the map can show; null columns when empty. */
  static final String EXTENT =
      """
      select st_xmin(e) west, st_ymin(e) south, st_xmax(e) east, st_ymax(e) north
      from (select coalesce(
        (select st_extent(boundary) from v_community_tile),
        (select st_extent(geometry) from v_base_tile),
        (select st_extent(footprint) from v_building_tile)) e) extent
      """;
}
