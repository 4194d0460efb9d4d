package org.gridmap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gridmap.grid.Grids;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Reports that come twice, all at once, or while grids are being published. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimultaneousReportsTest {

  private static final String EVERYTHING_HAS_ONE_GRID_OR_WAITS =
      """
      select count(*) from incident i where not (
        (grid_id is not null and confidence in ('HIGH', 'LOW')) or
        (grid_id is null and confidence in ('GAP', 'OUTSIDE')))
      """;

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;

  private Town town;
  private long community;

  @BeforeAll
  void twoGrids() {
    town = new Town(database);
    community = town.community("110101001001", square(0, 0, 4, 2));
    town.grid("A-01", community, square(0, 0, 1, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    publish();
  }

  @Test
  void theSameKeyAndReportGiveTheFirstReceiptAgain() {
    var first = post(report(0.5, 0.5), "key-1");
    var again = post(report(0.5, 0.5), "key-1");

    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(again.getResponseHeaders().getLocation())
        .isEqualTo(first.getResponseHeaders().getLocation());
  }

  @Test
  void theSameKeyForAnotherReportIsRefused() {
    post(report(0.5, 0.5), "key-2");

    assertThat(post(report(1.5, 0.5), "key-2").getStatus().value()).isEqualTo(422);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    String first = post(report(0.5, 0.5), "key-3").getResponseBody().get("number").asString();
    database
        .sql(
            "update idempotency_key set at = at - interval '24 hours 1 minute' where key = 'key-3'")
        .update();

    JsonNode second = post(report(0.5, 0.5), "key-3").getResponseBody();
    assertThat(second.get("number").asString()).isNotEqualTo(first);
  }

  @Test
  void sixteenSimultaneousPostsWithOneKeyMakeOneIncident() throws Exception {
    Set<String> numbers = new HashSet<>();
    for (Future<JsonNode> answer :
        simultaneously(16, () -> post(report(0.5, 0.5), "key-4").getResponseBody())) {
      numbers.add(answer.get().get("number").asString());
    }

    assertThat(numbers).hasSize(1);
    assertThat(
            database
                .sql("select count(*) from incident where number in (:numbers)")
                .param("numbers", numbers)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void reportsDuringPublicationsEndInOneGridOrInTheQueue() throws Exception {
    long other = town.community("110101001002", square(10, 0, 12, 1));
    town.grid("C-01", other, square(10, 0, 11, 1));
    publish();

    List<Future<JsonNode>> answers =
        simultaneously(
            12,
            () -> {
              transaction.executeWithoutResult(status -> grids.announce(List.of(other)));
              return post(report(10.5, 0.5), null).getResponseBody();
            });

    for (Future<JsonNode> answer : answers) {
      assertThat(answer.get().at("/grid/code").asString()).isEqualTo("C-01");
    }
    assertThat(database.sql(EVERYTHING_HAS_ONE_GRID_OR_WAITS).query(Integer.class).single())
        .isZero();
  }

  @Test
  void aReportSeesGridsThatWerePublishedWithoutANotice() {
    long late = town.community("110101001003", square(20, 0, 21, 1));
    publish();
    town.grid("D-01", late, square(20, 0, 21, 1));
    database
        .sql("update area set revision = revision + 1 where id = :id")
        .param("id", late)
        .update();

    assertThat(post(report(20.5, 0.5), null).getResponseBody().at("/grid/code").asString())
        .isEqualTo("D-01");
  }

  private static <T> List<Future<T>> simultaneously(int threads, Callable<T> task)
      throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Callable<T> onSignal =
        () -> {
          start.await();
          return task.call();
        };
    List<Future<T>> running = Stream.generate(() -> pool.submit(onSignal)).limit(threads).toList();
    start.countDown();
    pool.shutdown();
    return running;
  }

  private EntityExchangeResult<JsonNode> post(String body, String key) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .headers(
            headers -> {
              if (key != null) {
                headers.set("Idempotency-Key", key);
              }
            })
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }

  private static String report(double x, double y) {
    return """
    {"category": "0203", "description": "灯坏了", "location": {"lon": %s, "lat": %s},
     "reporter": {"name": "李居民", "phone": "13800000000"}}
    """
        .formatted(lon(x), lat(y));
  }

  private void publish() {
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
  }
}
