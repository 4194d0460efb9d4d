package org.gridmap.incident.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One line finds incidents, buildings, grids and people, and takes the list away as a file. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Reports reports;

  private Desk city;
  private Desk south;
  private Desk planner;
  private String lampInTheSouth;
  private String drainInTheNorth;

  @BeforeAll
  void aTownWithTwoReports() {
    Town town = new Town(database);
    long north = town.community("110101002001", square(0, 1, 2, 2));
    long southern = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("N-01", north, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 2, 1));
    town.building("B-NORTH-7", north, square(0.2, 1.2, 0.4, 1.4), 30);
    town.building("B-SOUTH-7", southern, square(0.2, 0.2, 0.4, 0.4), 30);
    database
        .sql(
            """
            with worker as (
              insert into person (code, name) values ('W1', '苏明远'), ('W2', '苏明珠')
              returning id, code)
            insert into duty (person_id, series_id, role, valid)
            select w.id, g.series_id, 'GRID_WORKER', tstzrange('2020-01-01', null)
            from worker w join grid g on g.code = case w.code when 'W1' then 'N-01' else 'S-01' end
            """)
        .update();
    transaction.executeWithoutResult(status -> grids.announce(List.of(north, southern)));
    city = user("city", Role.DISPATCHER, null);
    south = user("south", Role.DISPATCHER, southern);
    planner = user("planner", Role.PLANNER, null);
    lampInTheSouth = report("0203", "门口的路灯坏了，=很黑", 0.5, 0.5, "138 0000 1111");
    drainInTheNorth = report("0104", "下水道堵了", 0.5, 1.5, "13900002222");
  }

  @ParameterizedTest
  @ValueSource(strings = {"路灯", "路灯 很黑", "灯坏", "门口的路灯坏了"})
  void wordsAnywhereInTheDescriptionFindIt(String words) {
    assertThat(numbers(find(city, words).get("texts"))).containsExactly(lampInTheSouth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"灯路", "路灯 下水道", "灯", "%", "__"})
  void whatIsWrittenNowhereFindsNothing(String words) {
    assertThat(find(city, words).get("texts")).isEmpty();
  }

  @Test
  void aNumberIsFoundWholeByItsBeginningAndByAPartOfItsLetters() {
    String letters = lampInTheSouth.substring(9);
    for (String part :
        List.of(
            lampInTheSouth,
            lampInTheSouth.toLowerCase(),
            letters,
            letters.substring(2, 6),
            lampInTheSouth.substring(0, 12))) {
      assertThat(numbers(find(city, part).get("numbers"))).as(part).contains(lampInTheSouth);
    }
    assertThat(numbers(find(city, lampInTheSouth.substring(0, 8)).get("numbers"))).hasSize(2);
  }

  @Test
  void aPhoneIsFoundHoweverItIsWrittenAndTheLookIsAudited() {
    assertThat(numbers(find(city, "138-0000-1111").get("phones"))).containsExactly(lampInTheSouth);
    assertThat(numbers(find(city, "0001111").get("phones"))).containsExactly(lampInTheSouth);
    assertThat(find(city, "1111").get("phones")).isEmpty();

    List<String> looks =
        database
            .sql(
                """
                select actor || ' ' || detail from audit
                where action = 'incident.find-by-phone' order by id
                """)
            .query(String.class)
            .list();
    assertThat(looks).hasSizeGreaterThanOrEqualTo(2).allMatch(look -> look.startsWith("city"));
    assertThat(looks.toString()).doesNotContain("1111");
  }

  @Test
  void buildingsGridsAndPeopleAreFoundByNameCodeOrAddress() {
    assertThat(find(city, "b-north").at("/buildings/0/code").asString()).isEqualTo("B-NORTH-7");
    assertThat(find(city, "110101002001").at("/buildings/0/code").asString())
        .isEqualTo("B-NORTH-7");
    assertThat(find(city, "n-01").at("/grids/0/code").asString()).isEqualTo("N-01");
    JsonNode workers = find(city, "苏明").get("workers");
    assertThat(workers.valueStream().map(worker -> worker.at("/grid/code").asString()))
        .containsExactlyInAnyOrder("N-01", "S-01");
  }

  @Test
  void whoWorksInOneCommunityFindsWhatIsThereOnly() {
    for (String words : List.of("下水道", drainInTheNorth, "13900002222", "b-north", "n-01", "苏明远")) {
      JsonNode found = find(south, words);
      for (String kind : List.of("numbers", "texts", "phones", "buildings", "grids", "workers")) {
        assertThat(found.get(kind)).as(words + " in " + kind).isEmpty();
      }
    }
    assertThat(find(south, "路灯").get("texts")).hasSize(1);
  }

  @Test
  void aPlannerFindsNothing() {
    assertThat(planner.get("/api/v1/find?q=x").getStatus().value()).isEqualTo(403);
    assertThat(city.get("/api/v1/find?q=").getStatus().value()).isEqualTo(400);
  }

  @Test
  void aFileHoldsWhatTheFilterShowsForPeopleToRead() {
    String csv = export(city, "?category=0203");

    assertThat(csv).startsWith("编号,类别,状态,");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains(lampInTheSouth, "门口的路灯坏了，=很黑");
    assertThat(csv).doesNotContain("138");
    assertThat(export(south, "")).doesNotContain(drainInTheNorth);
  }

  @Test
  void theFileBeginsWithAMarkForWhoFollowsALinkInABrowser() {
    byte[] file =
        client
            .get()
            .uri("/api/v1/incidents/export?category=0203")
            .headers(city.signedIn())
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "zh-CN")
            .exchange()
            .expectHeader()
            .valueMatches("Vary", ".*Accept.*")
            .returnResult(byte[].class)
            .getResponseBody();

    assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF编号,");
  }

  @Test
  void reportersAreInTheFileOnlyWhenAskedForAndThatIsAudited() {
    assertThat(export(city, "?contact=true")).contains("138 0000 1111", "电话");

    assertThat(
            database
                .sql(
                    """
                    select (detail ->> 'contact') || (detail ->> 'count') from audit
                    where action = 'incident.export' order by id desc limit 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("true2");
    assertThat(planner.get("/api/v1/incidents/export").getStatus().value()).isEqualTo(403);
  }

  @Test
  void theListIsPutInOrderAndPagesFollowEachOther() {
    assertThat(sorted("OLDEST")).containsExactly(lampInTheSouth, drainInTheNorth);
    assertThat(sorted("newest")).containsExactly(drainInTheNorth, lampInTheSouth);
    assertThat(sorted("GRID")).containsExactly(drainInTheNorth, lampInTheSouth);
    assertThat(sorted("CATEGORY")).containsExactly(drainInTheNorth, lampInTheSouth);
    assertThat(sorted("STATE")).containsExactly(drainInTheNorth, lampInTheSouth);
    assertThat(city.get("/api/v1/incidents?sort=BEAUTY").getStatus().value()).isEqualTo(400);
  }

  /** Read in pages of one. */
  private List<String> sorted(String order) {
    List<String> seen = new java.util.ArrayList<>();
    String after = "";
    do {
      JsonNode page = city.get("/api/v1/incidents?limit=1&sort=" + order + after).getResponseBody();
      seen.addAll(numbers(page.get("items")));
      after = page.has("next") ? "&after=" + page.get("next").asString() : null;
    } while (after != null);
    return seen;
  }

  private String export(Desk desk, String query) {
    byte[] file =
        client
            .get()
            .uri("/api/v1/incidents/export" + query)
            .headers(desk.signedIn())
            .header("Accept-Language", "zh-CN")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(byte[].class)
            .getResponseBody();
    return new String(file, StandardCharsets.UTF_8);
  }

  private JsonNode find(Desk desk, String words) {
    return client
        .get()
        .uri("/api/v1/find?q={words}", words)
        .headers(desk.signedIn())
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private static List<String> numbers(JsonNode items) {
    return items.valueStream().map(item -> item.get("number").asString()).toList();
  }

  private String report(String category, String words, double x, double y, String phone) {
    Report.Place place = new Report.Place(lon(x), lat(y), "WGS84", null);
    Report report =
        new Report(
            category,
            words,
            place,
            null,
            null,
            new org.gridmap.incident.Reporter("李", phone),
            "WEB");
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }

  private Desk user(String name, Role role, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    return new Desk(client, name);
  }
}
