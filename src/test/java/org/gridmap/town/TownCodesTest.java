package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridmap.town.Town.Area;
import org.gridmap.town.Town.Duty;
import org.gridmap.town.Town.Grid;
import org.gridmap.town.Town.Home;
import org.gridmap.town.Town.Level;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Codes are well formed, nested, unique and given from north to south and west to east. */
class TownCodesTest {

  private static final Town TOWN = TownMaker.make(7, 8);

  @Test
  void anAreaCodeBeginsWithTheCodeOfItsParent() {
    for (Area area : TOWN.areas()) {
      int digits = 6 + 3 * area.level().ordinal();
      assertThat(area.code()).matches(Pattern.compile("97\\d{" + (digits - 2) + "}"));
      String parent = area.parentCode();
      assertThat(parent == null ? area.level() == Level.DISTRICT : area.code().startsWith(parent))
          .isTrue();
    }
  }

  @Test
  void noRealProvinceHasTheFirstTwoDigits() {
    Set<String> provinces =
        Set.of(
            ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62"
                    + " 63 64 65 71 81 82")
                .split(" "));
    assertThat(provinces).doesNotContain(Registry.DISTRICT_CODE.substring(0, 2));
  }

  @Test
  void gridCodesAreTheCommunityAndASequenceWithoutGaps() {
    for (Area community : TOWN.communities()) {
      List<String> codes = gridsOf(community).stream().map(Grid::code).toList();
      for (int i = 0; i < codes.size(); i++) {
        assertThat(codes.get(i)).isEqualTo(Registry.code(community.code(), i + 1, 3));
      }
    }
  }

  @Test
  void gridsAreNumberedInRowsFromTheNorthAndInARowFromTheWest() {
    for (Area community : TOWN.communities()) {
      List<Grid> grids = gridsOf(community);
      assertThat(ReadingOrder.sort(grids, TownCodesTest::centre)).isEqualTo(grids);
    }
  }

  @Test
  void theNorthernmostRowComesFirstAndItsWesternmostAreaLeads() {
    List<Coordinate> places =
        List.of(
            new Coordinate(2, 0),
            new Coordinate(1, 0.1),
            new Coordinate(2, 1),
            new Coordinate(1, 0.9));
    assertThat(ReadingOrder.sort(places, place -> place))
        .containsExactly(
            new Coordinate(1, 0.9),
            new Coordinate(2, 1),
            new Coordinate(1, 0.1),
            new Coordinate(2, 0));
  }

  @Test
  void buildingCodesAreUniqueAndNameTheirCommunity() {
    Set<String> codes = new HashSet<>();
    for (Home home : TOWN.buildings()) {
      assertThat(home.code()).hasSize(17).startsWith(home.communityCode());
      assertThat(codes.add(home.code())).as(home.code()).isTrue();
    }
  }

  @Test
  void noTwoAreasOrCompoundsShareAName() {
    Set<String> names = new HashSet<>();
    TOWN.areas().forEach(area -> assertThat(names.add(area.name())).as(area.name()).isTrue());
    TOWN.compounds().forEach(one -> assertThat(names.add(one.name())).as(one.name()).isTrue());
  }

  @Test
  void everyGridHasALeaderAndAWorkerToday() {
    for (Grid grid : TOWN.grids()) {
      assertThat(
              TOWN.duties().stream()
                  .filter(duty -> duty.gridCode().equals(grid.code()) && duty.to() == null)
                  .map(Duty::role))
          .as(grid.name())
          .contains(Staff.LEADER, Staff.WORKER);
    }
  }

  @Test
  void telephoneNumbersBelongToNoOperator() {
    assertThat(TOWN.duties()).allMatch(duty -> duty.phone().matches("154\\d{8}"));
  }

  @Test
  void homesTakeAboutAHundredSquareMetresOfFloorEach() {
    double floors = 0;
    int households = 0;
    for (Home home : TOWN.buildings()) {
      Building building = home.building();
      if (building.households() > 1) {
        households += building.households();
        floors += squareMetres(building) * building.levels();
      }
    }
    assertThat(floors / households).isBetween(85.0, 130.0);
  }

  private static double squareMetres(Building building) {
    double[] east = Terrain.metresOf(new Coordinate(Terrain.LON + 0.01, Terrain.LAT));
    double[] north = Terrain.metresOf(new Coordinate(Terrain.LON, Terrain.LAT + 0.01));
    return building.footprint().getArea() * east[0] * north[1] / 0.0001;
  }

  private static List<Grid> gridsOf(Area community) {
    return TOWN.grids().stream()
        .filter(grid -> grid.communityCode().equals(community.code()))
        .toList();
  }

  private static Coordinate centre(Grid grid) {
    return grid.boundary().getCentroid().getCoordinate();
  }
}
