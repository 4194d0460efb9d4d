package org.gridmap.plan.ground;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.block.BlockPieces;
import org.gridmap.building.Building;
import org.gridmap.building.BuildingEdits;
import org.gridmap.building.Buildings;
import org.gridmap.building.CountedHouseholds;
import org.gridmap.grid.SplitBlocks;
import org.gridmap.plan.PlanScopes;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
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

/** Checks a planner's corrections to buildings, writes them and records them. */
@Service
class GroundEdits {

  private static final Set<String> USES =
      Set.of(
          "RESIDENTIAL",
          "MIXED",
          "COMMERCIAL",
          "OFFICE",
          "SCHOOL",
          "HOSPITAL",
          "PUBLIC",
          "INDUSTRIAL",
          "OTHER");

  private static final int MOST_HOUSEHOLDS = 100_000;
  private static final int ISO_DAY_LENGTH = 10;

  private final Buildings buildings;
  private final BuildingEdits edits;
  private final BlockPieces pieces;
  private final SplitBlocks splits;
  private final PlanScopes scopes;
  private final JurisdictionSettings jurisdiction;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  /**
   * A new count.
   *
   * @param households resident households, 0 to 100000
   * @param at a day, e.g. {@code 2026-03-01}, or a moment with its offset; now when absent
   */
  record Count(@Nullable Integer households, @Nullable String at) {}

  /** A count before and after. */
  record Counted(String code, @Nullable Integer before, CountedHouseholds now) {}

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
      PlanScopes scopes,
      JurisdictionSettings jurisdiction,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.buildings = buildings;
    this.edits = edits;
    this.pieces = pieces;
    this.splits = splits;
    this.scopes = scopes;
    this.jurisdiction = jurisdiction;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  Counted recount(String code, Count count) {
    requireScope(buildings.get(code));
    int households = households(required("households", count.households()));
    Integer before = edits.recount(code, households, scopes.name(), moment(count.at()));
    record("building.recount", code, before, households);
    List<CountedHouseholds> counts = buildings.listCounts(code);
    return new Counted(code, before, counts.get(counts.size() - 1));
  }

  @Transactional
  Building add(NewBuilding building) {
    scopes.areas();
    MultiPolygon footprint = footprint(building.footprint());
    Integer counted = building.households();
    BuildingEdits.Addition addition =
        new BuildingEdits.Addition(
            text("code", required("code", building.code())),
            building.name() == null ? null : text("name", building.name()),
            use(building.use()),
            positive("levels", building.levels()),
            positive("entrances", building.entrances()),
            counted == null ? null : households(counted),
            footprint);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Building added = edits.add(addition, scopes.name(), moment(building.at()), now);
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
    edits.close(code, moment(at));
    record("building.close", code, building.households(), null);
    return building;
  }

  private void requireScope(Building building) {
    Long community = building.areas().communityId();
    if (community == null) {
      scopes.areas();
    } else {
      scopes.require(community);
    }
  }

  private Instant moment(@Nullable String at) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (at == null) {
      return now;
    }
    Instant moment;
    try {
      moment =
          at.length() == ISO_DAY_LENGTH
              ? LocalDate.parse(at).atStartOfDay(jurisdiction.zone()).toInstant()
              : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException unreadable) {
      throw invalid("at", at);
    }
    if (moment.isAfter(now)) {
      throw invalid("at", at);
    }
    return moment;
  }

  private static int households(int count) {
    if (count < 0 || count > MOST_HOUSEHOLDS) {
      throw invalid("households", count);
    }
    return count;
  }

  private static @Nullable Integer positive(String name, @Nullable Integer number) {
    if (number != null && (number < 1 || number > 1000)) {
      throw invalid(name, number);
    }
    return number;
  }

  private static String use(@Nullable String use) {
    String known = use == null ? "RESIDENTIAL" : use.strip().toUpperCase(Locale.ROOT);
    if (!USES.contains(known)) {
      throw invalid("use", known);
    }
    return known;
  }

  private static MultiPolygon footprint(@Nullable Geometry given) {
    Geometry area = required("footprint", given);
    boolean good = area.getDimension() == 2 && !area.isEmpty() && area.isValid();
    if (!good || area.getGeometryType().equals("GeometryCollection")) {
      throw invalid("footprint", area.getGeometryType());
    }
    for (Coordinate point : area.getCoordinates()) {
      Wgs84.requireInRange(point.x, point.y);
    }
    return Wgs84.multiPolygon(area);
  }

  private static String text(String name, String value) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > 64 || text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, text);
    }
    return text;
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
    }
    return value;
  }

  private static Problem invalid(String name, Object value) {
    return RequestWords.invalid(name, value);
  }

  private void record(
      String action, String code, @Nullable Integer before, @Nullable Integer after) {
    Map<String, @Nullable Integer> detail = new TreeMap<>();
    detail.put("householdsBefore", before);
    detail.put("householdsAfter", after);
    audit.record(action, code, json.writeValueAsString(detail));
  }
}
