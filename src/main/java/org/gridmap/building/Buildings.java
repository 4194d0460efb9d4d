package org.gridmap.building;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings that stand today. */
@Service
@Transactional(readOnly = true)
public class Buildings {

  private static final double METRES_PER_DEGREE_NORTH_AT_LEAST = 110_000;
  private static final double WIDEST_DEGREES = 1;
  private static final int IDS_AT_ONCE = 1000;

  private final BuildingRows rows;
  private final JdbcClient database;
  private final Clock clock;

  Buildings(BuildingRows rows, JdbcClient database, Clock clock) {
    this.rows = rows;
    this.database = database;
    this.clock = clock;
  }

  public Optional<Building> find(String code) {
    return rows.standing(code, clock.instant()).map(StoredBuilding::value);
  }

  /** One stretch of a building's time, by its id; also of a building that is gone. */
  public Optional<Building> find(long id) {
    return rows.findById(id).map(StoredBuilding::value);
  }

  /** As {@link #find(long)}, for many; an id that is none is left out. In no order. */
  public List<Building> list(Collection<Long> ids) {
    List<Long> wanted = ids.stream().distinct().toList();
    List<Building> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
      List<Long> some = wanted.subList(from, Math.min(from + IDS_AT_ONCE, wanted.size()));
      rows.findByIdIn(some).stream().map(StoredBuilding::value).forEach(found::add);
    }
    return found;
  }

  /**
   * The building with this code.
   *
   * @throws Problem {@code NOT_FOUND} when no such building stands
   */
  public Building get(String code) {
    return find(code).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", code));
  }

  /**
   * The building whose footprint covers a point, walls included; the lowest code of several.
   *
   * @param point longitude then latitude in degrees (EPSG:4326)
   */
  public Optional<Building> findAt(Point point) {
    return rows.covering(point, clock.instant(), Limit.of(1)).stream()
        .findFirst()
        .map(StoredBuilding::value);
  }

  /**
   * Buildings near a point, nearest first, of equal ones the lower code first.
   *
   * @param point longitude then latitude in degrees (EPSG:4326)
   * @param withinMetres at most this far from the footprint, on the ellipsoid; 0 or more
   */
  public List<NearBuilding> listNear(Point point, double withinMetres, int limit) {
    return rows
        .near(point, around(point, withinMetres), withinMetres, clock.instant(), Limit.of(limit))
        .stream()
        .map(row -> new NearBuilding(((StoredBuilding) row[0]).value(), (Double) row[1]))
        .toList();
  }

  /**
   * The buildings that stood in communities at a moment, by code.
   *
   * @param now whose household counts are given
   */
  public List<StandingBuilding> listStanding(
      Collection<Long> communityIds, Instant at, Instant now) {
    return database
        .sql(BuildingSql.STANDING_AT)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .param("now", Timestamp.from(now))
        .query(StandingBuilding::read)
        .list();
  }

  /** Resident households of all buildings standing in a community. */
  public int countHouseholds(long communityId) {
    return database
        .sql(BuildingSql.HOUSEHOLDS_OF_COMMUNITY)
        .param("community", communityId)
        .param("at", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .single();
  }

  /**
   * Where the resident households of a piece of ground live: the buildings standing today that have
   * a count.
   *
   * @param box a rectangle (EPSG:4326)
   */
  public List<HouseholdPoint> listHouseholds(Geometry box) {
    Envelope sides = box.getEnvelopeInternal();
    return database
        .sql(BuildingSql.HOUSEHOLDS_IN_BOX)
        .param("west", sides.getMinX())
        .param("south", sides.getMinY())
        .param("east", sides.getMaxX())
        .param("north", sides.getMaxY())
        .param("at", Timestamp.from(clock.instant()))
        .query(Buildings::householdPoint)
        .list();
  }

  /** Where all resident households live: the buildings standing today that have a count. */
  public List<HouseholdPoint> listHouseholds() {
    return database
        .sql(BuildingSql.HOUSEHOLDS)
        .param("at", Timestamp.from(clock.instant()))
        .query(Buildings::householdPoint)
        .list();
  }

  /** A text that is another one when {@link #listHouseholds()} is; cheaper to ask for. */
  public String householdsStamp() {
    return database
        .sql(BuildingSql.HOUSEHOLDS_STAMP)
        .param("at", Timestamp.from(clock.instant()))
        .query(String.class)
        .single();
  }

  private static HouseholdPoint householdPoint(ResultSet row, int index) throws SQLException {
    return new HouseholdPoint(
        row.getString("code"),
        new Coordinate(row.getDouble("lon"), row.getDouble("lat")),
        row.getInt("count"));
  }

  /** The resident households of a building through time, the first count first. */
  public List<CountedHouseholds> listCounts(String code) {
    return database
        .sql(EditSql.COUNTS)
        .param("code", code)
        .query(
            (row, index) -> {
              Timestamp until = row.getTimestamp("valid_until");
              return new CountedHouseholds(
                  row.getInt("count"),
                  row.getString("source"),
                  row.getTimestamp("valid_from").toInstant(),
                  until == null ? null : until.toInstant());
            })
        .list();
  }

  /** Every standing building as a point, by code; for work on many at once. */
  public Map<String, BuildingPoint> pointsByCode() {
    Map<String, BuildingPoint> points = new HashMap<>();
    database
        .sql(BuildingSql.POINTS)
        .param("at", Timestamp.from(clock.instant()))
        .query(
            (row, index) ->
                new BuildingPoint(
                    row.getLong("id"),
                    row.getString("code"),
                    new Coordinate(row.getDouble("lon"), row.getDouble("lat"))))
        .list()
        .forEach(point -> points.put(point.code(), point));
    return points;
  }

  /**
   * One page of buildings by code.
   *
   * @param box only footprints whose envelope meets it (EPSG:4326); null for everywhere
   * @param communityId null for every community and none
   * @param after the code the page begins after; empty for the first page
   */
  public Page<Building> list(
      @Nullable Geometry box, @Nullable Long communityId, String after, int limit) {
    Limit oneMore = Limit.of(limit + 1);
    List<StoredBuilding> found =
        box == null
            ? rows.page(communityId, after, clock.instant(), oneMore)
            : rows.pageInBox(box, communityId, after, clock.instant(), oneMore);
    return Page.of(found.stream().map(StoredBuilding::value).toList(), limit, Building::code);
  }

  private static Geometry around(Point point, double metres) {
    double north = metres / METRES_PER_DEGREE_NORTH_AT_LEAST;
    double shrink = Math.cos(Math.toRadians(Math.min(89, Math.abs(point.getY()) + north)));
    Envelope box = new Envelope(point.getCoordinate());
    box.expandBy(Math.min(WIDEST_DEGREES, north / shrink), Math.min(WIDEST_DEGREES, north));
    return Wgs84.FACTORY.toGeometry(box);
  }
}
