package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.gridmap.geometry.CoverageFault.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A thousandth of a degree is 111.32 m of longitude here and 110.57 m of latitude. */
class CoverageTest {

  private static final CodedPolygon WEST =
      LocatorTest.grid("A", "POLYGON ((0 0, 0.001 0, 0.001 0.001, 0 0.001, 0 0))");
  private static final CodedPolygon EAST =
      LocatorTest.grid("B", "POLYGON ((0.001 0, 0.002 0, 0.002 0.001, 0.001 0.001, 0.001 0))");
  private static final Geometry BOTH =
      LocatorTest.grid("X", "POLYGON ((0 0, 0.002 0, 0.002 0.001, 0 0.001, 0 0))").shape();

  @Test
  void neighboursThatShareAnEdgeHaveNoFault() {
    assertThat(Coverage.check(List.of(WEST, EAST), Optional.of(BOTH))).isEmpty();
  }

  @Test
  void aVertexOnTheNeighboursEdgeIsNoFault() {
    CodedPolygon bent =
        LocatorTest.grid(
            "B", "POLYGON ((0.001 0, 0.002 0, 0.002 0.001, 0.001 0.001, 0.001 0.0003, 0.001 0))");
    assertThat(Coverage.check(List.of(WEST, bent), Optional.of(BOTH))).isEmpty();
  }

  @Test
  void anOverlapIsListedWithBothCodesAndItsArea() {
    CodedPolygon wide =
        LocatorTest.grid("B", "POLYGON ((0.0009 0, 0.002 0, 0.002 0.001, 0.0009 0.001, 0.0009 0))");
    assertFault(List.of(wide, WEST), Kind.OVERLAP, 1_230.9, "A", "B");
  }

  @Test
  void aThinOverlapIsASliver() {
    CodedPolygon wide =
        LocatorTest.grid(
            "B", "POLYGON ((0.000999 0, 0.002 0, 0.002 0.001, 0.000999 0.001, 0.000999 0))");
    assertFault(List.of(wide, WEST), Kind.SLIVER, 12.31, "A", "B");
  }

  @Test
  void uncoveredGroundIsAGapBesideItsNeighbours() {
    CodedPolygon narrow =
        LocatorTest.grid("B", "POLYGON ((0.0011 0, 0.002 0, 0.002 0.001, 0.0011 0.001, 0.0011 0))");
    assertFault(List.of(WEST, narrow), Kind.GAP, 1_230.9, "A", "B");
  }

  @Test
  void withoutAnAreaToCoverOnlyEnclosedGroundIsAGap() {
    CodedPolygon ring =
        LocatorTest.grid(
            "R",
            "POLYGON ((0 0, 0.003 0, 0.003 0.003, 0 0.003, 0 0),"
                + " (0.001 0.001, 0.001 0.002, 0.002 0.002, 0.002 0.001, 0.001 0.001))");
    assertThat(Coverage.check(List.of(ring)))
        .extracting(CoverageFault::kind, CoverageFault::codes)
        .containsExactly(tuple(Kind.GAP, List.of("R")));
    assertThat(Coverage.check(List.of(WEST))).isEmpty();
  }

  @Test
  void groundBeyondTheAreaIsListedAsOutside() {
    CodedPolygon far =
        LocatorTest.grid("B", "POLYGON ((0.001 0, 0.003 0, 0.003 0.001, 0.001 0.001, 0.001 0))");
    assertFault(List.of(WEST, far), Kind.OUTSIDE, 12_309, "B");
  }

  @Test
  void anInvalidPolygonIsListedAndTheOthersStillChecked() {
    CodedPolygon bowtie =
        LocatorTest.grid("Z", "POLYGON ((0.001 0, 0.002 0.001, 0.002 0, 0.001 0.001, 0.001 0))");
    assertThat(Coverage.check(List.of(WEST, bowtie), Optional.of(BOTH)))
        .extracting(CoverageFault::kind)
        .containsExactly(Kind.INVALID, Kind.GAP);
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<CodedPolygon> grids =
        RandomTown.grids(new SplittableRandom(5), 80, new Envelope(0, 0.02, 0, 0.02));
    List<CoverageFault> faults = Coverage.check(grids);
    Collections.shuffle(grids, new Random(5));
    assertThat(Coverage.check(grids)).isEqualTo(faults).isNotEmpty();
  }

  private static void assertFault(
      List<CodedPolygon> polygons, Kind kind, double squareMetres, String... codes) {
    assertThat(Coverage.check(polygons, Optional.of(BOTH)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(kind);
              assertThat(fault.codes()).containsExactly(codes);
              assertThat(fault.areaSquareMetres())
                  .isCloseTo(squareMetres, within(squareMetres / 500));
            });
  }
}
