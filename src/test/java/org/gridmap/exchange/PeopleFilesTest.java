package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.exchange.ImportedTown.codes;
import static org.gridmap.exchange.ImportedTown.square;

import java.util.List;
import org.gridmap.area.AreaLevel;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties and absences in and out of files. */
@ServiceTest
class PeopleFilesTest {

  private static final String HEAD = "编号,姓名,电话,角色,网格,楼栋,小区,区域,领域,类别,起,止,班次";

  @Autowired Imports imports;
  @Autowired PeopleTables tables;
  @Autowired JdbcClient database;

  private ImportedTown town;

  @BeforeEach
  void oneCommunityWithACompoundABuildingAndAGrid() {
    EmptyTables.empty(database, "area, building, grid, person");
    town = new ImportedTown(imports);
    ImportOptions usual = ImportOptions.USUAL;
    town.take(ImportKind.AREAS, usual.withLevel(AreaLevel.COMMUNITY), square("c-1", 0, 0, 4, 1));
    town.take(ImportKind.AREAS, usual.withLevel(AreaLevel.COMPOUND), square("x-1", 0, 0, 2, 1));
    town.take(ImportKind.BUILDINGS, usual, square("b-1", 0.4, 0.4, 0.6, 0.6, "\"households\":40"));
    town.take(ImportKind.GRIDS, usual, square("A-01", 0, 0, 4, 1));
  }

  private ImportReport duties(String... rows) {
    return imported(ImportKind.WORKERS, HEAD, rows);
  }

  private ImportReport imported(ImportKind kind, String head, String... rows) {
    String[] all = new String[rows.length + 1];
    all[0] = head;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return town.takeCsv(kind, ImportOptions.USUAL, all);
  }

  private ImportReport everybody() {
    return duties(
        "w-1,颜一禾,13800000001,网格员,A-01,,,,,0101 02,2025-01-01,,白班",
        "w-1,颜一禾,13800000001,网格长,A-01,,,,,,2025-01-01,,",
        "s-1,路望舒,,楼栋长,,b-1,,,,,2025-01-01,2199-01-01,",
        "p-1,\"锦云物业, 二部\",+86 27 8000 0000,物业公司,,,x-1,,,,2025-01-01,,周一至周五 8:30-17:30",
        "l-1,江水,13800000009,LIAISON,,,,c-1,供水,,2025-01-01,,");
  }

  @Test
  void everyKindOfPlaceCanBeServed() {
    assertThat(everybody().tally()).isEqualTo(new Tally(5, 0, 0));
    assertThat(
            database
                .sql(
                    """
                    select role || ' ' || coalesce(shift, '-') || ' ' || coalesce(field, '-')
                      || ' ' || categories::text from duty order by id
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "GRID_WORKER MO-FR 08:30-12:00; MO-FR 13:30-17:30 - {0101,02}",
            "GRID_LEAD - - {}",
            "STEWARD - - {}",
            "PROPERTY MO-FR 08:30-17:30 - {}",
            "LIAISON - WATER {}");
  }

  @Test
  void whatIsExportedIsImportedAgainUnchanged() {
    everybody();
    String table = tables.duties(null);

    assertThat(table).startsWith("\uFEFF" + HEAD);
    assertThat(imported(ImportKind.WORKERS, table).tally()).isEqualTo(new Tally(0, 0, 5));
    assertThat(tables.duties(null)).isEqualTo(table);
  }

  @Test
  void theSameFileTwiceChangesNothingAndACorrectedRowReplacesItsDuty() {
    everybody();

    assertThat(everybody().tally()).isEqualTo(new Tally(0, 0, 5));
    assertThat(duties("w-1,颜一禾,,网格员,A-01,,,,,,2025-01-01,,夜班").tally())
        .isEqualTo(new Tally(0, 1, 0));
  }

  @Test
  void absencesGoInAndOutAndInAgain() {
    everybody();
    ImportReport report =
        imported(
            ImportKind.ABSENCES,
            "编号,起,止,原因,替岗人",
            "w-1,2026-02-10,2199-02-20,年假,s-1",
            "p-1,2026-02-10,,,");
    String table = tables.absences(null);

    assertThat(report.tally()).isEqualTo(new Tally(2, 0, 0));
    assertThat(table).contains("w-1,2026-02-10T00:00:00+08:00,2199-02-20T00:00:00+08:00,年假,s-1");
    assertThat(imported(ImportKind.ABSENCES, table).tally()).isEqualTo(new Tally(0, 0, 2));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SCOPE_NOT_ONE    | w-1,颜一禾,,网格员,,,,,,,,,
          SCOPE_NOT_ONE    | w-1,颜一禾,,网格员,A-01,b-1,,,,,,,
          ROLE_ELSEWHERE   | w-1,颜一禾,,网格员,,b-1,,,,,,,
          UNKNOWN_GRID     | w-1,颜一禾,,网格员,A-09,,,,,,,,
          BUILDING_MISSING | w-1,颜一禾,,楼栋长,,b-9,,,,,,,
          UNKNOWN_AREA     | w-1,颜一禾,,物业公司,,,x-9,,,,,,
          UNKNOWN_AREA     | w-1,颜一禾,,DEPARTMENT,,,,c-9,,,,,
          UNKNOWN_VALUE    | w-1,颜一禾,,园长,A-01,,,,,,,,
          UNKNOWN_VALUE    | w-1,颜一禾,,LIAISON,,,,c-1,魔法,,,,
          MISSING_VALUE    | w-1,颜一禾,,LIAISON,,,,c-1,,,,,
          BAD_SHIFT        | w-1,颜一禾,,网格员,A-01,,,,,,,,夜里
          BAD_TIME         | w-1,颜一禾,,网格员,A-01,,,,,,2026-02-01,2026-01-01,
          """)
  void aFaultIsFoundWithItsRow(FaultCode code, String row) {
    ImportReport report = duties("w-0,何人,,网格员,A-01,,,,,,,,", row);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(codes(report.faults())).containsExactly(code);
    assertThat(report.faults().get(0).place().feature()).isEqualTo(2);
  }

  @Test
  void oneOfficeTwiceAtOneTimeIsAFault() {
    ImportReport report =
        duties(
            "w-1,颜一禾,,网格员,A-01,,,,,,2025-01-01,2025-06-01,", "w-1,颜一禾,,网格员,A-01,,,,,,2025-05-01,,");

    assertThat(codes(report.faults())).containsExactly(FaultCode.DUTY_CONFLICT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNKNOWN_PERSON     | w-9,2026-02-10,,,
          UNKNOWN_PERSON     | w-1,2026-03-10,,,w-9
          STANDS_IN_FOR_SELF | w-1,2026-03-10,,,w-1
          ABSENCE_CONFLICT   | s-1,2026-02-12,,,
          MISSING_VALUE      | w-1,,,,
          """)
  void aFaultOfAnAbsenceIsFoundWithItsRow(FaultCode code, String row) {
    everybody();
    ImportReport report = imported(ImportKind.ABSENCES, "编号,起,止,原因,替岗人", "s-1,2026-02-10,,,", row);

    assertThat(codes(report.faults())).containsExactly(code);
  }

  @Test
  void aTableOfOneAreaHoldsOnlyItsDuties() {
    everybody();

    assertThat(tables.duties("COMPOUND/x-1").lines().toList()).hasSize(2);
    assertThat(List.of(tables.duties("COMMUNITY/c-1").split("\n"))).hasSize(6);
  }
}
