package org.gridmap.block;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.basemap.Barriers;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockDivision;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Footprint;
import org.gridmap.platform.GeometryColumn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Divides communities into blocks by their buildings, compounds and barriers. Communities around
 * take part, so that neighbours get the same vertices, but get no blocks here.
 */
@Component
class BlockMaking {

  private final Areas areas;
  private final Barriers barriers;
  private final JdbcClient database;

  BlockMaking(Areas areas, Barriers barriers, JdbcClient database) {
    this.areas = areas;
    this.barriers = barriers;
    this.database = database;
  }

  /** A block that was made and is not stored yet. */
  record Made(long communityId, @Nullable Long buildingId, Polygon shape) {}

  private record Standing(long id, Footprint footprint, Coordinate inner) {}

  /** Makes the blocks of communities, from what stands there at a moment. */
  List<Made> divide(Set<Long> communityIds, Instant at) {
    if (communityIds.isEmpty()) {
      return List.of();
    }
    Map<String, Area> around = withNeighbours(communityIds);
    Map<String, Long> buildings = new HashMap<>();
    List<Footprint> footprints = new ArrayList<>();
    for (Standing standing : standing(around.values().stream().map(Area::id).toList(), at)) {
      buildings.put(standing.footprint().code(), standing.id());
      footprints.add(standing.footprint());
    }
    Envelope reach = reachOf(around.values());
    List<Block> blocks =
        BlockDivision.divide(
                coded(around.values()), compoundsIn(reach), footprints, barriers.listMeeting(reach))
            .blocks();
    return blocks.stream()
        .filter(block -> communityIds.contains(around.get(block.community()).id()))
        .map(
            block ->
                new Made(
                    around.get(block.community()).id(),
                    block.buildings().isEmpty() ? null : buildings.get(block.buildings().get(0)),
                    block.shape()))
        .toList();
  }

  /** The inner point of every building of some communities, by its id. */
  Map<Long, Coordinate> innerPoints(Collection<Long> communityIds, Instant at) {
    Map<Long, Coordinate> points = new HashMap<>();
    standing(communityIds, at).forEach(one -> points.put(one.id(), one.inner()));
    return points;
  }

  private Map<String, Area> withNeighbours(Set<Long> communityIds) {
    List<Area> all =
        areas.list(AreaLevel.COMMUNITY).stream().filter(area -> area.boundary() != null).toList();
    List<Area> chosen = all.stream().filter(area -> communityIds.contains(area.id())).toList();
    Map<String, Area> around = new TreeMap<>();
    for (Area area : all) {
      if (communityIds.contains(area.id())
          || chosen.stream().anyMatch(one -> one.boundary().intersects(area.boundary()))) {
        around.put(area.code(), area);
      }
    }
    return around;
  }

  private List<Standing> standing(Collection<Long> communityIds, Instant at) {
    return database
        .sql(BlockSql.FOOTPRINTS)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .query(
            (row, index) ->
                new Standing(
                    row.getLong("id"),
                    new Footprint(row.getString("code"), GeometryColumn.read(row, "footprint")),
                    GeometryColumn.read(row, "inner_point").getCoordinate()))
        .list();
  }

  private List<CodedPolygon> compoundsIn(Envelope reach) {
    return coded(
        areas.list(AreaLevel.COMPOUND).stream()
            .filter(area -> area.boundary() != null)
            .filter(area -> area.boundary().getEnvelopeInternal().intersects(reach))
            .toList());
  }

  private static List<CodedPolygon> coded(Collection<Area> areas) {
    return areas.stream().map(area -> new CodedPolygon(area.code(), area.boundary())).toList();
  }

  private static Envelope reachOf(Collection<Area> areas) {
    Envelope reach = new Envelope();
    areas.forEach(area -> reach.expandToInclude(area.boundary().getEnvelopeInternal()));
    return reach;
  }
}
