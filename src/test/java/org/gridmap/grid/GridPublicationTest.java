package org.gridmap.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridmap.testing.Town.square;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;

/** What a publication writes, and what it leaves alone. */
class GridPublicationTest extends FourBlocksInARow {

  @Test
  void anUnchangedPlanChangesNothing() {
    Map<Long, Long> revisions = areas.revisions();
    String rows = rows();

    Publication again = publish(grid("A-01", "A-01", "W", "X"), grid("A-02", "A-02", "Y", "Z"));

    assertThat(again.isChange()).isFalse();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(areas.revisions()).isEqualTo(revisions);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void onlyGridsThatDifferGetANewVersion() {
    long third = block(community, 4);
    blocks.put("V", third);
    publish(
        grid("A-01", "A-01", "W", "X"), grid("A-02", "A-02", "Y", "Z"), grid(null, "A-03", "V"));

    assertThat(versions()).containsExactly("A-01 1", "A-02 1", "A-03 1");
  }

  @Test
  void aGridThatGrowsKeepsItsSeriesAndItsNeighbourToo() {
    Map<String, Long> before = series();

    Publication moved = publish(grid("A-01", "A-01", "W", "X", "Y"), grid("A-02", "A-02", "Z"));

    assertThat(series()).isEqualTo(before);
    assertThat(moved.begun()).containsExactly("A-01", "A-02");
    assertThat(grids.get("A-01").households()).isEqualTo(200);
    assertThat(blocksOf("A-01")).containsExactly("W", "X", "Y");
  }

  @Test
  void theGridsOfAnEarlierDayStay() {
    Instant before = Instant.now();
    publish(grid(null, "A-09", "W", "X", "Y", "Z"));

    assertThat(grids.listPublished(before)).extracting(Grid::code).containsExactly("A-01", "A-02");
    assertThat(grids.listPublished()).extracting(Grid::code).containsExactly("A-09");
  }

  @Test
  void aPlanOverGridsPublishedSinceIsToldByWhichPlan() {
    Map<Long, Long> base = revisions();
    publish(grid("A-01", "A-01", "W", "X", "Y"), grid("A-02", "A-02", "Z"));

    assertThatThrownBy(() -> publish(base, grid("A-01", "A-01", "W", "X", "Y", "Z")))
        .isInstanceOfSatisfying(
            PublishedSince.class,
            since ->
                assertThat(since.communities())
                    .containsExactly(
                        new PublishedSince.Community(
                            "110101001001", base.get(community), base.get(community) + 1, PLAN)));
  }

  @Test
  void aPublicationElsewhereDoesNotPutAPlanBehind() {
    Map<Long, Long> base = revisions();
    long other = town.community("110101001002", square(4, 0, 8, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(other)));

    assertThat(publish(base, grid("A-01", "A-01", "W", "X", "Y"), grid("A-02", "A-02", "Z")))
        .matches(Publication::isChange);
  }

  @Test
  void codesMayBeChangedOnPurposeWhileTheSeriesGoesOn() {
    long series = grids.get("A-01").seriesId();
    publish(grid("A-01", "A-11", "W", "X"), grid("A-02", "A-02", "Y", "Z"));

    assertThat(grids.get("A-11").seriesId()).isEqualTo(series);
    assertThat(versions()).containsExactly("A-01 1", "A-02 1", "A-11 1");
  }

  @Test
  void aCodeIsNeverUsedAgainForAnotherGrid() {
    assertThatThrownBy(() -> publish(grid("A-01", "A-01", "W", "X", "Y"), grid(null, "A-02", "Z")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(GridProblem.GRID_CODE_USED_BEFORE));
  }

  @Test
  void twoGridsMayExchangeTheirCodesAndTheirSeriesGoOn() {
    Map<String, Long> before = series();
    publish(grid("A-01", "A-02", "W", "X"), grid("A-02", "A-01", "Y", "Z"));

    assertThat(grids.get("A-02").seriesId()).isEqualTo(before.get("A-01"));
    assertThat(grids.get("A-01").seriesId()).isEqualTo(before.get("A-02"));
    assertThat(publish(grid("A-01", "A-01", "Y", "Z"), grid("A-02", "A-02", "W", "X")).isChange())
        .isFalse();
  }

  @Test
  void aCodeIsNotTakenFromAGridThatGetsOneNobodyHad() {
    assertThatThrownBy(
            () -> publish(grid("A-01", "A-02", "W", "X"), grid("A-02", "A-03", "Y", "Z")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(GridProblem.GRID_CODE_USED_BEFORE));
  }

  @Test
  void aCodeInUseElsewhereIsRefused() {
    long other = town.community("110101001002", square(4, 0, 8, 1));
    town.grid("B-01", other, square(4, 0, 8, 1));

    assertThatThrownBy(
            () -> publish(grid("A-01", "B-01", "W", "X"), grid("A-02", "A-02", "Y", "Z")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(GridProblem.GRID_CODE_TAKEN));
  }

  @Test
  void blocksThatWereOnlyCutLeaveTheVersionAsItIs() {
    long west = block(community, 0, 0.5);
    long east = block(community, 0.5, 1);
    blocks.put("W1", west);
    blocks.put("W2", east);
    end("W");

    Publication cut =
        publish(grid("A-01", "A-01", "W1", "W2", "X"), grid("A-02", "A-02", "Y", "Z"));

    assertThat(versions()).containsExactly("A-01 1", "A-02 1");
    assertThat(blocksOf("A-01")).containsExactly("W1", "W2", "X");
    assertThat(cut.isChange()).isTrue();
  }

  @Test
  void ofTwoPlansOverTheSameCommunityExactlyOneIsPublished() throws Exception {
    Map<Long, Long> base = revisions();
    List<CompletableFuture<Boolean>> both = new ArrayList<>();
    for (List<PlannedGrid> plan :
        List.of(
            List.of(grid("A-01", "A-01", "W"), grid("A-02", "A-02", "X", "Y", "Z")),
            List.of(grid("A-01", "A-01", "W", "X", "Y"), grid("A-02", "A-02", "Z")))) {
      both.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return publish(base, plan.toArray(PlannedGrid[]::new)).isChange();
                } catch (PublishedSince behind) {
                  return false;
                }
              }));
    }
    List<Boolean> published = new ArrayList<>();
    for (CompletableFuture<Boolean> one : both) {
      published.add(one.get(30, TimeUnit.SECONDS));
    }

    assertThat(published).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aReportBeingLocatedKeepsAPublicationWaiting() throws Exception {
    try (Connection reporting = source.getConnection();
        Statement statement = reporting.createStatement()) {
      reporting.setAutoCommit(false);
      statement.execute("select revision from area where id = " + community + " for share");
      CompletableFuture<Publication> publishing =
          CompletableFuture.supplyAsync(
              () -> publish(grid("A-01", "A-01", "W"), grid("A-02", "A-02", "X", "Y", "Z")));
      awaitWaiting();
      assertThat(publishing).isNotDone();
      reporting.commit();

      assertThat(publishing.get(30, TimeUnit.SECONDS).isChange()).isTrue();
    }
  }

  private void awaitWaiting() throws InterruptedException {
    String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    while (database.sql(waiting).query(Integer.class).single() == 0) {
      Thread.sleep(10);
    }
  }
}
