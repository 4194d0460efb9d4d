package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.exchange.ImportedTown.codes;
import static org.gridmap.exchange.ImportedTown.square;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AreaImportTest {

  private static final ImportOptions COMMUNITIES = options("level", "COMMUNITY");

  @Autowired Imports imports;
  @Autowired Areas areas;
  @Autowired JdbcClient database;

  private ImportedTown town;

  @BeforeEach
  void nothingIsStored() {
    EmptyTables.empty(database, "area");
    town = new ImportedTown(imports);
  }

  @Test
  void aSecondImportOfTheSameFileChangesNothing() {
    String[] file = {square("c-1", 0, 0, 1, 1), square("c-2", 1, 0, 2, 1)};

    assertThat(town.take(ImportKind.AREAS, COMMUNITIES, file).tally())
        .isEqualTo(new Tally(2, 0, 0));
    assertThat(town.take(ImportKind.AREAS, COMMUNITIES, file).tally())
        .isEqualTo(new Tally(0, 0, 2));
  }

  @Test
  void aStoredAreaIsUpdatedByItsCode() {
    town.take(ImportKind.AREAS, COMMUNITIES, square("c-1", 0, 0, 1, 1));
    var report =
        town.take(ImportKind.AREAS, COMMUNITIES, square("c-1", 0, 0, 1, 1, "\"name\":\"东社区\""));

    assertThat(report.tally()).isEqualTo(new Tally(0, 1, 0));
    assertThat(community("c-1").name()).isEqualTo("东社区");
  }

  @Test
  void parentsMayStandInTheSameFileAndCodesNameTheirStreet() {
    String street = "\"level\":\"SUBDISTRICT\"";
    String below = "\"level\":\"COMMUNITY\"";
    town.take(
        ImportKind.AREAS,
        ImportOptions.USUAL,
        square("110101001001", 0, 0, 1, 1, below),
        square("x-1", 1, 0, 2, 1, below, "\"parent\":\"110101001\""),
        square("110101001", 0, 0, 2, 1, street));

    long streetId = areas.get(AreaLevel.SUBDISTRICT, "110101001").id();
    assertThat(areas.list(AreaLevel.COMMUNITY).stream().filter(one -> one.parentId() == streetId))
        .extracting(Area::code)
        .containsExactly("110101001001", "x-1");
  }

  @Test
  void anUnknownParentRefusesTheFileWithAllItsFaults() {
    var report =
        town.take(
            ImportKind.AREAS,
            COMMUNITIES,
            square("c-1", 0, 0, 1, 1, "\"parent\":\"nowhere\""),
            square("c-2", 1, 0, 2, 1),
            square("c-2", 2, 0, 3, 1));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(codes(report.faults()))
        .containsExactlyInAnyOrder(FaultCode.UNKNOWN_PARENT, FaultCode.DUPLICATE_CODE);
    assertThat(areas.list(AreaLevel.COMMUNITY)).isEmpty();
  }

  @Test
  void theGoodFeaturesGoInWhenTheOthersMayBeSkipped() {
    var report =
        town.take(
            ImportKind.AREAS,
            options("level", "COMMUNITY", "skip-bad", "true"),
            square("c-1", 0, 0, 1, 1),
            square("c-2", 500, 500, 501, 501).replace("[116.9,40.4]", "[116.9,140.4]"));

    assertThat(report.outcome()).isEqualTo(Outcome.PARTLY_IMPORTED);
    assertThat(codes(report.faults())).containsExactly(FaultCode.OUT_OF_RANGE);
    assertThat(areas.list(AreaLevel.COMMUNITY)).extracting(Area::code).containsExactly("c-1");
  }

  @Test
  void aTrialWritesNothingButCounts() {
    var report =
        town.take(
            ImportKind.AREAS,
            options("level", "COMMUNITY", "dry-run", "true"),
            square("c-1", 0, 0, 1, 1));

    assertThat(report.outcome()).isEqualTo(Outcome.DRY_RUN);
    assertThat(report.tally()).isEqualTo(new Tally(1, 0, 0));
    assertThat(areas.list(AreaLevel.COMMUNITY)).isEmpty();
  }

  @Test
  void anOverlapIsRefusedWithBothCodesAndItsSquareMetres() {
    var report =
        town.take(
            ImportKind.AREAS, COMMUNITIES, square("c-2", 0.9, 0, 2, 1), square("c-1", 0, 0, 1, 1));

    assertThat(codes(report.faults())).containsExactly(FaultCode.OVERLAP);
    assertThat(report.faults().get(0).place().id()).isEqualTo("c-2");
    assertThat(report.faults().get(0).values())
        .containsEntry("lower", "c-1")
        .containsEntry("higher", "c-2");
    assertThat((double) report.faults().get(0).values().get("squareMetres"))
        .isCloseTo(948.8, within(1.0));
  }

  @Test
  void aFixedOverlapGoesToTheLowerCodeAndIsReported() {
    var report =
        town.take(
            ImportKind.AREAS,
            options("level", "COMMUNITY", "fix-overlaps", "1000"),
            square("c-2", 0.9, 0, 2, 1),
            square("c-1", 0, 0, 1, 1));

    assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(codes(report.notes())).contains(FaultCode.OVERLAP_FIXED);
    assertThat(community("c-1").boundary().getArea()).isCloseTo(1e-6, within(1e-14));
    assertThat(community("c-2").boundary().getArea()).isCloseTo(1e-6, within(1e-14));
  }

  @Test
  void anOverlapAboveTheGivenSizeStaysAFault() {
    var report =
        town.take(
            ImportKind.AREAS,
            options("level", "COMMUNITY", "fix-overlaps", "900"),
            square("c-2", 0.9, 0, 2, 1),
            square("c-1", 0, 0, 1, 1));

    assertThat(codes(report.faults())).containsExactly(FaultCode.OVERLAP);
  }

  @Test
  void whatIsStoredCountsAsWellExceptTheAreaBeingUpdated() {
    town.take(ImportKind.AREAS, COMMUNITIES, square("c-1", 0, 0, 1, 1), square("c-2", 1, 0, 2, 1));

    assertThat(town.take(ImportKind.AREAS, COMMUNITIES, square("c-2", 1.1, 0, 2, 1)).faultCount())
        .isZero();
    assertThat(
            codes(town.take(ImportKind.AREAS, COMMUNITIES, square("c-3", 0.5, 0, 1, 1)).faults()))
        .containsExactly(FaultCode.OVERLAP);
  }

  @Test
  void aBowTieIsMendedOnlyWhenTold() {
    String bowTie =
        """
        {"type":"Feature","properties":{"code":"c-1"},"geometry":{"type":"Polygon","coordinates":
          [[[116.4,39.9],[116.401,39.901],[116.401,39.9],[116.4,39.901],[116.4,39.9]]]}}
        """;

    assertThat(codes(town.take(ImportKind.AREAS, COMMUNITIES, bowTie).faults()))
        .containsExactly(FaultCode.INVALID_GEOMETRY);
    var report =
        town.take(ImportKind.AREAS, options("level", "COMMUNITY", "repair", "true"), bowTie);
    assertThat(codes(report.notes())).contains(FaultCode.REPAIRED);
    assertThat(community("c-1").boundary().isValid()).isTrue();
  }

  private Area community(String code) {
    return areas.get(AreaLevel.COMMUNITY, code);
  }

  private static ImportOptions options(String... words) {
    Map<String, List<String>> named = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      named.put(words[i], List.of(words[i + 1]));
    }
    return OptionReader.read(named);
  }
}
