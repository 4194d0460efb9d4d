package org.gridmap.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import org.gridmap.platform.BoundingBox;
import org.gridmap.platform.Page;
import org.gridmap.platform.Wgs84;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildingsTest {

  @Autowired Buildings buildings;
  @Autowired JdbcClient database;

  private long community;

  @BeforeAll
  void threeBuildings() {
    Town town = new Town(database);
    community = town.community("110101001001", square(0, 0, 10, 10));
    town.building("b-1", community, square(1, 1, 1.2, 1.2), 40);
    town.building("b-2", community, square(2, 1, 2.2, 1.2), 60);
    town.building("b-3", null, square(20, 20, 20.2, 20.2), 80);
    long gone = town.building("b-0", community, square(1, 1, 1.2, 1.2), 500);
    database
        .sql("update building set valid = tstzrange('2020-01-01', '2021-01-01') where id = :id")
        .param("id", gone)
        .update();
  }

  @Test
  void aPointOnTheWallIsInTheBuilding() {
    assertThat(buildings.findAt(Wgs84.point(lon(1), lat(1.1))))
        .get()
        .extracting(Building::code)
        .isEqualTo("b-1");
  }

  @Test
  void nearBuildingsComeNearestFirstWithTheirDistanceInMetres() {
    var near = buildings.listNear(Wgs84.point(lon(1.3), lat(1.1)), 100, 5);

    assertThat(near).extracting(n -> n.building().code()).containsExactly("b-1", "b-2");
    assertThat(near.get(0).distanceMetres()).isCloseTo(8.5, within(0.1));
  }

  @Test
  void nothingIsNearBeyondTheGivenMetres() {
    assertThat(buildings.listNear(Wgs84.point(lon(1.3), lat(1.1)), 8, 5)).isEmpty();
  }

  @Test
  void theHouseholdsOfACommunityAreThoseOfItsBuildings() {
    assertThat(buildings.countHouseholds(community)).isEqualTo(100);
  }

  @Test
  void aBuildingSaysItsHouseholdsAndItsCommunity() {
    Building building = buildings.get("b-2");

    assertThat(building.households()).isEqualTo(60);
    assertThat(building.areas().communityCode()).isEqualTo("110101001001");
  }

  @Test
  void aPageInABoxHoldsOnlyWhatMeetsTheBox() {
    Page<Building> page =
        buildings.list(BoundingBox.parse("116.4015,39.9,116.41,39.91"), null, "", 10);

    assertThat(page.items()).extracting(Building::code).containsExactly("b-2");
    assertThat(page.next()).isNull();
  }
}
