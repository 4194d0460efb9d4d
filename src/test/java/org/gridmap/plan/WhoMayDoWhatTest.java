package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridmap.draft.DraftSettings;
import org.gridmap.platform.ProblemCode;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.DemoAccounts;
import org.gridmap.security.DemoAccounts.DemoAccount;
import org.gridmap.security.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting, state, deed and person, without a database. */
class WhoMayDoWhatTest {

  /**
   * Where two words stand, the first holds where two persons are asked for, the second where one is
   * enough. A state and a deed that are not listed do not go together, whoever asks.
   */
  private static final String TABLE =
      """
      state     deed    leads to  author         submitter      other          author+admin   other+admin    outsider
      DRAFT     CHANGE  DRAFT     yes            yes            yes            yes            yes            area
      DRAFT     SUBMIT  SUBMITTED yes            yes            yes            yes            yes            area
      DRAFT     PUBLISH PUBLISHED unapproved/yes unapproved/yes unapproved/yes unapproved/yes unapproved/yes area
      DRAFT     SCHEDULE SCHEDULED unapproved/yes unapproved/yes unapproved/yes unapproved/yes unapproved/yes area
      DRAFT     REBASE  DRAFT     yes            yes            yes            yes            yes            area
      DRAFT     ABANDON ABANDONED yes            yes            yes            yes            yes            area
      SUBMITTED APPROVE APPROVED  own/yes        own/yes        yes            own/yes        yes            area
      SUBMITTED RETURN  RETURNED  yes            yes            yes            yes            yes            area
      SUBMITTED PUBLISH PUBLISHED unapproved/yes unapproved/yes unapproved/yes unapproved/yes unapproved/yes area
      SUBMITTED SCHEDULE SCHEDULED unapproved/yes unapproved/yes unapproved/yes unapproved/yes unapproved/yes area
      SUBMITTED REBASE  DRAFT     yes            yes            yes            yes            yes            area
      SUBMITTED ABANDON ABANDONED yes            yes            yes            yes            yes            area
      RETURNED  CHANGE  DRAFT     yes            yes            yes            yes            yes            area
      RETURNED  SUBMIT  SUBMITTED yes            yes            yes            yes            yes            area
      RETURNED  REBASE  DRAFT     yes            yes            yes            yes            yes            area
      RETURNED  ABANDON ABANDONED yes            yes            yes            yes            yes            area
      APPROVED  PUBLISH PUBLISHED yes            yes            yes            yes            yes            area
      APPROVED  SCHEDULE SCHEDULED yes            yes            yes            yes            yes            area
      APPROVED  RETURN  RETURNED  yes            yes            yes            yes            yes            area
      APPROVED  REBASE  DRAFT     yes            yes            yes            yes            yes            area
      APPROVED  ABANDON ABANDONED yes            yes            yes            yes            yes            area
      SCHEDULED REVOKE  APPROVED  yes            yes            yes            yes            yes            area
      SCHEDULED REBASE  DRAFT     yes            yes            yes            yes            yes            area
      SCHEDULED ABANDON ABANDONED yes            yes            yes            yes            yes            area
      SCHEDULED TAKE_EFFECT PUBLISHED no          no             no             no             no             area
      SCHEDULED MISS    RETURNED  no             no             no             no             no             area
      """;

  private static final long HERE = 7;
  private static final long ELSEWHERE = 8;
  private static final String AUTHOR = "author";
  private static final String SUBMITTER = "submitter";
  private static final String OTHER = "other";
  private static final DemoAccount IN_DEMO = new DemoAccount(AUTHOR, "shown", Role.PLANNER);

  /** An administrator is a planner whom no area bounds. */
  private static final Map<String, Planner> PEOPLE =
      Map.of(
          "author", new Planner(AUTHOR, Set.of(HERE)),
          "submitter", new Planner(SUBMITTER, Set.of(HERE)),
          "other", new Planner(OTHER, Set.of(HERE)),
          "author+admin", new Planner(AUTHOR, null),
          "other+admin", new Planner(OTHER, null),
          "outsider", new Planner(OTHER, Set.of(ELSEWHERE)));

  private static final Map<Approval, PlanRights> SETTINGS = settings(OTHER);

  @TestFactory
  Stream<DynamicTest> everySettingStateDeedAndPerson() {
    Map<String, String> expected = expected();
    return SETTINGS.keySet().stream()
        .flatMap(
            setting ->
                Stream.of(PlanState.values())
                    .flatMap(state -> Stream.of(PlanDeed.values()).map(deed -> state + " " + deed))
                    .flatMap(way -> PEOPLE.keySet().stream().map(who -> way + " " + who))
                    .map(
                        question ->
                            dynamicTest(
                                setting + " " + question,
                                () ->
                                    assertThat(answer(setting, question))
                                        .isEqualTo(
                                            expected.getOrDefault(
                                                setting + " " + question, unlisted(question))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {AUTHOR, SUBMITTER})
  void anApprovalOfOnesOwnPlanIsNoneOnceTwoPersonsAreAskedFor(String approver) {
    settings(approver)
        .forEach(
            (setting, rights) ->
                assertThat(
                        rights.refusal(
                            plan(PlanState.APPROVED), PlanDeed.PUBLISH, PEOPLE.get("other")))
                    .as("%s", setting)
                    .matches(
                        refused -> refused.isPresent() == (setting == Approval.ANOTHER_PERSON)));
  }

  @Test
  void aDeedLeadsWhereTheTableSays() {
    assertThat(PlanLife.WAYS.stream().map(way -> way.from() + " " + way.deed() + " " + way.to()))
        .containsExactlyElementsOf(
            rows().map(row -> row[0] + " " + row[1] + " " + row[2]).toList());
  }

  @Test
  void whatIsSubmittedApprovedOrPublishedIsFaultless() {
    assertThat(
            PlanLife.WAYS.stream()
                .filter(way -> way.needs().contains(PlanLife.Need.FAULTLESS))
                .map(PlanLife.Way::deed))
        .containsOnly(
            PlanDeed.SUBMIT,
            PlanDeed.APPROVE,
            PlanDeed.PUBLISH,
            PlanDeed.SCHEDULE,
            PlanDeed.TAKE_EFFECT)
        .hasSize(10);
  }

  @Test
  void twoPersonsAreAskedForUnlessSomebodySaysOtherwise() {
    SETTINGS.forEach((setting, rights) -> assertThat(rights.approval()).isEqualTo(setting));
  }

  private static String answer(Approval setting, String question) {
    String[] words = question.split(" ");
    Plan plan = plan(PlanState.valueOf(words[0]));
    return SETTINGS
        .get(setting)
        .refusal(plan, PlanDeed.valueOf(words[1]), PEOPLE.get(words[2]))
        .map(refused -> word(refused.code()))
        .orElse("yes");
  }

  private static String word(ProblemCode code) {
    return Map.of(
            RequestProblem.FORBIDDEN, "area",
            PlanProblem.PLAN_STATE, "no",
            PlanProblem.PLAN_NOT_OPEN, "no",
            PlanProblem.PLAN_NEEDS_ANOTHER_PERSON, "own",
            PlanProblem.PLAN_NOT_APPROVED, "unapproved")
        .get(code);
  }

  private static String unlisted(String question) {
    return question.endsWith("outsider") ? "area" : "no";
  }

  /** What is to be answered, by setting, state, deed and person. */
  private static Map<String, String> expected() {
    String[] heads = TABLE.lines().findFirst().orElseThrow().replace("leads to", "to").split(" +");
    Map<String, String> expected = new HashMap<>();
    rows()
        .forEach(
            row -> {
              for (int at = 3; at < row.length; at++) {
                String[] both = row[at].split("/");
                for (Approval setting : Approval.values()) {
                  expected.put(
                      setting + " " + row[0] + " " + row[1] + " " + heads[at],
                      setting == Approval.ANOTHER_PERSON ? both[0] : both[both.length - 1]);
                }
              }
            });
    return expected;
  }

  private static Stream<String[]> rows() {
    return TABLE.lines().skip(1).map(line -> line.split(" +"));
  }

  private static Map<Approval, PlanRights> settings(String approver) {
    return Map.of(
        Approval.ANOTHER_PERSON, rights(true, List.of(), approver),
        Approval.ALONE_IN_DEMO, rights(true, List.of(IN_DEMO), approver),
        Approval.ALONE, rights(false, List.of(), approver));
  }

  private static PlanRights rights(
      boolean twoPersons, List<DemoAccount> demoAccounts, String approver) {
    PlanRows rows = mock(PlanRows.class);
    when(rows.findLastActor(1, PlanDeed.SUBMIT)).thenReturn(Optional.of(SUBMITTER));
    when(rows.findLastActor(1, PlanDeed.APPROVE)).thenReturn(Optional.of(approver));
    DemoAccounts demo = mock(DemoAccounts.class);
    when(demo.list()).thenReturn(demoAccounts);
    Duration any = Duration.ofSeconds(1);
    return new PlanRights(rows, new PlanRules(twoPersons, any, any, 1, 1, 1, 1, any), demo);
  }

  private static Plan plan(PlanState state) {
    return new Plan(
        1,
        "Spring",
        HERE,
        state,
        new DraftSettings(300, 0.1),
        AUTHOR,
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        0,
        null);
  }
}
