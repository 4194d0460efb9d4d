package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;
import static org.gridmap.testing.Town.square;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which grids are hot, and what is said of them. */
class HotspotsTest extends HotspotTest {

  @Test
  void aGridWithFarMoreThanItsHouseholdsExplainIsHot() {
    town.reports(1.5, 1.5, 2, 10);

    assertThat(codes(ask(""), "HOT")).containsExactly("G-11");
  }

  @Test
  void aGridWithManyReportsAndAsManyHouseholdsIsNot() {
    town.households("B-11", 1000);
    town.reports(1.5, 1.5, 2, 10);

    assertThat(codes(ask(""), "HOT")).isEmpty();
  }

  @Test
  void aGridWithFarFewerIsCold() {
    CountedTown.emptyIncidents(database);
    for (int grid = 0; grid < 16; grid++) {
      town.reports(grid / 4 + 0.5, grid % 4 + 0.5, 1, grid == 10 ? 1 : 14);
    }

    JsonNode grid = unit(ask(""), "G-22");

    assertThat(grid.get("state").asString()).isEqualTo("COLD");
    assertThat(grid.get("wordText").asString()).isEqualTo("fewer reports than expected");
  }

  @Test
  void withoutAPastAHotGridIsNotCalledNew() {
    town.reports(1.5, 1.5, 2, 10);

    JsonNode grid = unit(ask("&from=" + LAST_DAY.minusDays(13)), "G-11");

    assertThat(grid.get("state").asString()).isEqualTo("HOT");
    assertThat(grid.get("word").isNull()).isTrue();
  }

  @Test
  void firstAndLastDayBelongToThePeriod() {
    town.report(0.5, 0.5, LAST_DAY.plusDays(1), "0604", "WEB");
    town.report(0.5, 0.5, LAST_DAY.minusDays(27), "0604", "WEB");
    town.report(0.5, 0.5, LAST_DAY.minusDays(28), "0604", "WEB");

    assertThat(unit(ask(""), "G-00").get("count").asInt()).isEqualTo(8 + 1);
  }

  @Test
  void theSentenceSaysHowManyOfHowMany() {
    town.report(0.5, 0.5, LAST_DAY.minusDays(27), "0604", "WEB");
    town.reports(1.5, 1.5, 2, 10);

    assertThat(ask("&category=0604&from=" + LAST_DAY.minusDays(13)).get("sentence").asString())
        .startsWith("In the 2 weeks to ")
        .endsWith(
            ", 1 of 16 grids had clearly more reports of “Noise” per 1,000 households than"
                + " expected; 1 is new.");
  }

  @Test
  void theSentenceIsChineseUnlessEnglishIsAskedFor() {
    String uri = LAST_DAYS.replace("lang=en", "lang=zh");

    assertThat(ok(planner, uri).get("sentence").asString()).contains("16个网格中没有一个");
  }

  @Test
  void theExplanationCountsTheNeighboursWithACommonBorderOnly() {
    town.reports(1.5, 1.5, 2, 10);

    JsonNode near = unit(ask(""), "G-00").get("near");

    assertThat(near.get("units").asInt()).isEqualTo(3);
    assertThat(near.get("observed").asInt()).isEqualTo(24);
  }

  @Test
  void aGridWithNineteenHouseholdsIsTooThinToJudge() {
    town.households("B-11", 19);
    town.reports(1.5, 1.5, 2, 10);

    JsonNode grid = unit(ask(""), "G-11");

    assertThat(grid.get("state").asString()).isEqualTo("THIN");
    assertThat(grid.at("/thin/reason").asString()).isEqualTo("FEW_HOUSEHOLDS");
    assertThat(grid.get("class").asInt()).isZero();
  }

  @Test
  void whereFewAreExpectedAroundNothingIsJudged() {
    JsonNode answer = ask("&from=" + LAST_DAY);

    assertThat(codes(answer, "THIN")).hasSize(16);
    assertThat(answer.at("/summary/judged").asInt()).isZero();
  }

  @Test
  void reportsWhereNobodyLivesAreCountedNotJudged() {
    town.households("B-33", 0);

    JsonNode answer = ask("");

    assertThat(unit(answer, "G-33").get("state").asString()).isEqualTo("NO_HOMES");
    assertThat(leftOut(answer, "NO_HOMES")).isEqualTo(8);
  }

  @Test
  void reportsInNoGridAreLeftOutAndSaidSo() {
    town.report(9, 9, LAST_DAY, "0604", "WEB");

    assertThat(leftOut(ask(""), "NO_GRID")).isEqualTo(1);
  }

  @Test
  void aGroupCountsTheCategoriesBelowIt() {
    town.report(0.5, 0.5, LAST_DAY, "0601", "WEB");
    town.report(0.5, 0.5, LAST_DAY, "0101", "WEB");

    assertThat(ask("&category=06").at("/summary/incidents").asInt()).isEqualTo(16 * 8 + 1);
  }

  @Test
  void patrolFindsAndPublicReportsAreToldApart() {
    town.report(0.5, 0.5, LAST_DAY, "0604", "WORKER");

    assertThat(ask("&channel=patrol").at("/summary/incidents").asInt()).isEqualTo(1);
    assertThat(ask("&channel=public").at("/summary/incidents").asInt()).isEqualTo(16 * 8);
  }

  @Test
  void aGridHotBecauseOfOneBuildingSaysSo() {
    town.reportsOfBuilding("B-11", 25);

    JsonNode cause = unit(ask(""), "G-11").get("onlyBecause");

    assertThat(cause.get("kind").asString()).isEqualTo("BUILDING");
    assertThat(cause.get("code").asString()).isEqualTo("B-11");
    assertThat(cause.get("count").asInt()).isEqualTo(25);
  }

  @Test
  void aGridThatIsHotWithoutItsBusiestBuildingDoesNotBlameIt() {
    town.reports(1.5, 1.5, 2, 10);
    town.reportsOfBuilding("B-11", 2);

    JsonNode grid = unit(ask(""), "G-11");

    assertThat(grid.get("state").asString()).isEqualTo("HOT");
    assertThat(grid.get("onlyBecause").isNull()).isTrue();
  }

  @Test
  void aGridHotBecauseOfThePatrolsSaysSo() {
    for (int n = 0; n < 25; n++) {
      town.report(1.5, 1.5, LAST_DAY.minusDays(n % 20), "0604", "WORKER");
    }

    JsonNode cause = unit(ask(""), "G-11").get("onlyBecause");

    assertThat(cause.get("kind").asString()).isEqualTo("CHANNEL");
    assertThat(cause.get("code").asString()).isEqualTo("WORKER");
  }

  @Test
  void whatIsHotMonthAfterMonthIsLasting() {
    town.reports(1.5, 1.5, 2, 28 * 4);
    for (int grid = 0; grid < 16; grid++) {
      town.reports(grid / 4 + 0.5, grid % 4 + 0.5, 1, 28 * 4);
    }

    assertThat(unit(ask(""), "G-11").get("word").asString()).isEqualTo("LASTING");
  }

  @Test
  void theMonthlyPatternSaysSinceWhen() {
    town.reports(1.5, 1.5, 3, 21);

    assertThat(unit(ask(""), "G-11").get("since").asString())
        .isEqualTo(LAST_DAY.minusDays(20).toString());
  }

  @Test
  void anIncompleteLastWeekIsMarked() {
    JsonNode weeks = ok(planner, "/api/v1/hotspots?to=" + LAST_DAY.minusDays(1)).get("weeks");

    assertThat(weeks.get(weeks.size() - 1).get("complete").asBoolean()).isFalse();
    assertThat(weeks.get(weeks.size() - 1).get("to").asString()).isEqualTo(LAST_DAY.toString());
  }

  @Test
  void everythingShownTogetherIsCorrectedTogether() {
    JsonNode method = ask("").get("method");

    assertThat(method.get("correction").asString())
        .isEqualTo("Benjamini–Hochberg over 16 comparisons");
    assertThat(method.get("households").asInt()).isEqualTo(16 * 300);
    assertThat(method.get("plane").asString()).isEqualTo("EPSG:4548");
  }

  @Test
  void cellsAreUnitsToo() {
    town.reports(1.5, 1.5, 3, 10);

    JsonNode hot = ask("&unit=bin&size=100&shape=hex");

    assertThat(hot.at("/method/bandMetres").asDouble()).isCloseTo(160 * Math.sqrt(3), within(1e-9));
    assertThat(hot.at("/units/0/outline/coordinates/0")).hasSize(7);
    assertThat(sum(hot, "households")).isEqualTo(16 * 300);
    assertThat(sum(hot, "count")).isEqualTo(16 * 8 + 30);
  }

  @Test
  void theSliderHasEveryWeek() {
    JsonNode frames = ok(planner, "/api/v1/hotspots/frames?weeks=3&to=" + LAST_DAY);

    assertThat(frames.get("weeks")).hasSize(2);
    assertThat(frames.at("/units/0/counts")).extracting(JsonNode::asInt).containsExactly(1, 7);
    assertThat(frames.at("/units/0/classes")).hasSize(2);
  }

  @Test
  void theSliderTellsNoCellWithOneOrTwoReportsInAWeek() {
    town.report(9, 9, LAST_DAY, "0604", "WEB");

    JsonNode frames = ok(planner, "/api/v1/hotspots/frames?unit=bin&size=300&to=" + LAST_DAY);

    assertThat(frames.get("units").valueStream().filter(unit -> unit.get("counts").isNull()))
        .isNotEmpty();
  }

  @Test
  void theForecastSaysWhatItWasWorth() {
    town.reports(1.5, 1.5, 2, 70);

    JsonNode answer = ask("&layer=forecast");

    assertThat(unit(answer, "G-11").get("rank").asInt()).isEqualTo(1);
    assertThat(answer.at("/forecast/pai").asDouble()).isGreaterThan(1);
    assertThat(answer.at("/forecast/from").asString()).isEqualTo(LAST_DAY.plusDays(1).toString());
  }

  @Test
  void aNewReportIsInTheNextAnswer() {
    int before = ask("").at("/summary/incidents").asInt();
    town.report(0.5, 0.5, LAST_DAY, "0604", "WEB");

    assertThat(ask("").at("/summary/incidents").asInt()).isEqualTo(before + 1);
  }

  @Test
  void aRedrawDoesNotLookLikeATrend() {
    JsonNode before = ask("");
    database
        .sql("update grid set valid = tstzrange(lower(valid), now()) where code like 'G-0%'")
        .update();
    long community = areaId(CountedTown.communityCode(0));
    String insert =
        """
        insert into grid (code, name, kind, community_id, boundary, households, valid)
        values (:code, :code, 'BASIC', :community, st_geomfromtext(:wkt, 4326), 300,
          tstzrange(now(), null))
        """;
    for (int half = 0; half < 2; half++) {
      database
          .sql(insert)
          .param("code", "N-" + half)
          .param("community", community)
          .param("wkt", square(0, 2 * half, 1, 2 * half + 2))
          .update();
    }
    publish();
    town.report(1.5, 1.5, LAST_DAY.plusDays(1), "0604", "WEB");

    JsonNode after =
        ok(planner, "/api/v1/hotspots?to=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));

    assertThat(unit(after, "N-0").get("count").asInt()).isEqualTo(16);
    assertThat(unit(after, "N-0").get("state").asString()).isEqualTo("USUAL");
    assertThat(unit(after, "N-0").get("households").asInt()).isEqualTo(600);
    assertThat(unit(ask(""), "G-00")).isEqualTo(unit(before, "G-00"));
  }

  private static int sum(JsonNode answer, String member) {
    return answer.get("units").valueStream().mapToInt(unit -> unit.get(member).asInt()).sum();
  }
}
