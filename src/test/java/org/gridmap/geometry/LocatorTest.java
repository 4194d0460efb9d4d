package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridmap.geometry.Locator.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LocatorTest {

  private static final CodedPolygon WEST = grid("A-01", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
  private static final CodedPolygon EAST = grid("A-02", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))");

  @Test
  void aPinInsideAGridGetsItsCode() {
    assertThat(locatorOf(WEST, EAST).locate(1.5, 0.5)).contains("A-02");
  }

  @Test
  void aPinOnASharedEdgeGoesToTheSmallerCode() {
    assertThat(locatorOf(EAST, WEST).locate(1, 0.5)).contains("A-01");
  }

  @Test
  void aPinOnAnOuterEdgeOrCornerBelongsToTheGrid() {
    assertThat(locatorOf(WEST, EAST).locate(2, 0.3)).contains("A-02");
    assertThat(locatorOf(WEST, EAST).locate(2, 1)).contains("A-02");
  }

  @Test
  void aPinOutsideEveryGridHasNoCode() {
    assertThat(locatorOf(WEST, EAST).locate(2.000001, 0.5)).isEmpty();
  }

  @Test
  void noGridsHoldNoPin() {
    assertThat(locatorOf().locate(1, 1)).isEmpty();
  }

  @Test
  void aPinOneUlpBesideTheEdgeIsNotOnIt() {
    assertThat(locatorOf(WEST, EAST).locate(Math.nextUp(1.0), 0.5)).contains("A-02");
    assertThat(locatorOf(WEST, EAST).locate(Math.nextUp(2.0), 0.5)).isEmpty();
  }

  @Test
  void anEnclaveIsCutOutOfTheGridAroundIt() {
    Locator school =
        locatorOf(
            grid("A", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 4 5, 5 5, 5 4, 4 4))"),
            grid("S", "POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))"));
    assertThat(school.locate(4.5, 4.5)).contains("S");
    assertThat(school.locate(4, 4.5)).contains("A");
    assertThat(school.locate(1, 4.5)).contains("A");
  }

  @Test
  void bothPartsOfAGridInTwoPartsAreIt() {
    Locator islands =
        locatorOf(
            grid("I", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((3 3, 4 3, 4 4, 3 4, 3 3)))"));
    assertThat(islands.locate(3.5, 3.5)).contains("I");
    assertThat(islands.locate(2, 2)).isEmpty();
  }

  @Test
  void codesAreComparedByCodePointNotByUtf16Unit() {
    CodedPolygon privateUse = grid("\uE000", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
    CodedPolygon supplementary = grid("\uD840\uDC00", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))");
    assertThat(locatorOf(supplementary, privateUse).locate(1, 0.5)).contains("\uE000");
  }

  @Test
  void manyPointsAreLocatedAtOnce() {
    Locator locator = locatorOf(WEST, EAST);
    int[] slots = new int[4];
    locator.locate(new double[] {0.5, 1, 1.5, 3}, new double[] {0.5, 0.5, 0.5, 3}, slots);
    assertThat(Arrays.stream(slots, 0, 3).mapToObj(locator::code))
        .containsExactly("A-01", "A-01", "A-02");
    assertThat(slots[3]).isEqualTo(Locator.NOWHERE);
  }

  @ParameterizedTest
  @CsvSource({"NaN,0", "0,NaN", "Infinity,0", "0,-Infinity", "180.0000001,0", "0,-90.0000001"})
  void aPlaceThatIsNotOnEarthIsRefused(double lon, double lat) {
    Locator locator = locatorOf(WEST);
    assertThatIllegalArgumentException().isThrownBy(() -> locator.locate(lon, lat));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> locator.locate(new double[] {lon}, new double[] {lat}, new int[1]));
  }

  @Test
  void gridsThatClaimTheSameGroundAreRefusedWithTheirCodesAndArea() {
    CodedPolygon wide = grid("A-03", "POLYGON ((0.999 0, 3 0, 3 1, 0.999 1, 0.999 0))");
    CoverageFault fault = refusal(WEST, wide).faults().get(0);
    assertThat(fault.kind()).isEqualTo(CoverageFault.Kind.OVERLAP);
    assertThat(fault.codes()).containsExactly("A-01", "A-03");
    assertThat(fault.areaSquareMetres()).isCloseTo(12_308_000, within(1_000.0));
    assertThat(fault.place().getEnvelopeInternal().getMinX()).isEqualTo(0.999);
  }

  @Test
  void everyGridInsideAnotherIsListedEvenWithNeighboursAllAround() {
    CodedPolygon all = grid("Z", "POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0))");
    CodedPolygon middle = grid("M", "POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))");
    CodedPolygon around =
        grid("R", "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 2 4, 4 4, 4 2, 2 2))");
    assertThat(refusal(all, middle, around).faults())
        .extracting(CoverageFault::codes)
        .containsExactly(List.of("M", "Z"), List.of("R", "Z"));
  }

  @Test
  void allowedOverlapsAreAnsweredByTheSameRule() {
    CodedPolygon all = grid("A-00", "POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))");
    CodedPolygon low = grid("0", "POLYGON ((0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.4, 0.2 0.2))");
    Locator locator = Locator.compile(List.of(EAST, all, low, WEST), Locator.Overlaps.ALLOW);
    assertThat(locator.locate(1.5, 0.5)).contains("A-00");
    assertThat(locator.locate(0.3, 0.3)).contains("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bowtie | POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))",
        "across the antimeridian | POLYGON ((-179 0, 179 0, 179 1, -179 1, -179 0))",
        "beyond the pole | POLYGON ((0 89, 1 89, 1 91, 0 91, 0 89))",
        "empty | POLYGON EMPTY"
      })
  void anInvalidGridIsRefusedEvenWhenOverlapsAreAllowed(String name, String wkt) {
    FaultyCoverageException refusal =
        catchThrowableOfType(
            FaultyCoverageException.class,
            () -> Locator.compile(List.of(grid(name, wkt)), Locator.Overlaps.ALLOW));
    assertThat(refusal.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.codes()).containsExactly(name));
  }

  @Test
  void oneGridFarAwayDoesNotSpoilATown() {
    Envelope box = new Envelope(114, 114.02, 30, 30.02);
    List<CodedPolygon> grids = RandomTown.grids(new SplittableRandom(4), 3000, box);
    CodedPolygon middle = grids.get(grids.size() / 2);
    grids.add(grid("far", "POLYGON ((0 0, 0.001 0, 0.001 0.001, 0 0))"));
    Coordinate inside = middle.shape().getInteriorPoint().getCoordinate();
    assertThat(Locator.compile(grids).locate(inside.x, inside.y)).contains(middle.code());
  }

  @Test
  void aCodeGivenTwiceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> locatorOf(WEST, WEST));
  }

  @Test
  void neighboursWithinTheRadiusAreListedNearestFirst() {
    List<Candidate> near = locatorOf(WEST, EAST).candidates(0.9999, 0.5, 20);
    assertThat(near).extracting(Candidate::code).containsExactly("A-01", "A-02");
    assertThat(near.get(0).distanceMetres()).isZero();
    assertThat(near.get(1).distanceMetres()).isCloseTo(11.1316, within(0.001));
    assertThat(locatorOf(WEST, EAST).candidates(0.9999, 0.5, 11)).hasSize(1);
  }

  @Test
  void aPatchReplacesAddsAndRemovesAndLeavesTheOldSnapshotAlone() {
    Locator before = locatorOf(WEST, EAST);
    CodedPolygon half = grid("A-02", "POLYGON ((1 0, 1.5 0, 1.5 1, 1 1, 1 0))");
    CodedPolygon added = grid("A-03", "POLYGON ((1.5 0, 2 0, 2 1, 1.5 1, 1.5 0))");
    Locator after = before.patched(List.of(half, added), Set.of("A-01"));
    assertThat(after.locate(1.75, 0.5)).contains("A-03");
    assertThat(after.locate(1.5, 0.5)).contains("A-02");
    assertThat(after.locate(0.5, 0.5)).isEmpty();
    assertThat(before.locate(1.75, 0.5)).contains("A-02");
    assertThat(before.locate(0.5, 0.5)).contains("A-01");
  }

  static CodedPolygon grid(String code, String wkt) {
    try {
      Geometry shape = new WKTReader().read(wkt);
      return new CodedPolygon(code, shape);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static Locator locatorOf(CodedPolygon... grids) {
    return Locator.compile(List.of(grids));
  }

  private static FaultyCoverageException refusal(CodedPolygon... grids) {
    return catchThrowableOfType(FaultyCoverageException.class, () -> locatorOf(grids));
  }
}
