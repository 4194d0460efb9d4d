package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.exchange.ImportedTown.codes;
import static org.gridmap.exchange.ImportedTown.square;

import java.util.List;
import java.util.Map;
import org.gridmap.building.Buildings;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as people have them, on their way into the database. */
@ServiceTest
class FieldCaseImportsTest {

  private static final String HEADER =
      "number,category,description,lon,lat,reported_at,state,resolved_at,closed_at";

  @Autowired Imports imports;
  @Autowired Buildings buildings;
  @Autowired ReportTexts texts;
  @Autowired JdbcClient database;

  private ImportedTown town;

  @BeforeEach
  void aCommunityWithOneBuilding() {
    EmptyTables.empty(database, "area, building, grid, incident, person");
    town = new ImportedTown(imports);
    town.take(
        ImportKind.AREAS,
        OptionReader.read(Map.of("level", List.of("COMMUNITY"))),
        square("c-1", 0, 0, 1, 1));
    town.take(
        ImportKind.BUILDINGS,
        ImportOptions.USUAL,
        square("97910300100100004", 0.1, 0.1, 0.2, 0.2, "\"households\":20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "97910300100100004.0",
        "\"97910300100100004\"",
        "\"97910300100100004.0\"",
        "\"97910300100100004\u00A0\"",
        "\"\u200B９７９１０３００１００１００００４\""
      })
  void aCodeIsTheSameHoweverItIsWritten(String written) {
    ImportReport report = takeBuilding(written);

    assertThat(report.tally()).isEqualTo(new Tally(0, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"9.79E+16\"", "9.79E16", "\"9.791030010010E+16\"", "1.5"})
  void aCodeThatLostDigitsIsRefusedAsItIsWritten(String written) {
    ImportReport report = takeBuilding(written);

    assertThat(codes(report.faults())).contains(FaultCode.LOST_DIGITS);
    assertThat(String.join("\n", texts.lines(report, "b.geojson", false)))
        .contains(written.replace("\"", ""))
        .contains("文本");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"300d\"", "\"0x1p3\"", "\"NaN\"", "2.5", "-1", "[300]", "\"1.5E+03\""})
  void householdsThatAreNoCountAreRefused(String households) {
    ImportReport report =
        town.take(
            ImportKind.BUILDINGS,
            ImportOptions.USUAL,
            square("b-2", 0.3, 0.3, 0.4, 0.4, "\"households\":" + households));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aBuildingWithoutACountIsListedAndNotZero() {
    ImportReport report =
        town.take(
            ImportKind.BUILDINGS,
            ImportOptions.USUAL,
            square("b-2", 0.3, 0.3, 0.4, 0.4, "\"households\":null"),
            square("b-3", 0.5, 0.3, 0.6, 0.4),
            square("b-4", 0.7, 0.3, 0.8, 0.4, "\"households\":0"),
            square("b-5", 0.7, 0.5, 0.8, 0.6, "\"use\":\"SCHOOL\""));

    assertThat(codes(report.notes()))
        .containsExactly(FaultCode.HOUSEHOLDS_UNKNOWN, FaultCode.HOUSEHOLDS_UNKNOWN);
    assertThat(buildings.get("b-2").households()).isNull();
    assertThat(buildings.get("b-4").households()).isZero();
    assertThat(texts.lines(report, "b.geojson", false)).anyMatch(line -> line.contains("--all"));
    assertThat(texts.lines(report, "b.geojson", true)).noneMatch(line -> line.contains("--all"));
  }

  @Test
  void aTableOfHouseholdsByBuildingCodeIsImported() {
    ImportReport report =
        town.takeCsv(ImportKind.HOUSEHOLDS, ImportOptions.USUAL, "编号;户数", "97910300100100004;40");

    assertThat(report.tally()).isEqualTo(new Tally(0, 1, 0));
    assertThat(buildings.get("97910300100100004").households()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "none, 40, BUILDING_MISSING",
    "97910300100100004, , MISSING_VALUE",
    "97910300100100004, 4.5, BAD_NUMBER",
    "9.79E+16, 40, LOST_DIGITS"
  })
  void aRowOfHouseholdsThatFitsNoBuildingIsRefused(String code, String count, FaultCode reason) {
    ImportReport report =
        town.takeCsv(
            ImportKind.HOUSEHOLDS,
            ImportOptions.USUAL,
            "编号,户数",
            code + "," + (count == null ? "" : count));

    assertThat(codes(report.faults())).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-03-02T08:00:00, 2026-03-01T08:00:00, 2026-03-03T08:00:00, TIMES_OUT_OF_ORDER",
        "2026-03-02T08:00:00, 2026-03-03T08:00:00, 2026-03-02T09:00:00, TIMES_OUT_OF_ORDER",
        "2026-03-02T08:00:00, -, 2026-03-01T08:00:00, TIMES_OUT_OF_ORDER",
        "2126-03-02T08:00:00, -, -, TIME_TO_COME",
        "2026-03-02T08:00:00+08:00, 2026-03-02T08:00:00+09:00, -, TIMES_OUT_OF_ORDER"
      })
  void timesInTheWrongOrderAreRefusedRowByRow(
      String reported, String resolved, String closed, FaultCode reason) {
    ImportReport report =
        town.takeCsv(
            ImportKind.INCIDENTS,
            ImportOptions.USUAL,
            HEADER,
            incident("1", reported, resolved, closed),
            incident("2", "2026-03-02T08:00:00", "2026-03-02T09:00:00", "2026-03-02T09:00:00"));

    assertThat(codes(report.faults())).containsOnly(reason);
    assertThat(report.skipped()).isEqualTo(1);
  }

  @Test
  void aPhoneThatLostDigitsIsRefusedAndAWideOneIsMadePlain() {
    String header = "worker_code,name,phone,grid_code";

    assertThat(
            codes(
                town.takeCsv(ImportKind.WORKERS, ImportOptions.USUAL, header, "w,王,1.54E+10,g")
                    .faults()))
        .contains(FaultCode.LOST_DIGITS);
    assertThat(
            codes(
                town.takeCsv(ImportKind.WORKERS, ImportOptions.USUAL, header, "w,王,１５４,g")
                    .faults()))
        .containsExactly(FaultCode.UNKNOWN_GRID);
  }

  @Test
  void aFileWithoutAnythingDoesNotSayItIsImported() {
    ImportReport empty = town.take(ImportKind.GRIDS, ImportOptions.USUAL);

    assertThat(empty.outcome()).isEqualTo(Outcome.NOTHING_IMPORTED);
    assertThat(codes(empty.notes())).containsExactly(FaultCode.NO_FEATURES);
  }

  @Test
  void skippingAllThatIsBadDoesNotSayItIsImported() {
    ImportReport report =
        town.takeCsv(
            ImportKind.HOUSEHOLDS,
            OptionReader.read(Map.of("skip-bad", List.of("true"))),
            "编号,户数",
            "none,40");

    assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_IMPORTED);
    assertThat(report.skipped()).isEqualTo(1);
  }

  @Test
  void aMissingFieldIsToldWithTheFieldsOfTheKind() {
    ImportReport report =
        town.takeCsv(ImportKind.HOUSEHOLDS, ImportOptions.USUAL, "编号,数", "97910300100100004,1");

    assertThat(codes(report.faults())).containsExactly(FaultCode.COLUMN_MISSING);
    assertThat(texts.lines(report, "h.csv", false))
        .containsAll(ImportFields.lines(ImportKind.HOUSEHOLDS));
  }

  private ImportReport takeBuilding(String code) {
    String building = square("x", 0.1, 0.1, 0.2, 0.2, "\"households\":20");
    return town.take(ImportKind.BUILDINGS, ImportOptions.USUAL, building.replace("\"x\"", code));
  }

  private static String incident(String number, String reported, String resolved, String closed) {
    return String.join(
        ",",
        "n-" + number,
        "0303",
        "x",
        String.valueOf(Town.lon(0.5)),
        String.valueOf(Town.lat(0.5)),
        reported,
        "CLOSED",
        resolved == null ? "" : resolved,
        closed == null ? "" : closed);
  }
}
