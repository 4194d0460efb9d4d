package org.gridmap.plan.ground;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridmap.block.BlockPieces;
import org.gridmap.building.Building;
import org.gridmap.building.BuildingEdits;
import org.gridmap.building.Buildings;
import org.gridmap.grid.SplitBlocks;
import org.gridmap.plan.PlanScopes;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Checks what a planner adds and closes, writes them and records them. */
@Service
class GroundEdits {

  private final Buildings buildings;
  private final BuildingEdits edits;
  private final BlockPieces pieces;
  private final SplitBlocks splits;
  private final GroundWords words;
  private final PlanScopes scopes;
  private final Audit audit;
  private final JsonMapper json;

  /**
   * A new building.
   *
   * @param use RESIDENTIAL when absent
   * @param footprint GeoJSON Polygon or MultiPolygon, WGS 84
   * @param at when it was completed; now when absent
   */
  record NewBuilding(
      @Nullable String code,
      @Nullable String name,
      @Nullable String use,
      @Nullable Integer levels,
      @Nullable Integer entrances,
      @Nullable Integer households,
      @Nullable Geometry footprint,
      @Nullable String at) {}

  GroundEdits(
      Buildings buildings,
      BuildingEdits edits,
      BlockPieces pieces,
      SplitBlocks splits,
      GroundWords words,
      PlanScopes scopes,
      Audit audit,
      JsonMapper json) {
    this.buildings = buildings;
    this.edits = edits;
    this.pieces = pieces;
    this.splits = splits;
    this.words = words;
    this.scopes = scopes;
    this.audit = audit;
    this.json = json;
  }

  @Transactional
  Building add(NewBuilding building) {
    scopes.areas();
    MultiPolygon footprint = footprint(building.footprint());
    Integer counted = building.households();
    BuildingEdits.Addition addition =
        new BuildingEdits.Addition(
            GroundWords.text("code", GroundWords.required("code", building.code())),
            building.name() == null ? null : GroundWords.text("name", building.name()),
            building.use() == null ? "RESIDENTIAL" : GroundWords.use(building.use()),
            GroundWords.positive("levels", building.levels()),
            GroundWords.positive("entrances", building.entrances()),
            GroundWords.households(counted),
            footprint);
    Instant now = words.now();
    Building added = edits.add(addition, scopes.name(), words.moment(building.at()), now);
    requireScope(added);
    Map<Long, List<Long>> cut = pieces.cutSite(added.id(), footprint, added.innerPoint(), now);
    if (!cut.isEmpty()) {
      splits.follow(Objects.requireNonNull(added.areas().communityId()), cut);
    }
    record("building.add", addition.code(), null, counted);
    return added;
  }

  @Transactional
  Building close(String code, @Nullable String at) {
    Building building = buildings.get(code);
    requireScope(building);
    edits.close(code, words.moment(at));
    record("building.close", code, building.households(), null);
    return building;
  }

  private void requireScope(Building building) {
    scopes.requireBuilding(building.areas().communityId());
  }

  private static MultiPolygon footprint(@Nullable Geometry given) {
    Geometry area = GroundWords.required("footprint", given);
    boolean good = area.getDimension() == 2 && !area.isEmpty() && area.isValid();
    if (!good || area.getGeometryType().equals("GeometryCollection")) {
      throw RequestWords.invalid("footprint", area.getGeometryType());
    }
    for (Coordinate point : area.getCoordinates()) {
      Wgs84.requireInRange(point.x, point.y);
    }
    return Wgs84.multiPolygon(area);
  }

  private void record(
      String action, String code, @Nullable Integer before, @Nullable Integer after) {
    Map<String, @Nullable Integer> detail = new TreeMap<>();
    detail.put("householdsBefore", before);
    detail.put("householdsAfter", after);
    audit.record(action, code, json.writeValueAsString(detail));
  }
}
