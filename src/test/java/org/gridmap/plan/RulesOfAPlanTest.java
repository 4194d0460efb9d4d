package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Presets;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where a rule file says 250 households, 250 counts; 300 counts everywhere else. */
class RulesOfAPlanTest extends StreetOfBlocks {

  @Autowired Jurisdictions jurisdictions;

  @TempDir Path directory;

  @BeforeEach
  void theWestHasRulesOfItsOwn() throws IOException {
    Files.writeString(
        directory.resolve("jurisdiction.yaml"),
        "code: west\nname: {zh: 西, en: west}\ngridRules: {target: 250, tolerance: 0.20}\n");
    jurisdictions.load(RuleSet.named(directory.toString(), Instant.EPOCH), id(WEST), "test");
  }

  @AfterEach
  void onlyTheBaseHoldsAgain() throws IOException {
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named(Presets.BASE, Instant.EPOCH), null, "test");
  }

  @Test
  void aPlanIsMeasuredByTheRulesOfItsArea() {
    assertThat(settingsOfNewPlan(WEST)).isEqualTo("{\"target\":250,\"tolerance\":0.2}");
    assertThat(settingsOfNewPlan(EAST)).isEqualTo("{\"target\":300,\"tolerance\":0.1}");
  }

  @Test
  void theLoadOfEachGridIsMeasuredByTheRulesOfItsCommunity() {
    Desk city = user("city", Role.DISPATCHER, null);

    JsonNode items = city.get("/api/v1/grid-load").getResponseBody().get("items");

    assertThat(load(items, "w-01")).isEqualTo("250 0.2 BALANCED");
    assertThat(load(items, "e-01")).isEqualTo("300 0.1 BALANCED");
    assertThat(deviation(items, "w-01")).isEqualTo(0.2);
    assertThat(deviation(items, "e-01")).isZero();
  }

  @Test
  void pagesSpeakOfTheTargetWhereTheReaderWorks() {
    user("westerner", Role.PLANNER, id(WEST));
    user("easterner", Role.PLANNER, id(EAST));
    users.add(
        "both",
        "both",
        Desk.PASSWORD,
        List.of(new RoleGrant(Role.PLANNER, id(WEST)), new RoleGrant(Role.DISPATCHER, id(EAST))));

    assertThat(page("westerner")).contains("data-target=\"250\"", "data-tolerance=\"0.2\"");
    assertThat(page("easterner")).contains("data-target=\"300\"", "data-tolerance=\"0.1\"");
    assertThat(page("both")).contains("data-target=\"300\"");
    assertThat(page(null)).contains("data-target=\"300\"");
  }

  @Test
  void whoIsBoundToAnAreaReadsTheRulesThatHoldThere() throws IOException {
    user("admin2", Role.ADMINISTRATOR, null);
    user("westerner", Role.PLANNER, id(WEST));
    user("easterner", Role.DISPATCHER, id(EAST));

    assertThat(rules("admin2")).containsExactly(Presets.BASE, "west");
    assertThat(rules("westerner")).containsExactly("west");
    assertThat(rules("easterner")).containsExactly(Presets.BASE);
    assertThat(rules("li")).as("planner of the city").containsExactly(Presets.BASE, "west");
  }

  private List<String> rules(String reader) {
    return new Desk(client, reader)
        .get("/api/v1/jurisdictions")
        .getResponseBody()
        .get("items")
        .valueStream()
        .map(item -> item.get("code").asString())
        .toList();
  }

  private String settingsOfNewPlan(String community) {
    long plan = plan(li, "COMMUNITY", community);
    JsonNode answer = li.get("/api/v1/plans/" + plan).getResponseBody();
    return answer.get("settings").toString().replace(".0,", ",");
  }

  private static String load(JsonNode items, String grid) {
    JsonNode load = item(items, grid);
    return "%s %s %s"
        .formatted(
            load.get("target").asInt(),
            load.get("tolerance").asDouble(),
            load.get("load").asString());
  }

  private static double deviation(JsonNode items, String grid) {
    return item(items, grid).get("deviation").asDouble();
  }

  private static JsonNode item(JsonNode items, String grid) {
    return items
        .valueStream()
        .filter(item -> item.get("code").asString().equals(grid))
        .findFirst()
        .orElseThrow();
  }

  private String page(String reader) {
    byte[] page =
        client
            .get()
            .uri("/")
            .headers(
                headers -> {
                  if (reader != null) {
                    headers.setBasicAuth(reader, Desk.PASSWORD);
                  }
                })
            .header("Accept", "text/html")
            .exchange()
            .returnResult(byte[].class)
            .getResponseBody();
    return new String(page, StandardCharsets.UTF_8);
  }

  private Desk user(String name, Role role, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    return new Desk(client, name);
  }

  private long id(String community) {
    return database
        .sql("select id from area where code = :code")
        .param("code", community)
        .query(Long.class)
        .single();
  }
}
