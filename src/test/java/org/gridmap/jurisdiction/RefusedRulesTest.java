package org.gridmap.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are wrong say where and why, all of it at once, in both languages. */
class RefusedRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-07T02:00:00Z");

  @TempDir private Path directory;

  /** One wrong file, the one fault it has, its line and path. */
  record Wrong(String what, String file, String text, Kind kind, int line, String path) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeEach
  void aGoodDirectory() throws IOException {
    write("jurisdiction.yaml", "code: test\nname: {zh: 测试, en: Test}\n");
  }

  static List<Wrong> wrong() {
    return List.of(
        new Wrong("no YAML", "lists.yaml", "a: [1, 2\nb: 3\n", Kind.NOT_YAML, 2, ""),
        new Wrong(
            "a file that nobody knows",
            "catagories.yaml",
            "categories: []\n",
            Kind.FILE_UNKNOWN,
            0,
            ""),
        new Wrong(
            "a member that is misspelt",
            "privacy.yaml",
            privacy().replace("fewest", "fewst"),
            Kind.MEMBER_UNKNOWN,
            11,
            "fewst"),
        new Wrong(
            "a name in one language only",
            "jurisdiction.yaml",
            "code: test\nname:\n  zh: 测试\n",
            Kind.TEXT_MISSING,
            3,
            "name"),
        new Wrong(
            "a level that is none",
            "jurisdiction.yaml",
            "code: test\nname: {zh: 测试, en: Test}\nlevels:\n  - {level: VILLAGE, name: {zh: 村, en: Village}}\n",
            Kind.VALUE_UNKNOWN,
            4,
            "levels[0].level"),
        new Wrong(
            "a target that is no number",
            "jurisdiction.yaml",
            "code: test\nname: {zh: 测试, en: Test}\ngridRules:\n  target: many\n",
            Kind.BAD_NUMBER,
            4,
            "gridRules.target"),
        new Wrong(
            "a category that names a policy nobody gives",
            "categories.yaml",
            categories("clocks: nowhere"),
            Kind.CODE_NOWHERE,
            5,
            "categories[1].clocks"),
        new Wrong(
            "a category whose group is not there",
            "categories.yaml",
            "categories:\n  - {code: \"0101\", parent: \"01\", name: {zh: 垃圾, en: Rubbish}}\n",
            Kind.CODE_NOWHERE,
            2,
            "categories[0].parent"),
        new Wrong(
            "a category whose mask is not there",
            "categories.yaml",
            categories("display: BLUR"),
            Kind.CODE_NOWHERE,
            5,
            "categories[1].display"),
        new Wrong(
            "a code twice",
            "categories.yaml",
            categories("reportable: true")
                + "  - {code: \"0101\", parent: \"01\", name: {zh: 垃圾, en: Rubbish}}\n",
            Kind.CODE_TWICE,
            6,
            "categories[2].code"),
        new Wrong(
            "a group in a group",
            "categories.yaml",
            categories("reportable: true")
                + "  - {code: \"010101\", parent: \"0101\", name: {zh: 垃圾, en: Rubbish}}\n",
            Kind.GROUP_IN_GROUP,
            6,
            "categories[2].parent"),
        new Wrong(
            "a liaison without a field",
            "categories.yaml",
            categories("handler: LIAISON"),
            Kind.MEMBER_MISSING,
            3,
            "categories[1]"),
        new Wrong(
            "a clock that waits for a state that is none",
            "clocks.yaml",
            clocks("", "{code: DONE, until: FINISHED, within: 3h}"),
            Kind.CODE_NOWHERE,
            5,
            "policies[0].stages[0].until"),
        new Wrong(
            "a clock for a category that is none",
            "clocks.yaml",
            clocks("match: {category: \"7777\"}", "{code: RESOLVED, until: RESOLVED, within: 3h}"),
            Kind.CODE_NOWHERE,
            4,
            "policies[0].match.category"),
        new Wrong(
            "a severity that is none",
            "clocks.yaml",
            clocks("match: {severity: AWFUL}", "{code: RESOLVED, until: RESOLVED, within: 3h}"),
            Kind.VALUE_UNKNOWN,
            4,
            "policies[0].match.severity"),
        new Wrong(
            "a time limit that is none",
            "clocks.yaml",
            clocks("", "{code: RESOLVED, until: RESOLVED, within: 3 hours}"),
            Kind.BAD_TERM,
            5,
            "policies[0].stages[0].within"),
        new Wrong(
            "two policies for the same incidents",
            "clocks.yaml",
            clocks("", "{code: RESOLVED, until: RESOLVED, within: 3h}")
                + "  - code: second\n    anchor: DISPATCHED\n    stages:\n      - {code: RESOLVED,"
                + " until: RESOLVED, within: 4h}\n",
            Kind.EQUALLY_SPECIFIC,
            6,
            "policies[1]"),
        new Wrong(
            "a policy for a category that names another one",
            "clocks.yaml",
            "policies:\n"
                + policy("usual", "")
                + policy("other", "match: {category: \"9901\"}")
                + policy("named", "match: {channel: QR}"),
            Kind.EQUALLY_SPECIFIC,
            3,
            "categories[1].clocks"),
        new Wrong(
            "a calendar that ends too early",
            "clocks.yaml",
            clocks("calendar: short", "{code: RESOLVED, until: RESOLVED, within: 30wd}"),
            Kind.CALENDAR_ENDS,
            4,
            "calendars[0].until"),
        new Wrong(
            "a role that is none",
            "people.yaml",
            people("chain: [GRID_WORKER, NOBODY]"),
            Kind.CODE_NOWHERE,
            22,
            "chain[1]"),
        new Wrong(
            "a condition that is none",
            "escalation.yaml",
            escalation("stage:* is late", "REMIND"),
            Kind.BAD_TRIGGER,
            2,
            "steps[0].when"),
        new Wrong(
            "a stage that no clock has",
            "escalation.yaml",
            escalation("stage:FED_UP >= 80%", "REMIND"),
            Kind.CODE_NOWHERE,
            2,
            "steps[0].when"),
        new Wrong(
            "a deed of the escalation that is none",
            "escalation.yaml",
            escalation("stage:* >= 80%", "SHOUT"),
            Kind.VALUE_UNKNOWN,
            2,
            "steps[0].do"),
        new Wrong(
            "a channel open to nobody known",
            "channels.yaml",
            "channels:\n  - {code: WEB, name: {zh: 网页, en: Web}, openTo: [EVERYBODY]}\n",
            Kind.CODE_NOWHERE,
            2,
            "channels[0].openTo[0]"),
        new Wrong(
            "a cell without a size",
            "privacy.yaml",
            privacy().replace(", metres: 100", ""),
            Kind.MEMBER_MISSING,
            5,
            "masks[3]"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isToldOnceWithFileLinePathAndBothLanguages(Wrong wrong) throws IOException {
    write(wrong.file(), wrong.text());
    if (wrong.kind() == Kind.CALENDAR_ENDS) {
      write(
          "calendar.yaml",
          "calendars:\n  - name: short\n    hours: [\"08:30-17:30\"]\n    until: 2026-03-31\n");
    }
    if (wrong.path().equals("categories[1].clocks") && wrong.file().equals("clocks.yaml")) {
      write(
          "categories.yaml",
          "categories:\n  - {code: \"99\", name: {zh: 其他, en: Other}}\n"
              + "  - {code: \"9901\", parent: \"99\", name: {zh: 其他, en: Other}, clocks: named}\n");
    }

    RefusedRules refused = refused();

    assertThat(refused.faults()).as(refused.getMessage()).hasSize(1);
    RuleFault fault = refused.faults().get(0);
    assertThat(fault.kind()).isEqualTo(wrong.kind());
    assertThat(fault.line()).isEqualTo(wrong.line());
    assertThat(fault.path()).isEqualTo(wrong.path());
    String[] lines = refused.getMessage().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[1]).containsPattern("\\p{IsHan}").doesNotContainPattern("\\{(?!zh|category)");
    assertThat(lines[2]).containsPattern("[a-z]{3}").doesNotContainPattern("\\{(?!zh|category)");
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
    write("jurisdiction.yaml", "code: test\nname: {zh: 测试}\nzone: Asia/Nowhere\n");
    write("channels.yaml", "channels: []\nchanels: []\n");
    write("people.yaml", people("chain: [NOBODY]"));

    assertThat(refused().faults())
        .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.kind())
        .contains(
            "jurisdiction.yaml:2 TEXT_MISSING",
            "jurisdiction.yaml:3 BAD_ZONE",
            "channels.yaml:2 MEMBER_UNKNOWN",
            "people.yaml:22 CODE_NOWHERE");
  }

  @Test
  void aFaultInWhatTheBaseSaysNamesTheBase() throws IOException {
    write("people.yaml", people("chain: [GRID_WORKER]").replace("WATER", "WELLS"));

    assertThat(refused().faults())
        .extracting(RuleFault::file)
        .isNotEmpty()
        .containsOnly(Presets.BASE + "/categories.yaml");
  }

  @Test
  void aDirectoryWithoutItsFirstFileIsRefused() throws IOException {
    Files.delete(directory.resolve("jurisdiction.yaml"));

    assertThat(refused().faults())
        .singleElement()
        .extracting(RuleFault::kind)
        .isEqualTo(Kind.FILE_MISSING);
  }

  @Test
  void aCalendarThatSaysItIsProvisionalMayEnd() throws IOException {
    write(
        "clocks.yaml",
        clocks("calendar: short", "{code: RESOLVED, until: RESOLVED, within: 30wd}"));
    write(
        "calendar.yaml",
        "calendars:\n  - name: short\n    hours: [\"08:30-17:30\"]\n    until: 2026-03-31\n"
            + "    afterwards: PROVISIONAL\n");
    write("escalation.yaml", escalation("stage:* >= 80%", "REMIND"));

    assertThat(RuleSet.named(directory.toString(), NOW).general().code()).isEqualTo("test");
  }

  @Test
  void whatIsNeitherDirectoryNorPresetIsSaidSo() {
    assertThatThrownBy(() -> RuleSet.named("no-such-city", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(RefusedRules.class)
        .hasMessageContaining("no-such-city")
        .hasMessageContaining(Presets.BASE);
  }

  private RefusedRules refused() {
    return catchThrowableOfType(RefusedRules.class, () -> RuleSet.named(directory.toString(), NOW));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private static String categories(String member) {
    return """
        categories:
          - {code: "01", name: {zh: 环境, en: Cleanliness}}
          - {code: "0101",
             parent: "01", name: {zh: 垃圾堆放, en: Rubbish},
             %s}
        """
        .formatted(member);
  }

  private static String clocks(String member, String stage) {
    return """
        policies:
          - code: first
            anchor: DISPATCHED
            %s
            stages: [%s]
        """
        .formatted(member.isEmpty() ? "warnAt: 0.8" : member, stage);
  }

  private static String policy(String code, String member) {
    return "  - {code: %s, anchor: DISPATCHED, %s stages: [{code: RESOLVED, until: RESOLVED, within: 3h}]}\n"
        .formatted(code, member.isEmpty() ? "" : member + ",");
  }

  private static String people(String chain) {
    StringBuilder text = new StringBuilder("roles:\n");
    for (String role :
        List.of(
            "GRID_WORKER",
            "GRID_LEAD",
            "COMMUNITY",
            "DEPARTMENT",
            "DEPARTMENT_HEAD",
            "DISPATCHER",
            "VERIFIER",
            "SUPERVISOR",
            "STEWARD",
            "ADMINISTRATOR")) {
      text.append("  - {code: %s, name: {zh: 角色, en: Role}}\n".formatted(role));
    }
    text.append("fields:\n");
    for (String field :
        List.of("WATER", "POWER", "HEATING", "GAS", "POLICE", "MEDICAL", "A", "B", "C")) {
      text.append("  - {code: %s, name: {zh: 领域, en: Field}}\n".formatted(field));
    }
    return text + chain + "\n";
  }

  private static String escalation(String when, String action) {
    return """
        steps:
          - {code: one, when: "%s", do: %s, whom: [OWNER]}
        ladder:
          - {role: COMMUNITY, level: COMMUNITY}
        """
        .formatted(when, action);
  }

  private static String privacy() {
    return """
        masks:
          - {code: EXACT, name: {zh: 原位, en: Place}, shows: POINT}
          - {code: ENTRANCE, name: {zh: 入口, en: Entrance}, shows: ENTRANCE}
          - {code: HIDDEN, name: {zh: 不公开, en: Hidden}, shows: NOTHING}
          - {code: CELL, name: {zh: 方格, en: Cell}, shows: CELL, metres: 100}
        retention:
          - {sensitivity: NORMAL, days: 730}
        access:
          - {sensitivity: NORMAL, roles: [COMMUNITY]}
          - {sensitivity: CONFIDENTIAL, roles: [SUPERVISOR], reason: true}
        fewest: 5
        """;
  }
}
