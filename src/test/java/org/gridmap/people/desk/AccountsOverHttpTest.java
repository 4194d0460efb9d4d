package org.gridmap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Which person is behind an account, who is found by words, and with whom open incidents are. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsOverHttpTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private Desk boss;
  private Desk desk;

  @BeforeAll
  void twoPeopleAndTwoAccounts() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("W-01", community, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    users.add("boss", "Boss", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    users.add("desk", "Desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    boss = new Desk(client, "boss");
    desk = new Desk(client, "desk");
    for (String person : List.of("w-1\", \"name\": \"颜一禾", "w-2\", \"name\": \"路望舒")) {
      desk.post(
          "/api/v1/duties",
          "{\"person\": \"%s\", \"role\": \"GRID_WORKER\", \"grid\": \"W-01\"}".formatted(person));
    }
  }

  @BeforeEach
  void nobodyIsLinked() {
    database.sql("delete from person_account").update();
  }

  @Test
  void anAdministratorLinksAndUnlinks() {
    assertThat(link(boss, "desk", "w-1")).isEqualTo(200);
    assertThat(link(boss, "desk", "w-2")).isEqualTo(200);

    JsonNode links = boss.get("/api/v1/people/accounts").getResponseBody().get("items");
    assertThat(links.size()).isOne();
    assertThat(links.at("/0/person/name").asString()).isEqualTo("路望舒");
    assertThat(send(boss, HttpMethod.DELETE, "desk", "{}")).isEqualTo(204);
    assertThat(send(boss, HttpMethod.DELETE, "desk", "{}")).isEqualTo(404);
  }

  @Test
  void nobodyElseSaysWhoIsWho() {
    assertThat(link(desk, "desk", "w-1")).isEqualTo(403);
    assertThat(desk.get("/api/v1/people/accounts").getStatus().value()).isEqualTo(403);
  }

  @Test
  void anAccountOrPersonThatIsNotThereIsNotFound() {
    assertThat(link(boss, "nobody", "w-1")).isEqualTo(404);
    assertThat(link(boss, "desk", "w-9")).isEqualTo(404);
    assertThat(send(boss, HttpMethod.PUT, "desk", "{}")).isEqualTo(400);
  }

  @Test
  void peopleAreFoundByPartsOfNameAndCodeAndByTheirGrid() {
    assertThat(found("望舒")).containsExactly("w-2");
    assertThat(found("W-1")).containsExactly("w-1");
    assertThat(found("w-01")).containsExactly("w-1", "w-2");
    assertThat(found("nobody")).isEmpty();
  }

  @Test
  void everyOpenIncidentIsCountedInItsOnePlace() {
    String number = Desk.report(client, lon(1), lat(0.5));
    Desk.report(client, lon(1), lat(0.5));
    desk.post(
        "/api/v1/incidents/" + number + "/deeds",
        "{\"deed\": \"DISPATCH\", \"to\": \"PERSON/w-2\", \"version\": 1}");

    JsonNode places = desk.get("/api/v1/queues").getResponseBody().get("items");
    assertThat(places.findValuesAsString("name")).containsExactly("路望舒");
    assertThat(places.findValuesAsString("queue")).containsExactly("DISPATCHER");
    assertThat(places.findValues("open")).allMatch(open -> open.asInt() == 1);
  }

  @Test
  void theFormsLearnWhatARoleCanBeFor() {
    JsonNode rules = desk.get("/api/v1/people/rules").getResponseBody();

    assertThat(rules.get("roles").findValuesAsString("code")).contains("GRID_WORKER", "LIAISON");
    assertThat(rules.at("/roles/0/scopes").toString()).isEqualTo("[\"BUILDING\"]");
    assertThat(rules.get("shifts")).isNotEmpty();
  }

  private List<String> found(String words) {
    return desk.get("/api/v1/people?q=" + words)
        .getResponseBody()
        .get("items")
        .findValuesAsString("code");
  }

  private int link(Desk who, String account, String person) {
    return send(who, HttpMethod.PUT, account, "{\"person\": \"%s\"}".formatted(person));
  }

  private int send(Desk who, HttpMethod method, String account, String body) {
    return client
        .method(method)
        .uri("/api/v1/people/accounts/" + account)
        .headers(who.signedIn())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class)
        .getStatus()
        .value();
  }
}
