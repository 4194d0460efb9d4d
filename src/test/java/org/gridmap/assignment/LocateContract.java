package org.gridmap.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every way of finding a point's grid must answer. Places are plain degrees. */
abstract class LocateContract {

  private static final String WEST = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
  private static final String EAST = "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))";

  /**
   * Asks for one point.
   *
   * @param wktByCode the published grids
   * @return the code of its grid, or null
   */
  abstract @Nullable String gridAt(Map<String, String> wktByCode, double lon, double lat);

  @Test
  void aPointInsideBelongsToItsGrid() {
    assertThat(gridAt(Map.of("A-01", WEST, "A-02", EAST), 1.5, 0.5)).isEqualTo("A-02");
  }

  @Test
  void aPointOnASharedEdgeBelongsToTheLowerCode() {
    assertThat(gridAt(Map.of("A-02", WEST, "A-01", EAST), 1, 0.5)).isEqualTo("A-01");
    assertThat(gridAt(Map.of("A-01", WEST, "A-02", EAST), 1, 0.5)).isEqualTo("A-01");
  }

  @Test
  void aSharedVertexBelongsToTheLowestCodeOfAll() {
    Map<String, String> four =
        Map.of(
            "A-04",
            WEST,
            "A-03",
            EAST,
            "A-02",
            "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))",
            "A-01",
            "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))");
    assertThat(gridAt(four, 1, 1)).isEqualTo("A-01");
  }

  @Test
  void anOuterBorderBelongsToTheGrid() {
    assertThat(gridAt(Map.of("A-01", WEST), 0, 0.5)).isEqualTo("A-01");
    assertThat(gridAt(Map.of("A-01", WEST), 0, 0)).isEqualTo("A-01");
  }

  @Test
  void codesAreComparedByCodePointWhateverTheLanguage() {
    assertThat(gridAt(Map.of("a", WEST, "B", EAST), 1, 0.5)).isEqualTo("B");
    assertThat(gridAt(Map.of("网", WEST, "a", EAST), 1, 0.5)).isEqualTo("a");
    assertThat(gridAt(Map.of("\uD840\uDC00", WEST, "\uFF21", EAST), 1, 0.5)).isEqualTo("\uFF21");
  }

  @Test
  void aHoleBelongsToNobodyButItsRimToTheGrid() {
    Map<String, String> ring =
        Map.of("A-01", "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
    assertThat(gridAt(ring, 1.5, 1.5)).isNull();
    assertThat(gridAt(ring, 1, 1.5)).isEqualTo("A-01");
  }

  @Test
  void anEnclaveBelongsToItsOwnGrid() {
    Map<String, String> school =
        Map.of(
            "A-01", "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
            "A-99", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))");
    assertThat(gridAt(school, 1.5, 1.5)).isEqualTo("A-99");
    assertThat(gridAt(school, 1, 1.5)).isEqualTo("A-01");
  }

  @Test
  void everyPartOfAGridBelongsToIt() {
    Map<String, String> parts =
        Map.of(
            "A-01",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5)))",
            "A-02",
            EAST);
    assertThat(gridAt(parts, 5.5, 5.5)).isEqualTo("A-01");
    assertThat(gridAt(parts, 3, 3)).isNull();
  }

  @Test
  void whereOldGridsOverlapTheLowerCodeWins() {
    Map<String, String> overlapping =
        Map.of("A-02", WEST, "A-01", "POLYGON ((0.5 0, 2 0, 2 1, 0.5 1, 0.5 0))");
    assertThat(gridAt(overlapping, 0.75, 0.5)).isEqualTo("A-01");
  }

  @Test
  void withoutGridsNothingBelongsAnywhere() {
    assertThat(gridAt(Map.of(), 0.5, 0.5)).isNull();
  }
}
