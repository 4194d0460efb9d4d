package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** A plan takes effect at the time that was set for it, once, or comes back with the reason. */
class PlanScheduleTest extends StreetOfBlocks {

  @Autowired PlanSchedule schedule;
  @LocalServerPort int port;

  @Test
  void aPlanWithATimeWaitsForIt() {
    long plan = approved("w-01", "wY");
    Instant at = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    JsonNode answer = publish(li, plan, at.toString()).getResponseBody();
    schedule.look();

    assertThat(answer.get("state").asString()).isEqualTo("SCHEDULED");
    assertThat(Instant.parse(answer.get("at").asString())).isEqualTo(at);
    assertThat(texts(answer.at("/grids/begun"))).containsExactly("w-01", "w-02");
    assertThat(state(plan)).isEqualTo("SCHEDULED");
    assertThat(Instant.parse(get(plan).get("plannedFor").asString())).isEqualTo(at);
    assertThat(published()).contains("w-01 300", "w-02 300");
  }

  @Test
  void itsGridsAreValidFromThatTime() {
    long plan = approved("w-01", "wY");
    publish(li, plan, soon());
    Instant due = comesTrue(plan);

    schedule.look();

    assertThat(state(plan)).isEqualTo("PUBLISHED");
    assertThat(published()).contains("w-01 450", "w-02 150");
    assertThat(begun("w-01")).isEqualTo(due);
    assertThat(steps(plan))
        .containsExactly(
            "li SUBMIT SUBMITTED",
            "wang APPROVE APPROVED",
            "li SCHEDULE SCHEDULED",
            "li TAKE_EFFECT PUBLISHED");
  }

  @Test
  void ofManyWhoTryOnePublishes() throws Exception {
    long plan = approved("w-01", "wY");
    publish(li, plan, soon());
    comesTrue(plan);
    List<CompletableFuture<Void>> instances = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      instances.add(CompletableFuture.runAsync(schedule::look));
    }
    for (CompletableFuture<Void> instance : instances) {
      instance.get(60, TimeUnit.SECONDS);
    }

    assertThat(publications(plan)).isEqualTo(1);
    assertThat(steps(plan)).filteredOn(step -> step.endsWith("PUBLISHED")).hasSize(1);
  }

  @Test
  void aTimeCanBeTakenBackUntilThenAndTheApprovalStands() {
    long plan = approved("w-01", "wY");
    publish(li, plan, soon());

    assertThat(act(li, plan, "revoke").getResponseBody().get("state").asString())
        .isEqualTo("APPROVED");
    comesTrue(plan);
    schedule.look();

    assertThat(published()).contains("w-01 300");
    assertThat(act(li, plan, "publish").getStatus().value()).isEqualTo(200);
    assertThat(published()).contains("w-01 450");
  }

  @Test
  void aPlanThatWasOutrunComesBackAndItsPageIsTold() throws IOException {
    long plan = approved("w-01", "wY");
    publish(li, plan, soon());
    long faster = plan(wang, "COMMUNITY", WEST);
    assign(wang, faster, "w-02", "wX");
    publish(wang, faster);
    try (ServerEvents page = OpenPage.of(port, "wang", plan, "")) {
      page.next("ready");
      comesTrue(plan);
      schedule.look();

      assertThat(page.next("state").name()).isEqualTo("state");
    }
    JsonNode step = get(plan).get("steps").get(3);
    assertThat(step.get("deed").asString()).isEqualTo("MISS");
    assertThat(step.at("/refusal/type").asString()).isEqualTo("/problems/plan-behind");
    assertThat(step.at("/refusal/text").asString()).contains(WEST, "更新到最新网格");
    assertThat(state(plan)).isEqualTo("RETURNED");
    assertThat(publications(plan)).isZero();
    assertThat(act(li, plan, "rebase").getStatus().value()).isEqualTo(200);
  }

  @Test
  void aTimeIsOnlyGivenToWhatCouldBePublishedNow() {
    long plan = approved("w-01", "wY");
    long faster = plan(wang, "COMMUNITY", WEST);
    assign(wang, faster, "w-02", "wX");
    publish(wang, faster);

    assertThat(slug(publish(li, plan, soon()))).isEqualTo("plan-behind");
    assertThat(state(plan)).isEqualTo("APPROVED");
  }

  @Test
  void aTimeThatIsOverOrVeryFarIsRefused() {
    long plan = approved("w-01", "wY");

    assertThat(slug(publish(li, plan, "2020-01-01T00:00:00Z"))).isEqualTo("plan-time");
    assertThat(slug(publish(li, plan, "2199-01-01T00:00:00Z"))).isEqualTo("plan-time");
    assertThat(slug(publish(li, plan, "+999999999-01-01T00:00:00Z")))
        .isEqualTo("invalid-parameter");
  }

  @Test
  void whatIsNotApprovedGetsNoTime() {
    long plan = plan(li, "COMMUNITY", WEST);

    assertThat(slug(publish(li, plan, soon()))).isEqualTo("plan-not-approved");
  }

  @Test
  void aScheduledPlanIsNotChanged() {
    long plan = approved("w-01", "wY");
    publish(li, plan, soon());

    var refused =
        li.post(
            "/api/v1/plans/" + plan + "/operations",
            "{\"kind\": \"ASSIGN\", \"blocks\": [%d], \"grid\": null}".formatted(blocks.get("wZ")));

    assertThat(slug(refused)).isEqualTo("plan-not-open");
    assertThat(refused.getResponseBody().get("detail").asString()).contains("待生效");
  }

  @Test
  void twoGridsThatExchangedTheirCodesArePublishedAndCanBePlannedAgain() {
    long plan = plan(li, "COMMUNITY", WEST);
    long first = grids.get("w-01").seriesId();
    operate(
        li,
        plan,
        "{\"kind\": \"SWAP_CODES\", \"grid\": \"s%d\", \"other\": \"s%d\"}"
            .formatted(first, grids.get("w-02").seriesId()));

    assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
    assertThat(grids.get("w-02").seriesId()).isEqualTo(first);
    long next = plan(wang, "COMMUNITY", WEST);
    assign(wang, next, "w-01", "wX");
    assertThat(publish(wang, next).getStatus().value()).isEqualTo(200);
  }

  private long approved(String grid, String... names) {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, grid, names);
    act(li, plan, "submit");
    act(wang, plan, "approve");
    return plan;
  }

  private static String soon() {
    return Instant.now().plus(1, ChronoUnit.HOURS).toString();
  }

  private EntityExchangeResult<JsonNode> publish(Desk desk, long plan, String at) {
    return desk.post("/api/v1/plans/" + plan + "/publish", "{\"at\": \"%s\"}".formatted(at));
  }

  /** Lets the time of a plan come: it is two seconds ago, and after all that was published. */
  private Instant comesTrue(long plan) {
    database
        .sql(
            """
            update plan set planned_for = greatest(
              date_trunc('second', now()) - interval '2 seconds',
              (select max(lower(valid)) + interval '1 millisecond' from grid)) where id = :plan
            """)
        .param("plan", plan)
        .update();
    return database
        .sql("select planned_for from plan where id = :plan")
        .param("plan", plan)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private Instant begun(String code) {
    return database
        .sql("select lower(valid) from grid where code = :code and upper_inf(valid)")
        .param("code", code)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private int publications(long plan) {
    return database
        .sql("select count(*) from grid_publication where plan_id = :plan")
        .param("plan", plan)
        .query(Integer.class)
        .single();
  }

  private JsonNode get(long plan) {
    return li.get("/api/v1/plans/" + plan).getResponseBody();
  }

  private String state(long plan) {
    return get(plan).get("state").asString();
  }

  private List<String> steps(long plan) {
    List<String> steps = new ArrayList<>();
    get(plan)
        .get("steps")
        .forEach(
            step ->
                steps.add(
                    String.join(
                        " ",
                        step.get("actor").asString(),
                        step.get("deed").asString(),
                        step.get("state").asString())));
    return steps;
  }

  private static String slug(EntityExchangeResult<JsonNode> refused) {
    String type = refused.getResponseBody().get("type").asString();
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
