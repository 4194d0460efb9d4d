package org.gridmap.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridKind;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The index in memory: the contract, and confidence. 0.001 degrees at 40° north are 85 × 111 m. */
class GridIndexTest extends LocateContract {

  private static final long COMMUNITY = 7;
  private static final double TEN_METRES_EAST = 10 / 85_394.0;

  private final GridIndex town =
      new GridIndex(
          List.of(
              grid(
                  "A-01",
                  "POLYGON ((116.400 40, 116.401 40, 116.401 40.001, 116.400 40.001, 116.400 40))"),
              grid(
                  "A-02",
                  "POLYGON ((116.401 40, 116.402 40, 116.402 40.001, 116.401 40.001, 116.401 40))")),
          List.of(
              community(
                  "POLYGON ((116.400 40, 116.404 40, 116.404 40.001, 116.400 40.001, 116.400 40))")),
          Map.of(COMMUNITY, 3L));

  @Override
  @Nullable String gridAt(Map<String, String> wktByCode, double lon, double lat) {
    List<Grid> grids = new ArrayList<>();
    wktByCode.forEach((code, wkt) -> grids.add(grid(code, wkt)));
    PlacedGrid found = new GridIndex(grids, List.of(), Map.of()).gridAt(Wgs84.point(lon, lat));
    return found == null ? null : found.code();
  }

  @Test
  void farFromEveryBorderTheAnswerIsSure() {
    Placement placement = town.place(Wgs84.point(116.4005, 40.0005), 10);

    assertThat(placement.grid().code()).isEqualTo("A-01");
    assertThat(placement.community().code()).isEqualTo("110101001001");
    assertThat(placement.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(placement.candidates()).isEmpty();
    assertThat(placement.revision()).isEqualTo(3);
  }

  @Test
  void anotherGridWithinTenMetresMakesItDoubtful() {
    Placement placement = town.place(Wgs84.point(116.401 - 0.9 * TEN_METRES_EAST, 40.0005), 10);

    assertThat(placement.confidence()).isEqualTo(Confidence.LOW);
    assertThat(placement.candidates())
        .containsExactly(new GridCandidate("A-02", "name of A-02", 9));
  }

  @Test
  void justBeyondTenMetresItIsSure() {
    Placement placement = town.place(Wgs84.point(116.401 - 1.01 * TEN_METRES_EAST, 40.0005), 10);

    assertThat(placement.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void onTheSharedEdgeTheOtherGridIsACandidateAtNoDistance() {
    Placement placement = town.place(Wgs84.point(116.401, 40.0005), 10);

    assertThat(placement.grid().code()).isEqualTo("A-01");
    assertThat(placement.candidates())
        .containsExactly(new GridCandidate("A-02", "name of A-02", 0));
  }

  @Test
  void aVaguePinIsDoubtfulFurtherOff() {
    Placement placement = town.place(Wgs84.point(116.4005, 40.0005), 50);

    assertThat(placement.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void inTheCommunityButInNoGridIsAGap() {
    Placement placement = town.place(Wgs84.point(116.403, 40.0005), 10);

    assertThat(placement.grid()).isNull();
    assertThat(placement.confidence()).isEqualTo(Confidence.GAP);
    assertThat(placement.community().id()).isEqualTo(COMMUNITY);
    assertThat(placement.candidates()).extracting(GridCandidate::code).startsWith("A-02");
    assertThat(placement.revision()).isEqualTo(3);
  }

  @Test
  void outsideEveryCommunityIsOutsideWithTheNearestGrids() {
    Placement placement = town.place(Wgs84.point(116.39, 40.0005), 10);

    assertThat(placement.confidence()).isEqualTo(Confidence.OUTSIDE);
    assertThat(placement.community()).isNull();
    assertThat(placement.candidates())
        .extracting(GridCandidate::code)
        .containsExactly("A-01", "A-02");
    assertThat(placement.revision()).isZero();
  }

  @Test
  void farFromTownNoGridIsSuggested() {
    assertThat(town.place(Wgs84.point(0, 0), 10).candidates()).isEmpty();
  }

  @Test
  void aChosenBuildingLeavesNoDoubt() {
    Placement placement = town.place(Wgs84.point(116.401, 40.0005), 10).certain();

    assertThat(placement.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(placement.candidates()).isEmpty();
  }

  @Test
  void afterAChangeItAnswersAsIfCompiledAnew() {
    Grid moved =
        grid(
            "A-02",
            9,
            "POLYGON ((116.4015 40, 116.402 40, 116.402 40.001, 116.4015 40.001, 116.4015 40))");
    Area smaller =
        community("POLYGON ((116.400 40, 116.403 40, 116.403 40.001, 116.400 40.001, 116.400 40))");
    Map<Long, Long> revisions = Map.of(COMMUNITY, 4L);
    GridIndex anew = new GridIndex(List.of(moved), List.of(smaller), revisions);

    GridIndex after =
        town.after(
            new GridIndex.Change(
                List.of(moved), Set.of(1L), List.of(smaller), Set.of(), revisions));

    for (double lon = 116.3995; lon < 116.405; lon += 0.0001) {
      assertThat(after.place(Wgs84.point(lon, 40.0005), 10))
          .isEqualTo(anew.place(Wgs84.point(lon, 40.0005), 10));
    }
    assertThat(town.gridAt(Wgs84.point(116.4012, 40.0005)).code()).isEqualTo("A-02");
  }

  private static Grid grid(String code, String wkt) {
    return grid(code, 1, wkt);
  }

  private static Grid grid(String code, long id, String wkt) {
    return new Grid(
        id,
        1,
        code,
        "name of " + code,
        GridKind.BASIC,
        COMMUNITY,
        "110101001001",
        shape(wkt),
        300,
        null,
        Instant.EPOCH,
        null);
  }

  private static Area community(String wkt) {
    return new Area(
        COMMUNITY, "110101001001", "社区", AreaLevel.COMMUNITY, "RESIDENTIAL", null, shape(wkt), 3);
  }

  private static MultiPolygon shape(String wkt) {
    try {
      return Wgs84.multiPolygon(new WKTReader(Wgs84.FACTORY).read(wkt));
    } catch (ParseException unreadable) {
      throw new IllegalArgumentException(wkt, unreadable);
    }
  }
}
