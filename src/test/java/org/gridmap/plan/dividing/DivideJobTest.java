package org.gridmap.plan.dividing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridmap.draft.OpenDraft;
import org.gridmap.plan.DraftDesk;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.PaperTown;
import org.gridmap.plan.PaperTownPlans;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The automatic division of a draft, and what its grids would have had to do. */
class DivideJobTest extends PaperTownPlans {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Autowired Drafts drafts;

  @BeforeEach
  void aPlan() {
    planner = DraftDesk.begin(client, "planner", "SUBDISTRICT", PaperTown.STREET);
  }

  @Test
  void anEmptyCommunityIsDividedIntoAsManyGridsAsTheRuleSays() throws InterruptedException {
    JsonNode job = divide("{\"community\": \"" + PaperTown.EAST + "\"}");

    assertThat(job.get("state").asString()).isEqualTo("DONE");
    assertThat(job.get("progress").asDouble()).isEqualTo(1.0);
    assertThat(job.at("/best/within10").asDouble()).isEqualTo(1.0);
    assertThat(job.at("/operation/kind").asString()).isEqualTo("DIVIDE");
    for (int grid = 1; grid <= 4; grid++) {
      assertThat(planner.grid("n" + grid).get("households").asInt()).isEqualTo(300);
      assertThat(planner.grid("n" + grid).get("pieces").asInt()).isEqualTo(1);
    }
    assertThat(planner.assignment()).doesNotContainValue("");
  }

  @Test
  void onePlannerHasThreeDivisionsAtATime() throws InterruptedException {
    String body = "{\"community\": \"" + PaperTown.EAST + "\"}";
    List<String> begun = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          // a division cannot be stored, so is not over, while somebody holds the plan
          database
              .sql("select id from plan where id = :id for update")
              .param("id", planner.plan)
              .query()
              .singleRow();
          for (int i = 0; i < 3; i++) {
            begun.add(planner.post("/divide", body).getResponseBody().get("job").asString());
          }
          var refused = planner.post("/divide", body);
          assertThat(refused.getStatus().value()).isEqualTo(429);
          assertThat(refused.getResponseHeaders().getFirst("Retry-After")).isEqualTo("10");
          assertThat(refused.getResponseBody().get("limit").asInt()).isEqualTo(3);
        });

    for (String job : begun) {
      waitFor(job);
    }
    assertThat(divide(body).get("state").asString()).isEqualTo("DONE");
  }

  @Test
  void theWholeDraftIsOneOperationAndOneUndo() throws InterruptedException {
    Map<Long, String> before = planner.assignment();

    divide("{\"all\": true}");

    assertThat(planner.division().get("seq").asInt()).isEqualTo(1);
    assertThat(new TreeSet<>(planner.assignment().values())).hasSize(8);
    planner.undo();
    assertThat(planner.assignment()).isEqualTo(before);
  }

  @Test
  void aPriceForMovedHouseholdsKeepsAGoodPlan() throws InterruptedException {
    divide("{\"community\": \"" + PaperTown.WEST + "\"}");
    Map<Long, String> divided = planner.assignment();

    JsonNode job = divide("{\"community\": \"" + PaperTown.WEST + "\", \"keep\": 1}");

    assertThat(job.get("state").asString()).isEqualTo("DONE");
    assertThat(planner.assignment()).isEqualTo(divided);
  }

  @Test
  void aCancelledDivisionIsNotStored() {
    OpenDraft plan = drafts.get(planner.plan);
    var everything = new DivideJob.Request(null, true, null, null, null, null);
    DivideJob job =
        new DivideJob(
            "job",
            plan,
            plan.version(),
            List.copyOf(plan.version().draft().communities()),
            everything);
    job.cancel();

    job.run(
        (division, seen) -> {
          throw new AssertionError("a cancelled division was stored");
        });

    assertThat(job.report().state()).isEqualTo(DivideJob.State.CANCELLED);
  }

  @Test
  void aRunningDivisionCanBeGivenUp() {
    String job = planner.post("/divide", "{}").getResponseBody().get("job").asString();

    client
        .delete()
        .uri("/api/v1/plans/" + planner.plan + "/jobs/" + job)
        .headers(new Desk(client, "planner").signedIn())
        .exchange()
        .expectStatus()
        .isNoContent();
    assertThat(planner.get("/jobs/none").getStatus().value()).isEqualTo(404);
  }

  @Test
  void pastIncidentsAreDealtToTheGridsOfTheDraft() {
    report(2.5, 1.5);
    report(0.5, 0.5);
    planner.assign(town.key(2), town.block("W-2-1"));

    JsonNode loads = planner.get("/what-if?days=365").getResponseBody().get("grids");

    assertThat(load(loads, town.key(1), "before")).isEqualTo(2);
    assertThat(load(loads, town.key(1), "incidents")).isEqualTo(1);
    assertThat(load(loads, town.key(2), "incidents")).isEqualTo(1);
  }

  private static int load(JsonNode loads, String key, String member) {
    for (JsonNode load : loads) {
      if (load.get("key").asString().equals(key)) {
        return load.get(member).asInt();
      }
    }
    throw new AssertionError("no grid " + key);
  }

  private void report(double x, double y) {
    client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"category": "0203", "description": "x", "location": {"lon": %s, "lat": %s}}"""
                .formatted(lon(x), lat(y)))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  private JsonNode divide(String body) throws InterruptedException {
    var answer = planner.post("/divide", body);
    assertThat(answer.getStatus().value()).isEqualTo(202);
    return waitFor(answer.getResponseBody().get("job").asString());
  }

  private JsonNode waitFor(String job) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode report = planner.get("/jobs/" + job).getResponseBody();
      if (!report.get("state").asString().equals("RUNNING")) {
        return report;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the division did not end");
  }
}
