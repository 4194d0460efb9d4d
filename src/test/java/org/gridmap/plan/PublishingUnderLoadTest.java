package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.Pin;
import org.gridmap.assignment.Placement;
import org.gridmap.incident.relocation.Relocations;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Wgs84;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Block wY goes to and fro between two grids while everybody reads and reports. */
class PublishingUnderLoadTest extends StreetOfBlocks {

  private static final int READERS = 200;
  private static final int PUBLICATIONS = 20;
  private static final int REPORTERS = 4;

  /** Between two reports, so that one address stays within its limit. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  @Autowired Assignments assignments;
  @Autowired Relocations relocations;

  @Test
  void readersSeeTheOldGridsOrTheNewOnesAndNothingElse() throws Exception {
    Point place = Wgs84.point(lon(2.5), lat(0.2));
    Pin pin = new Pin(place, place.getX(), place.getY(), Datum.WGS84, null);
    long first = assignments.locate(pin).revision();
    Set<String> answers = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<CompletableFuture<Void>> reading = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      reading.add(
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  Placement answer = assignments.locate(pin);
                  answers.add(answer.revision() + " " + answer.grid().code());
                  Thread.yield();
                }
              },
              readers));
    }
    publishToAndFro();
    over.set(true);
    for (CompletableFuture<Void> one : reading) {
      one.get(60, TimeUnit.SECONDS);
    }
    readers.shutdown();

    assertThat(answers)
        .allMatch(
            answer -> {
              String[] words = answer.split(" ");
              boolean even = (Long.parseLong(words[0]) - first) % 2 == 0;
              return words[1].equals(even ? "w-02" : "w-01");
            });
  }

  @Test
  void aReportPostedAtTheInstantOfAPublicationIsInAGridThatIsValid() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService reporters = Executors.newFixedThreadPool(REPORTERS);
    List<CompletableFuture<List<String>>> reporting = new ArrayList<>();
    for (int i = 0; i < REPORTERS; i++) {
      reporting.add(
          CompletableFuture.supplyAsync(
              () -> {
                List<String> numbers = new ArrayList<>();
                while (!over.get()) {
                  numbers.add(report());
                  LockSupport.parkNanos(PAUSE.toNanos());
                }
                return numbers;
              },
              reporters));
    }
    publishToAndFro();
    over.set(true);
    List<String> numbers = new ArrayList<>();
    for (CompletableFuture<List<String>> one : reporting) {
      numbers.addAll(one.get(60, TimeUnit.SECONDS));
    }
    reporters.shutdown();
    assertThat(relocations.settle(Duration.ofSeconds(30))).isTrue();

    assertThat(numbers).doesNotHaveDuplicates().isNotEmpty();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from incident i left join grid g on g.id = i.grid_id
                    where g.id is null or not upper_inf(g.valid)
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void publishToAndFro() {
    for (int round = 0; round < PUBLICATIONS; round++) {
      long plan = plan(li, "COMMUNITY", WEST);
      assign(li, plan, round % 2 == 0 ? "w-01" : "w-02", "wY");
      assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
    }
  }

  private String report() {
    var answer =
        client
            .post()
            .uri("/api/v1/incidents")
            .headers(li.signedIn())
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                """
                {"category": "0203", "description": "路灯不亮", "location": {"lon": %s, "lat": %s}}
                """
                    .formatted(lon(2.5), lat(0.2)))
            .exchange()
            .returnResult(JsonNode.class);
    assertThat(answer.getStatus().value()).isEqualTo(201);
    return answer.getResponseBody().get("number").asString();
  }
}
