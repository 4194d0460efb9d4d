package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridmap.exchange.ImportedTown.codes;
import static org.gridmap.exchange.ImportedTown.square;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.building.Buildings;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Buildings, grids, grid workers and incidents into one community four units wide. */
@ServiceTest
class TownImportTest {

  private static final ImportOptions USUAL = ImportOptions.USUAL;
  private static final String HEADER =
      "number,category,description,lon,lat,time,state,building_code";

  @Autowired Imports imports;
  @Autowired Areas areas;
  @Autowired Buildings buildings;
  @Autowired Grids grids;
  @Autowired Duties duties;
  @Autowired JdbcClient database;

  private ImportedTown town;

  @BeforeEach
  void oneCommunityAndTwoBuildings() {
    EmptyTables.empty(database, "area, building, grid, person, incident");
    town = new ImportedTown(imports);
    town.take(ImportKind.AREAS, USUAL.withLevel(AreaLevel.COMMUNITY), square("c-1", 0, 0, 4, 1));
    town.take(ImportKind.BUILDINGS, USUAL, home("b-1", 0.5, 40), home("b-2", 2.5, 60));
  }

  @Test
  void aBuildingBelongsToTheCommunityThatHoldsItsInnerPoint() {
    assertThat(buildings.get("b-1").areas().communityCode()).isEqualTo("c-1");
    assertThat(buildings.get("b-1").households()).isEqualTo(40);
  }

  @Test
  void anImportLeavesTheStatisticsOfTheTablesItFilled() {
    int many = 600;
    String[] homes =
        IntStream.range(0, many).mapToObj(n -> home("h-" + n, 10 + n, 1)).toArray(String[]::new);

    town.take(ImportKind.BUILDINGS, USUAL, homes);

    assertThat(knownRows("building")).isEqualTo(many + 2);
    assertThat(knownRows("household_count")).isEqualTo(many + 2);
  }

  private int knownRows(String table) {
    return database
        .sql("select reltuples from pg_class where oid = cast(:table as regclass)")
        .param("table", table)
        .query(Integer.class)
        .single();
  }

  @Test
  void aBuildingInNoCommunityIsKeptAndListed() {
    var report = town.take(ImportKind.BUILDINGS, USUAL, home("b-9", 8, 10));

    assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(codes(report.notes())).containsExactly(FaultCode.BUILDING_IN_NO_COMMUNITY);
    assertThat(buildings.get("b-9").areas().communityId()).isNull();
  }

  @Test
  void aBuildingFindsItsCommunityWhenThatIsImportedLater() {
    town.take(ImportKind.BUILDINGS, USUAL, home("b-9", 8, 10));
    town.take(ImportKind.AREAS, USUAL.withLevel(AreaLevel.COMMUNITY), square("c-2", 7, 0, 9, 1));

    assertThat(buildings.get("b-9").areas().communityCode()).isEqualTo("c-2");
  }

  @Test
  void aNewHouseholdCountEndsTheOldOneAndLeavesTheBuilding() {
    long id = buildings.get("b-1").id();
    var report = town.take(ImportKind.BUILDINGS, USUAL, home("b-1", 0.5, 45), home("b-2", 2.5, 60));

    assertThat(report.tally()).isEqualTo(new Tally(0, 1, 1));
    assertThat(buildings.get("b-1").id()).isEqualTo(id);
    assertThat(buildings.get("b-1").households()).isEqualTo(45);
    assertThat(count("household_count where building_id = " + id)).isEqualTo(2);
  }

  @Test
  void aNewFootprintEndsTheBuildingAndBeginsItAnewWithItsHouseholds() {
    long id = buildings.get("b-1").id();
    town.take(ImportKind.BUILDINGS, USUAL, square("b-1", 0.6, 0.4, 0.8, 0.6));

    assertThat(buildings.get("b-1").id()).isNotEqualTo(id);
    assertThat(buildings.get("b-1").households()).isEqualTo(40);
    assertThat(count("building where code = 'b-1'")).isEqualTo(2);
  }

  @Test
  void theHouseholdsOfAGridAreThoseOfTheBuildingsItCovers() {
    publishTwoGrids();

    assertThat(grids.listPublished())
        .extracting(Grid::code, Grid::households)
        .containsExactly(tuple("A-01", 40), tuple("A-02", 60));
  }

  @Test
  void aGridThatDiffersGoesOnAsANewVersionOfItsSeries() {
    publishTwoGrids();
    Grid before = grids.get("A-01");
    long revision = community().revision();
    var report =
        town.take(
            ImportKind.GRIDS, USUAL, square("A-01", 0, 0, 1.9, 1), square("A-02", 2, 0, 4, 1));

    assertThat(report.tally()).isEqualTo(new Tally(0, 1, 1));
    assertThat(grids.get("A-01").seriesId()).isEqualTo(before.seriesId());
    assertThat(grids.get("A-01").id()).isNotEqualTo(before.id());
    assertThat(community().revision()).isEqualTo(revision + 1);
  }

  @Test
  void aGridOutsideItsCommunityIsRefused() {
    var report = town.take(ImportKind.GRIDS, USUAL, square("A-01", 3, 0, 5, 1));

    assertThat(codes(report.faults())).containsExactly(FaultCode.OUTSIDE_COMMUNITY);
  }

  @Test
  void twoGridsOnTheSameGroundAreRefused() {
    var report =
        town.take(ImportKind.GRIDS, USUAL, square("A-01", 0, 0, 2, 1), square("A-02", 1, 0, 3, 1));

    assertThat(codes(report.faults())).containsExactly(FaultCode.OVERLAP);
    assertThat(grids.listPublished()).isEmpty();
  }

  @Test
  void aGridWorkerIsOnDutyInTheGridOfTheFile() {
    publishTwoGrids();
    town.takeCsv(
        ImportKind.WORKERS,
        USUAL,
        "worker_code,name,phone,role,grid_code,from,to",
        "w-1,李格,13900000000,GRID_WORKER,A-01,2024-01-01,");

    assertThat(duties.listOnDuty(grids.get("A-01").seriesId()))
        .extracting(GridWorker::name)
        .containsExactly("李格");
  }

  @Test
  void aDutyInAnUnknownGridIsRefused() {
    var report = town.takeCsv(ImportKind.WORKERS, USUAL, "code,name,grid_code", "w-1,李格,nowhere");

    assertThat(codes(report.faults())).containsExactly(FaultCode.UNKNOWN_GRID);
  }

  @Test
  void anIncidentLiesInTheGridOfItsPlaceAndHasTheHistoryItsStateTells() {
    publishTwoGrids();
    var report = incidents(incident("n-1", 0.1, "CLOSED", ""));

    assertThat(report.tally()).isEqualTo(new Tally(1, 0, 0));
    assertThat(gridOf("n-1")).isEqualTo("A-01");
    assertThat(count("incident_event")).isEqualTo(2);
  }

  @Test
  void aBuildingThatIsNamedDecidesTheGrid() {
    publishTwoGrids();
    incidents(incident("n-1", 0.1, "SUBMITTED", "b-2"));

    assertThat(gridOf("n-1")).isEqualTo("A-02");
  }

  @Test
  void anIncidentOutsideEveryCommunityIsRefusedUnlessItMayStay() {
    var refused = incidents(incident("n-1", 9, "SUBMITTED", ""));
    var kept =
        town.takeCsv(
            ImportKind.INCIDENTS,
            OptionReader.read(Map.of("keep-outside", List.of("true"))),
            HEADER,
            incident("n-1", 9, "SUBMITTED", ""));

    assertThat(codes(refused.faults())).containsExactly(FaultCode.IN_NO_COMMUNITY);
    assertThat(kept.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(codes(kept.notes())).containsExactly(FaultCode.KEPT_OUTSIDE);
  }

  @Test
  void importingIncidentsAgainUpdatesThemByNumber() {
    incidents(incident("n-1", 0.1, "SUBMITTED", ""), incident("n-2", 0.2, "SUBMITTED", ""));
    var report =
        incidents(incident("n-1", 0.1, "IN_PROGRESS", ""), incident("n-2", 0.2, "SUBMITTED", ""));

    assertThat(report.tally()).isEqualTo(new Tally(0, 1, 1));
    assertThat(count("incident_event where kind = 'STATE_CHANGED'")).isEqualTo(1);
  }

  @Test
  void anIncidentKeepsTheGridVersionOfItsDay() {
    publishTwoGrids();
    long old = grids.get("A-01").id();
    database
        .sql("update grid set valid = tstzrange('2020-01-01', '2025-01-01') where id = :id")
        .param("id", old)
        .update();
    town.take(ImportKind.GRIDS, USUAL, square("A-01", 0, 0, 1.9, 1));
    incidents(incident("n-1", 0.1, "SUBMITTED", "").replace("2026-03-01", "2024-03-01"));

    assertThat(count("incident where grid_id = " + old)).isEqualTo(1);
  }

  @Test
  void anUnknownCategoryAndANumberUsedTwiceAreFaults() {
    var report =
        incidents(
            incident("n-1", 0.1, "SUBMITTED", ""),
            incident("n-1", 0.2, "SUBMITTED", ""),
            incident("n-2", 0.2, "SUBMITTED", "").replace(",0104,", ",none,"));

    assertThat(codes(report.faults()))
        .containsExactlyInAnyOrder(FaultCode.UNKNOWN_CATEGORY, FaultCode.DUPLICATE_CODE);
  }

  private void publishTwoGrids() {
    town.take(ImportKind.GRIDS, USUAL, square("A-01", 0, 0, 2, 1), square("A-02", 2, 0, 4, 1));
  }

  private ImportReport incidents(String... rows) {
    String[] file = new String[rows.length + 1];
    file[0] = HEADER;
    System.arraycopy(rows, 0, file, 1, rows.length);
    return town.takeCsv(ImportKind.INCIDENTS, USUAL, file);
  }

  private static String incident(String number, double east, String state, String building) {
    return "%s,0104,下水道堵塞,%s,%s,2026-03-01T08:00:00,%s,%s"
        .formatted(number, lon(east), lat(0.5), state, building);
  }

  private static String home(String code, double east, int households) {
    return square(code, east, 0.4, east + 0.2, 0.6, "\"households\":" + households);
  }

  private Area community() {
    return areas.get(AreaLevel.COMMUNITY, "c-1");
  }

  private String gridOf(String number) {
    return database
        .sql("select g.code from incident i join grid g on g.id = i.grid_id where number = :number")
        .param("number", number)
        .query(String.class)
        .single();
  }

  private long count(String from) {
    return database.sql("select count(*) from " + from).query(Long.class).single();
  }
}
