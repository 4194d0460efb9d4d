package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.exchange.ImportedTown.codes;
import static org.gridmap.exchange.ImportedTown.square;

import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two communities of one street, side by side; a building and, where published, a grid each. */
@ServiceTest
class MovedAreaTest {

  private static final String STREET = "\"level\":\"SUBDISTRICT\"";
  private static final String COMMUNITY = "\"level\":\"COMMUNITY\",\"parent\":\"s\"";

  @Autowired Imports imports;
  @Autowired Areas areas;
  @Autowired ReportTexts texts;
  @Autowired JdbcClient database;

  private ImportedTown town;

  @BeforeEach
  void aStreetOfTwoCommunities() {
    EmptyTables.empty(database, "area, building, grid, block, incident");
    town = new ImportedTown(imports);
    areas(
        square("s", 0, 0, 4, 2, STREET),
        square("west", 0, 0, 2, 2, COMMUNITY),
        square("east", 2, 0, 4, 2, COMMUNITY));
    town.take(
        ImportKind.BUILDINGS,
        ImportOptions.USUAL,
        square("b-west", 0.2, 0.2, 0.4, 0.4, "\"households\":20"),
        square("b-east", 2.2, 0.2, 2.4, 0.4, "\"households\":30"));
  }

  @Test
  void aCommunityWithPublishedGridsIsNotMovedAway() {
    publishGrids();

    ImportReport report = areas(square("west", 80, 80, 82, 82, "\"level\":\"COMMUNITY\""));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(codes(report.faults())).containsExactly(FaultCode.AREA_LEAVES_OUTSIDE);
    Fault fault = report.faults().get(0);
    assertThat(fault.place().feature()).isEqualTo(1);
    assertThat(fault.values())
        .containsEntry("grids", 1)
        .containsEntry("buildings", 1)
        .containsEntry("first", "g-west");
    assertThat(texts.lines(report, "a.geojson", false))
        .anyMatch(line -> line.contains("第 1 项") && line.contains("1 个网格"))
        .anyMatch(line -> line.contains("feature 1") && line.contains("1 grids"));
  }

  @Test
  void aBorderThatOnlyCutsAGridIsHeldToo() {
    publishGrids();

    ImportReport report =
        areas(square("west", 0, 0, 1.9, 2, COMMUNITY), square("east", 1.9, 0, 4, 2, COMMUNITY));

    assertThat(codes(report.faults())).containsExactly(FaultCode.AREA_LEAVES_OUTSIDE);
    assertThat(report.faults().get(0).values()).containsEntry("buildings", 0);
  }

  @Test
  void overlapsAreNotFixedAtTheCostOfAStoredGrid() {
    publishGrids();

    ImportReport report =
        town.take(
            ImportKind.AREAS,
            OptionReader.read(
                Map.of("fix-overlaps", List.of("1000000"), "skip-bad", List.of("true"))),
            square("a-new", 3, 0, 4, 2, COMMUNITY));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(codes(report.faults())).containsExactly(FaultCode.AREA_LEAVES_OUTSIDE);
    assertThat(report.faults().get(0).place().id()).isEqualTo("east");
  }

  @Test
  void aCommunityWithoutGridsMovesWhenItsNeighbourTakesTheBuildings() {
    ImportReport report =
        areas(square("west", 1, 0, 2, 2, COMMUNITY), square("middle", 0, 0, 1, 2, COMMUNITY));

    assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(codes(report.notes())).contains(FaultCode.AREA_MOVED);
    assertThat(communityOf("b-west")).isEqualTo("middle");
  }

  @Test
  void aBuildingThatNobodyTakesInHoldsItsCommunity() {
    ImportReport report = areas(square("west", 1, 0, 2, 2, COMMUNITY));

    assertThat(codes(report.faults())).containsExactly(FaultCode.AREA_LEAVES_OUTSIDE);
    assertThat(report.faults().get(0).values())
        .containsEntry("buildings", 1)
        .containsEntry("first", "b-west");
    assertThat(communityOf("b-west")).isEqualTo("west");
  }

  @Test
  void theOtherAreasGoInWhenOneThatWouldLeaveGridsMayBeSkipped() {
    publishGrids();

    ImportReport report =
        town.take(
            ImportKind.AREAS,
            OptionReader.read(Map.of("skip-bad", List.of("true"))),
            square("west", 0, 0, 1, 2, COMMUNITY),
            square("north", 0, 2, 4, 3, "\"level\":\"COMMUNITY\""));

    assertThat(report.outcome()).isEqualTo(Outcome.PARTLY_IMPORTED);
    assertThat(areas.get(AreaLevel.COMMUNITY, "west").boundary().getArea())
        .isCloseTo(4e-6, within(1e-12));
  }

  @Test
  void anAreaOutsideTheOneAboveItIsRefused() {
    ImportReport report = areas(square("far", 50, 50, 51, 51, COMMUNITY));

    assertThat(codes(report.faults())).containsExactly(FaultCode.AREA_OUTSIDE_PARENT);
    assertThat(report.faults().get(0).values())
        .containsEntry("code", "far")
        .containsEntry("parent", "s");
  }

  @Test
  void anAreaIsNotMovedAwayFromWhatLiesBelowIt() {
    ImportReport report = areas(square("s", 50, 50, 54, 52, STREET));

    assertThat(codes(report.faults()))
        .containsExactly(FaultCode.AREA_OUTSIDE_PARENT, FaultCode.AREA_OUTSIDE_PARENT);
    assertThat(report.faults()).allMatch(fault -> fault.place().feature() == 1);
  }

  @Test
  void aBorderThatSticksOutAndStreetsThatOverlapAreOnlyTold() {
    ImportReport report =
        areas(
            square("north", 0, 2, 4, 2.4, COMMUNITY.replace("\"s\"", "\"t\"")),
            square("t", 0, 1.9, 4, 2.3, STREET));

    assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(codes(report.notes())).contains(FaultCode.AREA_STICKS_OUT, FaultCode.AREAS_OVERLAP);
  }

  private ImportReport areas(String... features) {
    return town.take(ImportKind.AREAS, ImportOptions.USUAL, features);
  }

  private void publishGrids() {
    town.take(
        ImportKind.GRIDS,
        ImportOptions.USUAL,
        square("g-west", 0, 0, 2, 2, "\"community_code\":\"west\""),
        square("g-east", 2, 0, 4, 2, "\"community_code\":\"east\""));
  }

  private String communityOf(String building) {
    return database
        .sql("select a.code from building b join area a on a.id = b.area_id where b.code = :code")
        .param("code", building)
        .query(String.class)
        .single();
  }
}
