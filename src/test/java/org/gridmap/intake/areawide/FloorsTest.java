package org.gridmap.intake.areawide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which floors are meant, and which floor a reporter means. */
class FloorsTest {

  @Test
  void aBoundMeansEverythingOnItsSide() {
    assertThat(meant("> 4", 4, 5, 30)).containsExactly(5, 30);
    assertThat(meant(">=4", 3, 4)).containsExactly(4);
    assertThat(meant("≥ 4", 3, 4)).containsExactly(4);
    assertThat(meant("< 1", -2, 1)).containsExactly(-2);
    assertThat(meant("<= 3", 3, 4)).containsExactly(3);
    assertThat(meant("7", 6, 7)).containsExactly(7);
  }

  @Test
  void aRangeHasBothItsEnds() {
    assertThat(meant("5-12", 4, 5, 12, 13)).containsExactly(5, 12);
    assertThat(meant("-2--1", -3, -2, -1, 1)).containsExactly(-2, -1);
  }

  @Test
  void whatIsNoPredicateIsNone() {
    assertThat(Floors.read("high up")).isEmpty();
    assertThat(Floors.read("> ")).isEmpty();
    assertThat(Floors.read("12-5")).isEmpty();
    assertThat(Floors.read("> 4 and < 9")).isEmpty();
    assertThat(Floors.read("> 999")).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (String written : List.of("> 4", "< 3", "= 7", "5-12")) {
      Floors floors = Floors.read(written).orElseThrow();
      assertThat(floors).hasToString(written);
      assertThat(Floors.read(floors.toString())).contains(floors);
    }
  }

  @Test
  void aFloorIsReadAsPeopleWriteIt() {
    for (String text : List.of("5", "5楼", "第5层", "5F", "F5", " ５ 楼")) {
      assertThat(Floors.floorNumber(text)).as(text).contains(5);
    }
    for (String text : List.of("-1", "B1", "地下1层", "负1")) {
      assertThat(Floors.floorNumber(text)).as(text).contains(-1);
    }
  }

  @Test
  void whatMayBeAFlatIsNoFloor() {
    assertThat(Floors.floorNumber("1205室")).isEmpty();
    assertThat(Floors.floorNumber("顶楼")).isEmpty();
    assertThat(Floors.floorNumber("5-6")).isEmpty();
  }

  private static List<Integer> meant(String written, Integer... floors) {
    Floors predicate = Floors.read(written).orElseThrow();
    return List.of(floors).stream().filter(predicate::contain).toList();
  }
}
