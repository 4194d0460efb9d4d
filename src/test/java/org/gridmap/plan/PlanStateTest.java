package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** A plan gets from state to state in one way only, and everybody hears of it. */
class PlanStateTest extends StreetOfBlocks {

  private static final String NO_GRID = "{\"kind\": \"ASSIGN\", \"blocks\": [%d], \"grid\": null}";

  @LocalServerPort int port;

  @Test
  void aPublicationIsAStepOfThePlan() {
    long plan = plan(li, "COMMUNITY", WEST);
    publish(li, plan);

    assertThat(steps(plan)).containsExactly("li SUBMITTED", "wang APPROVED", "li PUBLISHED");
    assertThat(audited("plan.published", plan)).isEqualTo(1);
  }

  @Test
  void openPagesHearOfAPublication() throws IOException {
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");
    act(wang, plan, "approve");
    try (ServerEvents page = OpenPage.of(port, "wang", plan, "")) {
      page.next("ready");
      assertThat(act(li, plan, "publish").getStatus().value()).isEqualTo(200);

      assertThat(page.next("state").name()).isEqualTo("state");
    }
  }

  @Test
  void openPagesOfOtherPlansHearThatTheirGridsWerePublishedAnew() throws IOException {
    long behind = plan(li, "COMMUNITY", WEST);
    long faster = plan(li, "COMMUNITY", WEST);
    assign(li, faster, "w-01", "wY");
    try (ServerEvents page = OpenPage.of(port, "wang", behind, "")) {
      page.next("ready");
      publish(li, faster);

      assertThat(page.next("base").name()).isEqualTo("base");
    }
  }

  @Test
  void aGestureOnAReturnedPlanIsAStepBackToADraftAndIsHeard() throws IOException {
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");
    act(wang, plan, "return");
    try (ServerEvents page = OpenPage.of(port, "wang", plan, "")) {
      page.next("ready");
      assign(li, plan, "w-01", "wY");

      page.next("operation");
      assertThat(page.next("state").name()).isEqualTo("state");
    }
    assign(li, plan, "w-02", "wY");
    assertThat(steps(plan)).containsExactly("li SUBMITTED", "wang RETURNED", "li DRAFT");
  }

  @Test
  void anApprovedPlanThatIsPutOnNewerGridsMustBeApprovedAnew() {
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");
    act(wang, plan, "approve");

    assertThat(act(li, plan, "rebase").getStatus().value()).isEqualTo(200);

    assertThat(steps(plan)).containsExactly("li SUBMITTED", "wang APPROVED", "li DRAFT");
    assertThat(slug(act(li, plan, "publish"))).isEqualTo("plan-not-approved");
  }

  @Test
  void aDraftIsNotPublishedStraightAway() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    assertThat(slug(act(li, plan, "publish"))).isEqualTo("plan-not-approved");
    assertThat(slug(act(wang, plan, "publish"))).isEqualTo("plan-not-approved");
    assertThat(published()).contains("w-01 300", "w-02 300");
  }

  @Test
  void anAuthorDoesNotApproveHisOwnPlanNotEvenAsAdministrator() {
    Desk chief = administrator("chief");
    long plan = plan(chief, "COMMUNITY", WEST);
    act(li, plan, "submit");

    assertThat(slug(act(chief, plan, "approve"))).isEqualTo("plan-needs-another-person");
    assertThat(act(wang, plan, "approve").getStatus().value()).isEqualTo(200);
  }

  @Test
  void whoSubmitsSomebodyElsesPlanDoesNotApproveIt() {
    long plan = plan(wang, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    act(li, plan, "submit");

    assertThat(slug(act(li, plan, "approve"))).isEqualTo("plan-needs-another-person");
  }

  @Test
  void aPlanSaysWhichDeedsAreOpenToWhoAsksAndWhyOthersAreNot() {
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");

    assertThat(get(li, plan).get("approval").asString()).isEqualTo("ANOTHER_PERSON");
    assertThat(deeds(li, plan))
        .containsExactly("-APPROVE", "+RETURN", "-PUBLISH", "-SCHEDULE", "+REBASE", "+ABANDON");
    assertThat(deeds(wang, plan))
        .containsExactly("+APPROVE", "+RETURN", "-PUBLISH", "-SCHEDULE", "+REBASE", "+ABANDON");
    assertThat(get(li, plan).at("/deeds/0/reason/type").asString())
        .isEqualTo("/problems/plan-needs-another-person");
    assertThat(get(li, plan).at("/deeds/0/reason/text").asString()).contains("须由他人审批");
    assertThat(get(wang, plan).at("/deeds/0/reason").isNull()).isTrue();
  }

  @Test
  void theSinglePlannerOfTheDemoTownPublishesAloneAndThePlanSaysWhy() {
    database
        .sql("insert into demo_account (user_id, password) select id, 'x' from app_user")
        .update();
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    assertThat(get(li, plan).get("approval").asString()).isEqualTo("ALONE_IN_DEMO");
    assertThat(deeds(li, plan))
        .containsExactly("+CHANGE", "+SUBMIT", "+PUBLISH", "+SCHEDULE", "+REBASE", "+ABANDON");
    assertThat(act(li, plan, "submit").getStatus().value()).isEqualTo(200);
    assertThat(act(li, plan, "approve").getStatus().value()).isEqualTo(200);
    assertThat(act(li, plan, "publish").getStatus().value()).isEqualTo(200);
  }

  @Test
  void whenTheDemoEndsTwoPersonsAreAskedForAtOnce() {
    database
        .sql("insert into demo_account (user_id, password) select id, 'x' from app_user")
        .update();
    long plan = plan(li, "COMMUNITY", WEST);
    database.sql("delete from demo_account").update();

    assertThat(slug(act(li, plan, "publish"))).isEqualTo("plan-not-approved");
  }

  @Test
  void aPlanApprovedAloneInTheDemoIsNotPublishedAfterIt() {
    database
        .sql("insert into demo_account (user_id, password) select id, 'x' from app_user")
        .update();
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");
    assertThat(act(li, plan, "approve").getStatus().value()).isEqualTo(200);
    database.sql("delete from demo_account").update();

    assertThat(slug(act(li, plan, "publish"))).isEqualTo("plan-not-approved");
    act(li, plan, "return");
    assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit DRAFT", "approve SUBMITTED", "publish APPROVED"})
  void aFaultThatThePlanBroughtInClosesEveryDoorWithTheSameWords(String door) {
    String[] words = door.split(" ");
    long plan = plan(li, "COMMUNITY", WEST);
    act(li, plan, "submit");
    act(wang, plan, "approve");
    putInto(plan, "DRAFT");
    operate(li, plan, NO_GRID.formatted(blocks.get("wZ")));
    putInto(plan, words[1]);

    JsonNode refused = act(wang, plan, words[0]).getResponseBody();

    assertThat(refused.get("type").asString()).endsWith("plan-has-faults");
    assertThat(refused.get("number").asInt()).isEqualTo(1);
    assertThat(texts(refused.get("kinds"))).containsExactly("UNASSIGNED");
    assertThat(refused.at("/blocks/0").asLong()).isEqualTo(blocks.get("wZ"));
  }

  @Test
  void aFaultOfThePublishedGridsKeepsNoPlanFromMakingOthersBetter() {
    ungrid("wZ");
    ungrid("wY");
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    assertThat(stops(plan)).containsExactly("UNASSIGNED false");
    assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
    assertThat(published()).contains("w-01 450");
  }

  @Test
  void anOldCutIsForgivenAndANewOneBesideItIsNot() {
    swapPublished("wX", "wY");
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-02", "wY");
    assertThat(stops(plan)).isEmpty();
    li.post("/api/v1/plans/" + plan + "/undo", "{}");
    assertThat(stops(plan)).containsExactly("PIECES false", "PIECES false");

    long worse = plan(li, "COMMUNITY", EAST);
    swapInDraft(worse, "eX", "eY");

    assertThat(stops(worse)).containsExactly("PIECES true", "PIECES true");
    assertThat(slug(act(li, worse, "submit"))).isEqualTo("plan-has-faults");
    assertThat(act(li, plan, "submit").getStatus().value()).isEqualTo(200);
  }

  private void swapInDraft(long plan, String one, String other) {
    for (String[] move : List.of(new String[] {"e-02", one}, new String[] {"e-01", other})) {
      operate(
          li,
          plan,
          "{\"kind\": \"ASSIGN\", \"blocks\": [%d], \"grid\": \"s%d\", \"complete\": false}"
              .formatted(blocks.get(move[1]), grids.get(move[0]).seriesId()));
    }
  }

  /** Exchanges the published grids of two blocks. */
  private void swapPublished(String one, String other) {
    database
        .sql(
            """
            update grid_block set block_id = case block_id when :one then :other else :one end
            where block_id in (:one, :other)
            """)
        .param("one", blocks.get(one))
        .param("other", blocks.get(other))
        .update();
  }

  private void ungrid(String block) {
    database
        .sql("delete from grid_block where block_id = :block")
        .param("block", blocks.get(block))
        .update();
  }

  /** As if the plan had got there before its ground changed. */
  private void putInto(long plan, String state) {
    database
        .sql("update plan set state = :state where id = :plan")
        .param("state", state)
        .param("plan", plan)
        .update();
  }

  private Desk administrator(String name) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    return new Desk(client, name);
  }

  private static JsonNode get(Desk desk, long plan) {
    return desk.get("/api/v1/plans/" + plan).getResponseBody();
  }

  /** The deeds of a plan, open ones with a plus. */
  private static List<String> deeds(Desk desk, long plan) {
    List<String> deeds = new ArrayList<>();
    get(desk, plan)
        .get("deeds")
        .forEach(
            deed ->
                deeds.add(
                    (deed.get("allowed").asBoolean() ? "+" : "-") + deed.get("deed").asString()));
    return deeds;
  }

  /** The errors of a plan, and whether each keeps it from being submitted. */
  private List<String> stops(long plan) {
    List<String> errors = new ArrayList<>();
    for (JsonNode item :
        li.get("/api/v1/plans/" + plan + "/check").getResponseBody().get("items")) {
      if (item.get("severity").asString().equals("ERROR")) {
        errors.add(item.get("code").asString() + " " + item.get("stops").asBoolean());
      }
    }
    return errors;
  }

  private List<String> steps(long plan) {
    List<String> steps = new ArrayList<>();
    get(li, plan)
        .get("steps")
        .forEach(
            step -> steps.add(step.get("actor").asString() + " " + step.get("state").asString()));
    return steps;
  }

  private static String slug(EntityExchangeResult<JsonNode> answer) {
    String type = answer.getResponseBody().path("type").asString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private int audited(String action, long plan) {
    return database
        .sql("select count(*) from audit where action = :action and subject = :plan")
        .param("action", action)
        .param("plan", String.valueOf(plan))
        .query(Integer.class)
        .single();
  }
}
