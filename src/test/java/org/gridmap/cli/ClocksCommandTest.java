package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command clocks, as it is typed: the four clocks of a city of the north east. */
class ClocksCommandTest {

  private static final String HEADER =
      "incident,round,stage,started_at,due_at,first_due_at,warn_at,met_at,state,provisional\n";

  @TempDir private Path directory;

  private String said = "";

  @BeforeEach
  void rules() throws IOException {
    write(
        "jurisdiction.yaml",
        """
        code: test
        name: {zh: 测试, en: Test}
        zone: Asia/Shanghai
        """);
    write(
        "calendar.yaml",
        """
        calendars:
          - name: office
            hours: ["08:30-12:00", "13:30-17:30"]
            daysOff: [2026-01-01, 2026-01-02]
            workingDays: [2026-01-04]
            until: 2026-12-31
        """);
    write(
        "clocks.yaml",
        """
        policies:
          - code: usual
            match: {category: "*"}
            anchor: DISPATCHED
            pauseOn: [HOLD]
            stages:
              - {code: ON_SITE,  until: ON_SITE,  within: 3h}
              - {code: RESOLVED, until: RESOLVED, within: 24h}
          - code: heating
            match: {category: "03"}
            anchor: DISPATCHED
            calendar: office
            stages:
              - {code: ON_SITE, until: ON_SITE, within: 1wh}
        """);
    write(
        "categories.yaml",
        """
        categories:
          - {code: "03"}
          - {code: "0303", parent: "03"}
        """);
  }

  @Test
  void everyStageOfEveryIncidentIsARowInTheOrderOfTheFile() throws IOException {
    String events =
        """
        incident,category,event,at
        b,0101,SUBMITTED,2026-03-07T10:00:00+08:00
        a,0101,DISPATCHED,2026-03-07T10:00:00+08:00
        b,0101,DISPATCHED,2026-03-07T10:00:00+08:00
        b,0101,ON_SITE,2026-03-07T13:00:01+08:00
        """;

    assertThat(clocks(events, "2026-03-07T13:00:01+08:00")).isEqualTo(GridmapCommand.GOOD);

    assertThat(out())
        .isEqualTo(
            HEADER
                + row("b", "ON_SITE", "05:00:00", "04:24:00", "2026-03-07T05:00:01Z", "MET_LATE")
                + "b,1,RESOLVED,2026-03-07T02:00:00Z,2026-03-08T02:00:00Z,2026-03-08T02:00:00Z,"
                + "2026-03-07T21:12:00Z,,GREEN,false\n"
                + row("a", "ON_SITE", "05:00:00", "04:24:00", "", "RED")
                + "a,1,RESOLVED,2026-03-07T02:00:00Z,2026-03-08T02:00:00Z,2026-03-08T02:00:00Z,"
                + "2026-03-07T21:12:00Z,,GREEN,false\n");
  }

  @Test
  void aGroupOfCategoriesGoesBeforeTheUsualPolicy() throws IOException {
    String events = "incident,category,event,at\na,0303,DISPATCHED,2026-03-07T10:00:00+08:00\n";

    clocks(events, "2026-03-07T11:00:00+08:00");

    assertThat(out()).contains("a,1,ON_SITE,2026-03-07T02:00:00Z,2026-03-09T01:30:00Z");
  }

  @Test
  void anExtensionNamesItsStageAndItsTime() throws IOException {
    String events =
        """
        incident,category,event,at
        a,0101,DISPATCHED,2026-03-07T10:00:00+08:00
        a,0101,EXTEND:ON_SITE:2026-03-07T18:00:00+08:00,2026-03-07T11:00:00+08:00
        """;

    clocks(events, "2026-03-07T12:00:00+08:00");

    assertThat(out())
        .contains("a,1,ON_SITE,2026-03-07T02:00:00Z,2026-03-07T10:00:00Z,2026-03-07T05:00:00Z");
  }

  @Test
  void everyBadRowIsNamedInBothLanguagesAndNothingIsWritten() throws IOException {
    String events =
        """
        incident,category,event,at
        a,0101,DISPATCHED,2026-03-07T10:00:00
        b,0101,DISPATCHD,2026-03-07T10:00:00+08:00
        c,0101,DISPATCHED,2026-03-07T10:00:00+08:00
        c,0101,ON_SITE,2026-03-07T09:00:00+08:00
        d,0101,EXTEND:ON_SITE,2026-03-07T09:00:00+08:00
        """;

    assertThat(clocks(events, "2026-03-07T12:00:00+08:00")).isEqualTo(GridmapCommand.BAD_INPUT);

    assertThat(said)
        .contains("第 2 行", "没有时区", "line 2", "no offset")
        .contains("第 3 行", "“DISPATCHD” 未知")
        .contains("第 5 行", "早于同一事件的上一行")
        .contains("第 6 行");
    assertThat(directory.resolve("o.csv")).doesNotExist();
  }

  @Test
  void anExtensionOfAStageThatTheRulesDoNotHaveIsNamed() throws IOException {
    String events =
        """
        incident,category,event,at
        a,0101,DISPATCHED,2026-03-07T10:00:00+08:00
        a,0101,EXTEND:FED_BACK:2026-03-07T18:00:00+08:00,2026-03-07T11:00:00+08:00
        """;

    assertThat(clocks(events, "2026-03-07T12:00:00+08:00")).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(said).contains("第 3 行", "FED_BACK", "ON_SITE");
  }

  @Test
  void allFaultsOfTheRulesAreToldAtOnceWithLineAndPath() throws IOException {
    write(
        "clocks.yaml",
        """
        policies:
          - code: usual
            anchor: DISPATCHED
            calendar: offise
            warnAt: 80
            stages:
              - {code: ON_SITE, until: ON_SITE, within: 3 hours}
              - {code: RESOLVED, until: RESOLVED, whithin: 24h}
          - code: usual
            anchor: DISPATCHED
            stages:
              - {code: FED_BACK, until: FED_BACK, within: 2wd}
        """);

    assertThat(clocks("incident,category,event,at\n", "2026-03-07T12:00:00+08:00"))
        .isEqualTo(GridmapCommand.BAD_INPUT);

    assertThat(said)
        .contains("clocks.yaml:4  policies[0].calendar", "“offise” 未知", "\"offise\" is unknown")
        .contains("clocks.yaml:5  policies[0].warnAt")
        .contains("clocks.yaml:7  policies[0].stages[0].within", "“3 hours” 不是时限")
        .contains("clocks.yaml:8  policies[0].stages[1].whithin")
        .contains(
            "clocks.yaml:9  policies[1]", "“usual” 重复", "Has the same conditions as the policy")
        .contains("policies[1].stages[0]", "缺少 calendar");
  }

  @Test
  void aDirectoryWithoutRulesSaysWhatIsMissing() throws IOException {
    Files.delete(directory.resolve("clocks.yaml"));
    Files.delete(directory.resolve("jurisdiction.yaml"));

    assertThat(clocks("incident,category,event,at\n", "2026-03-07T12:00:00+08:00"))
        .isEqualTo(GridmapCommand.BAD_INPUT);

    assertThat(said).contains("✗ jurisdiction.yaml", "✗ clocks.yaml");
  }

  @Test
  void aMomentWithoutOffsetIsRefused() throws IOException {
    assertThat(clocks("incident,category,event,at\n", "2026-03-07T12:00:00"))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(said).contains("--at", "2026-03-01T08:30:00+08:00");
  }

  private static String row(
      String incident, String stage, String due, String warn, String met, String state) {
    String day = "2026-03-07T";
    return "%s,1,%s,%s02:00:00Z,%s%sZ,%s%sZ,%s%sZ,%s,%s,false\n"
        .formatted(incident, stage, day, day, due, day, due, day, warn, met, state);
  }

  private int clocks(String events, String at) throws IOException {
    write("e.csv", events);
    StringWriter words = new StringWriter();
    CommandLine line = GridmapCommand.commandLine();
    line.setErr(new PrintWriter(words, true));
    int code =
        line.execute(
            "clocks",
            "--jurisdiction",
            directory.toString(),
            "--events",
            directory.resolve("e.csv").toString(),
            "--at",
            at,
            "--out",
            directory.resolve("o.csv").toString());
    said = words.toString();
    return code;
  }

  private String out() throws IOException {
    return Files.readString(directory.resolve("o.csv"));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }
}
