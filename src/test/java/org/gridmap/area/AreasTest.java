package org.gridmap.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.Wgs84;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreasTest {

  @Autowired Areas areas;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private long street;
  private long west;
  private long east;

  @BeforeAll
  void twoCommunitiesOfOneStreet() {
    Town town = new Town(database);
    street = town.area("SUBDISTRICT", "110101001", null, null);
    east = town.area("COMMUNITY", "110101001002", street, square(1, 0, 2, 1));
    west = town.area("COMMUNITY", "110101001001", street, square(0, 0, 1, 1));
    town.area("COMPOUND", "c-1", west, square(0, 0, 0.5, 0.5));
  }

  @Test
  void aPointOnASharedBorderLiesInTheCommunityWithTheLowerCode() {
    assertThat(areas.findCommunityAt(Wgs84.point(lon(1), lat(0.5))))
        .get()
        .extracting(Area::code)
        .isEqualTo("110101001001");
  }

  @Test
  void aPointOutsideLiesInNoCommunity() {
    assertThat(areas.findCommunityAt(Wgs84.point(lon(5), lat(5)))).isEmpty();
  }

  @Test
  void aPointInACompoundIsFoundThere() {
    assertThat(areas.findCompoundAt(Wgs84.point(lon(0.2), lat(0.2)))).isPresent();
    assertThat(areas.findCompoundAt(Wgs84.point(lon(0.8), lat(0.8)))).isEmpty();
  }

  @Test
  void theSubtreeOfAStreetHoldsItsCommunitiesAndTheirCompounds() {
    assertThat(areas.subtreeIds(street)).hasSize(4).contains(street, west, east);
  }

  @Test
  void pagesGoOnAfterTheLastCode() {
    Page<Area> first = areas.list(AreaLevel.COMMUNITY, street, "", 1);
    assertThat(first.items()).extracting(Area::code).containsExactly("110101001001");
    assertThat(areas.list(AreaLevel.COMMUNITY, street, first.next(), 1).items())
        .extracting(Area::code)
        .containsExactly("110101001002");
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertThatThrownBy(() -> areas.get(AreaLevel.COMMUNITY, "no such"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(RequestProblem.NOT_FOUND));
  }

  @Test
  void aPublicationIsCountedOnlyInItsOwnCommunity() {
    var before = areas.revisions();
    transaction.executeWithoutResult(t -> areas.advanceRevisions(List.of(west)));

    assertThat(areas.revisions())
        .containsEntry(west, before.get(west) + 1)
        .containsEntry(east, before.get(east));
  }

  @Test
  void theBoundaryKeepsItsReferenceSystem() {
    assertThat(areas.find(west).orElseThrow().boundary().getSRID()).isEqualTo(Wgs84.SRID);
  }
}
