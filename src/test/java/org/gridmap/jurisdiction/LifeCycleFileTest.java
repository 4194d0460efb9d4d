package org.gridmap.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.StateRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Life cycles as files: what the shipped ones hold, and what is said about a wrong one. */
class LifeCycleFileTest {

  private static final String TWO_STATES =
      """
      states:
        - {code: SUBMITTED, name: {zh: 甲, en: A}, meaning: {zh: 甲, en: A}, owner: DISPATCHER, phase: WAITING}
        - {code: CLOSED, name: {zh: 乙, en: B}, meaning: {zh: 乙, en: B}, phase: OVER}
      """;

  private static final String CLOSE =
      "  - {code: CLOSE, name: {zh: 结案, en: Close}, from: [SUBMITTED], to: CLOSED, who: [DISPATCHER]}\n";

  @ParameterizedTest
  @ValueSource(strings = {"standard", "yingkou", "daxing"})
  void aShippedLifeCycleCanWork(String preset) {
    LifeCycle lifeCycle = LifeCycleFile.shipped(preset);

    assertThat(lifeCycle.first().code()).isEqualTo("SUBMITTED");
    assertThat(lifeCycle.states().stream().filter(StateRule::terminal).map(StateRule::code))
        .contains("CLOSED", "DECLINED", "MERGED", "VOID");
  }

  @Test
  void theStandardOneKeepsTheFourStatesOfASmallOffice() {
    assertThat(LifeCycleFile.shipped("standard").states().stream().map(StateRule::code))
        .contains("SUBMITTED", "IN_PROGRESS", "RESOLVED", "CLOSED");
  }

  @Test
  void twoStatesAndADeedAreALifeCycle() {
    assertThat(faults(TWO_STATES + "deeds:\n" + CLOSE)).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnceWhereTheyStand() {
    List<RuleFault> faults =
        faults(
            TWO_STATES
                + """
                  - {code: LOST, name: {zh: 丙, en: C}, meaning: {zh: 丙, en: C}, owner: DISPATCHER, phase: WAITING}
                deeds:
                """
                + CLOSE
                + """
                  - {code: ADMIT, name: {zh: 受理, en: Admit}, from: [SUBMITTED], to: ADMITTED, who: [DISPATCHER]}
                  - {code: VOID, name: {zh: 作废, en: Void}, from: [SUBMITTED], to: CLOSED, who: []}
                """);

    assertThat(faults)
        .extracting(RuleFault::kind, RuleFault::line, RuleFault::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.VALUE_UNKNOWN, 7, "deeds[1]"),
            org.assertj.core.groups.Tuple.tuple(Kind.DEED_WITHOUT_ROLE, 8, "deeds[2]"),
            org.assertj.core.groups.Tuple.tuple(Kind.STATE_UNREACHABLE, 4, "states[2]"),
            org.assertj.core.groups.Tuple.tuple(Kind.STATE_WITHOUT_END, 4, "states[2]"));
  }

  @Test
  void anUnknownDeedRoleOrNeedNamesTheKnownOnes() {
    List<RuleFault> faults =
        faults(
            TWO_STATES
                + """
                deeds:
                  - {code: FORGET, name: {zh: 忘, en: F}, from: [SUBMITTED], to: CLOSED, who: [MAYOR], needs: [LUCK]}
                """);

    assertThat(faults).extracting(RuleFault::kind).containsOnly(Kind.VALUE_UNKNOWN);
    assertThat(faults)
        .extracting(RuleFault::path)
        .containsExactly("deeds[0].code", "deeds[0].who[0]", "deeds[0].needs[0]");
    assertThat(faults.get(1).words()).contains("lifecycle.yaml:5").contains("DISPATCHER");
  }

  @Test
  void oneRoleMustNotWorkAndVerify() {
    List<RuleFault> faults =
        faults(
            TWO_STATES
                + """
                deeds:
                  - {code: RESOLVE, name: {zh: 办结, en: Resolve}, from: [SUBMITTED], to: CLOSED, who: [DISPATCHER]}
                  - {code: ACCEPT, name: {zh: 验收, en: Accept}, from: [SUBMITTED], to: CLOSED, who: [DISPATCHER]}
                """);

    assertThat(faults).extracting(RuleFault::kind).containsExactly(Kind.HANDLER_VERIFIES);
  }

  @Test
  void whatNeedsConsentNeedsSomebodyWhoConsents() {
    List<RuleFault> faults =
        faults(
            TWO_STATES
                + "deeds:\n"
                + CLOSE
                + "  - {code: HOLD, name: {zh: 挂账, en: Hold}, who: [DISPATCHER], needs: [APPROVAL]}\n");

    assertThat(faults).extracting(RuleFault::kind).containsExactly(Kind.NOBODY_APPROVES);
  }

  private static List<RuleFault> faults(String text) {
    List<RuleFault> faults = new ArrayList<>();
    RuleNode root =
        new RuleNode(LifeCycleFile.NAME, "", new Yaml().compose(new StringReader(text)), faults);
    boolean read = LifeCycleFile.read(root).isPresent();
    assertThat(read).isEqualTo(faults.isEmpty());
    return faults;
  }
}
