package org.gridmap.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Presets;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One thing reported more than once: found, merged, parted, and counted right all along. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatesTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Reports reports;
  @Autowired IncidentLedger ledger;
  @Autowired Jurisdictions jurisdictions;

  private Desk city;
  private Desk south;
  private String lamp;
  private String lampAgain;
  private String lampInTheNorth;
  private long southern;

  @BeforeAll
  void twoCommunities() {
    Town town = new Town(database);
    long north = town.community("110101002001", square(0, 1, 2, 2));
    southern = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("N-01", north, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(north, southern)));
    city = user("city", null);
    south = user("south", southern);
  }

  @BeforeEach
  void aLampReportedThreeTimes() {
    EmptyTables.empty(
        database, "incident, incident_event, incident_relocation, incident_follower, photo");
    ledger.forget();
    lamp = report("0203", "门口的路灯坏了", 0.5, 0.9);
    lampAgain = report("0203", "路灯坏了，门口很黑", 0.5, 0.8);
    lampInTheNorth = report("0203", "路灯不亮", 0.5, 1.1);
    report("0101", "垃圾没有清运", 0.5, 0.9);
    report("0203", "另一条街的路灯坏了", 1.9, 0.1);
  }

  @Test
  void similarAreThoseNearInPlaceTimeAndMatterTheLikeliestFirst() {
    JsonNode similar = city.get("/api/v1/incidents/" + lamp + "/similar").getResponseBody();

    assertThat(numbers(similar.get("items"))).containsExactly(lampAgain, lampInTheNorth);
    assertThat(similar.at("/items/0/distanceMetres").asInt()).isEqualTo(11);
    assertThat(similar.at("/items/0/hoursBetween").asDouble()).isBetween(-0.1, 0.0);
    assertThat(similar.at("/items/0/likeness").asDouble()).isGreaterThan(0.4);
  }

  /** By the standard rules lamps are one within 30 m and 7 days. */
  @Test
  void howNearAndHowSoonIsSaidByTheRulesOfTheCategory() {
    String near = report("0203", "路灯又坏了", 0.5, 0.66);
    String tooFar = report("0203", "路灯坏了", 0.5, 0.62);
    String tooLate = report("0203", "路灯坏了", 0.5, 0.88);
    database
        .sql("update incident set reported_at = reported_at - interval '8 days' where number = :n")
        .param("n", tooLate)
        .update();

    List<String> similar = similar(lamp);

    assertThat(similar).contains(near).doesNotContain(tooFar, tooLate);
  }

  @Test
  void aCommunityWithRulesOfItsOwnHasItsOwnRadiusAndWindow(@TempDir Path rules) throws IOException {
    Files.writeString(rules.resolve("jurisdiction.yaml"), "code: wide\nname: {zh: 宽, en: wide}\n");
    Files.writeString(
        rules.resolve("categories.yaml"),
        """
        categories:
          - {code: "02", name: {zh: 公共设施, en: Public}, duplicates: {radius: 12, within: 30d}}
          - {code: "0203", parent: "02", name: {zh: 路灯, en: Lamp}, reportable: true}
        """);
    String farther = report("0203", "路灯坏了", 0.5, 0.7);
    String earlier = report("0203", "路灯坏了", 0.5, 0.88);
    database
        .sql("update incident set reported_at = reported_at - interval '8 days' where number = :n")
        .param("n", earlier)
        .update();
    assertThat(similar(lamp)).contains(farther).doesNotContain(earlier);

    jurisdictions.load(RuleSet.named(rules.toString(), Instant.EPOCH), southern, "test");
    try {
      assertThat(similar(lamp)).contains(earlier).doesNotContain(farther);
    } finally {
      database.sql("delete from jurisdiction_binding where area_id is not null").update();
      jurisdictions.load(RuleSet.named(Presets.BASE, Instant.EPOCH), null, "test");
    }
  }

  private List<String> similar(String number) {
    return numbers(
        city.get("/api/v1/incidents/" + number + "/similar").getResponseBody().get("items"));
  }

  @Test
  void whoWorksInOneCommunitySeesTheSimilarOnesThereOnly() {
    assertThat(
            numbers(
                south.get("/api/v1/incidents/" + lamp + "/similar").getResponseBody().get("items")))
        .containsExactly(lampAgain);
    assertThat(south.get("/api/v1/incidents/" + lampInTheNorth + "/similar").getStatus().value())
        .isEqualTo(404);
  }

  @Test
  void aFamilyIsTheSameSeenFromItsHeadAndFromAMember() {
    merge(lampAgain, lamp);

    for (String number : List.of(lamp, lampAgain)) {
      JsonNode family = city.get("/api/v1/incidents/" + number + "/family").getResponseBody();
      assertThat(family.at("/head/number").asString()).isEqualTo(lamp);
      assertThat(numbers(family.get("members"))).containsExactly(lampAgain);
      assertThat(family.at("/members/0/mergedBy").asString()).isEqualTo("city");
    }
  }

  @Test
  void aPartedIncidentCountsForItselfAgain() {
    merge(lampAgain, lamp);
    assertThat(counted()).isEqualTo(4);

    part(city, lampAgain, "{\"note\": \"两盏灯\"}");

    assertThat(counted()).isEqualTo(5);
    JsonNode timeline =
        city.get("/api/v1/incidents/" + lampAgain).getResponseBody().get("timeline");
    assertThat(timeline.valueStream().map(entry -> entry.get("kind").asString()))
        .containsExactly("SUBMITTED", "MERGED", "UNMERGED");
    assertThat(timeline.at("/2/note").asString()).isEqualTo("两盏灯");
  }

  @Test
  void whatHadBeenMergedIntoThePartedOneGoesWithIt() {
    merge(lampInTheNorth, lampAgain);
    merge(lampAgain, lamp);

    part(city, lampAgain, "{}");

    assertThat(
            numbers(
                city.get("/api/v1/incidents/" + lampAgain + "/family")
                    .getResponseBody()
                    .get("members")))
        .containsExactly(lampInTheNorth);
    assertThat(counted()).isEqualTo(4);
  }

  @Test
  void whatWasNeverMergedCannotBeParted() {
    assertThat(part(city, lamp, "{}")).isEqualTo(409);
  }

  @Test
  void nobodyPartsAnIncidentOfAnotherArea() {
    merge(lampInTheNorth, lamp);

    assertThat(part(south, lampInTheNorth, "{}")).isEqualTo(403);
  }

  @Test
  void theReporterOfAMergedIncidentReadsHowTheOtherOneIsGoing() {
    merge(lampAgain, lamp);
    database
        .sql("update incident set state = 'RESOLVED' where number = :number")
        .param("number", lamp)
        .update();

    JsonNode seen =
        client
            .get()
            .uri("/api/v1/incidents/" + lampAgain)
            .exchange()
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(seen.get("number").asString()).isEqualTo(lampAgain);
    assertThat(seen.get("state").asString()).isEqualTo("RESOLVED");
    assertThat(seen.get("merged").asBoolean()).isTrue();
    assertThat(seen.toString()).doesNotContain(lamp);
  }

  private int counted() {
    return ledger.read(
        columns -> {
          int counted = 0;
          for (int slot = 0; slot < columns.size(); slot++) {
            counted += columns.is(slot, IncidentColumns.DUPLICATE) ? 0 : 1;
          }
          return counted;
        });
  }

  private void merge(String number, String into) {
    assertThat(
            city.post("/api/v1/incidents/" + number + "/merge", "{\"number\": \"" + into + "\"}")
                .getStatus()
                .value())
        .isEqualTo(200);
  }

  private static int part(Desk desk, String number, String body) {
    return desk.post("/api/v1/incidents/" + number + "/unmerge", body).getStatus().value();
  }

  private static List<String> numbers(JsonNode items) {
    return items.valueStream().map(item -> item.get("number").asString()).toList();
  }

  private String report(String category, String words, double x, double y) {
    Report.Place place = new Report.Place(lon(x), lat(y), "WGS84", null);
    Report report = new Report(category, words, place, null, null, null, "WEB");
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }

  private Desk user(String name, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }
}
