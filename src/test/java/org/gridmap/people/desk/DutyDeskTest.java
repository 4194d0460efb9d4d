package org.gridmap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Duties and absences as dispatchers of two communities begin, see and end them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyDeskTest {

  private static final String WORKER =
      """
      {"person": "w-1", "name": "颜一禾", "phone": "13800000001", "role": "网格员", "grid": "W-01",
       "categories": ["0101"], "shift": "白班"}""";

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;

  private Desk west;
  private Desk east;
  private Desk city;
  private Desk planner;

  @BeforeAll
  void twoCommunities() {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long western = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    long eastern = town.area("COMMUNITY", "110101001002", office, square(2, 0, 4, 1));
    town.grid("W-01", western, square(0, 0, 2, 1));
    town.grid("E-01", eastern, square(2, 0, 4, 1));
    town.building("b-1", western, square(0.2, 0.2, 0.4, 0.4), 20);
    users.add("west", "West", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, western)));
    users.add("east", "East", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, eastern)));
    users.add("city", "City", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    users.add("drawer", "Drawer", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, western)));
    west = new Desk(client, "west");
    east = new Desk(client, "east");
    city = new Desk(client, "city");
    planner = new Desk(client, "drawer");
  }

  @BeforeEach
  void nobodyHasADuty() {
    EmptyTables.empty(database, "person, audit");
  }

  @Test
  void aDutyIsBegunWithItsPersonAndSeenInItsArea() {
    JsonNode begun = west.post("/api/v1/duties", WORKER).getResponseBody();

    assertThat(begun.at("/scope/code").asString()).isEqualTo("W-01");
    assertThat(begun.get("shift").asString()).isEqualTo("MO-FR 08:30-12:00; MO-FR 13:30-17:30");
    assertThat(codes(west, "duties", "/person/code")).containsExactly("w-1");
    assertThat(codes(west, "people", "/phone")).containsExactly("13800000001");
    assertThat(codes(city, "people", "/code")).containsExactly("w-1");
  }

  @Test
  void theStaffOfAnotherAreaSeesNothingOfIt() {
    long id = west.post("/api/v1/duties", WORKER).getResponseBody().get("id").asLong();

    assertThat(codes(east, "duties", "/person/code")).isEmpty();
    assertThat(codes(east, "people", "/code")).isEmpty();
    assertThat(east.post("/api/v1/duties/" + id + "/end", "{}").getStatus().value()).isEqualTo(404);
    assertThat(east.post("/api/v1/duties", WORKER).getStatus().value()).isEqualTo(403);
  }

  @Test
  void aPersonOfAnotherAreaIsNotTakenOverByCode() {
    west.post("/api/v1/duties", WORKER);
    String same =
        """
        {"person": "w-1", "name": "颜一禾", "role": "GRID_WORKER", "grid": "E-01"}""";

    assertThat(slug(east, "duties", same)).isEqualTo("person-code-taken");
    assertThat(city.post("/api/v1/duties", same).getStatus().value()).isEqualTo(201);
  }

  @Test
  void plannersAndResidentsDoNotSeeDuties() {
    assertThat(planner.get("/api/v1/duties").getStatus().value()).isEqualTo(403);
    client.get().uri("/api/v1/people").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void theSameDutyAtTheSameTimeIsRefused() {
    west.post("/api/v1/duties", WORKER);

    assertThat(slug(west, "duties", WORKER)).isEqualTo("duty-overlaps");
  }

  @Test
  void aDutyThatIsEndedIsSeenInItsTimeOnly() {
    String since = WORKER.replace("{\"person\"", "{\"from\": \"2026-01-01\", \"person\"");
    long id = west.post("/api/v1/duties", since).getResponseBody().get("id").asLong();
    JsonNode ended =
        west.post("/api/v1/duties/" + id + "/end", "{\"at\": \"2026-02-01\"}").getResponseBody();

    assertThat(ended.get("until").asString()).isEqualTo("2026-01-31T16:00:00Z");
    assertThat(codes(west, "duties", "/id")).isEmpty();
    assertThat(codes(west, "duties?at=2026-01-15", "/person/code")).containsExactly("w-1");
    assertThat(slug(west, "duties/" + id + "/end", "{}")).isEqualTo("already-over");
  }

  @Test
  void aDutyThatHadNotBegunIsAsIfItHadNeverBeen() {
    String later = WORKER.replace("{\"person\"", "{\"from\": \"2199-01-01\", \"person\"");
    long id = west.post("/api/v1/duties", later).getResponseBody().get("id").asLong();

    assertThat(west.post("/api/v1/duties/" + id + "/end", "{}").getStatus().value()).isEqualTo(204);
    assertThat(codes(west, "duties", "/id")).isEmpty();
  }

  @Test
  void everyChangeIsInTheAuditWithoutNamesOrPhones() {
    long id = west.post("/api/v1/duties", WORKER).getResponseBody().get("id").asLong();
    west.post("/api/v1/duties/" + id + "/end", "{}");

    assertThat(
            database
                .sql("select actor || ' ' || action || ' ' || subject from audit order by id")
                .query(String.class)
                .list())
        .containsExactly(
            "west person.add w-1", "west duty.begin duty " + id, "west duty.end duty " + id);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duty-scope-not-one    | {"person": "x", "name": "X", "role": "GRID_WORKER"}
          duty-scope-not-one    | {"person": "x", "name": "X", "role": "GRID_WORKER", "grid": "W-01", "building": "b-1"}
          role-not-here         | {"person": "x", "name": "X", "role": "STEWARD", "grid": "W-01"}
          liaison-without-field | {"person": "x", "name": "X", "role": "LIAISON", "area": "COMMUNITY/110101001001"}
          invalid-parameter     | {"person": "x", "name": "X", "role": "KING", "grid": "W-01"}
          invalid-parameter     | {"person": "x", "name": "X", "role": "LIAISON", "field": "MAGIC", "area": "COMMUNITY/110101001001"}
          shift-unreadable      | {"person": "x", "name": "X", "role": "GRID_WORKER", "grid": "W-01", "shift": "nights"}
          ends-before-it-begins | {"person": "x", "name": "X", "role": "GRID_WORKER", "grid": "W-01", "from": "2026-02-01", "until": "2026-01-01"}
          not-found             | {"person": "x", "name": "X", "role": "GRID_WORKER", "grid": "W-99"}
          person-not-here       | {"person": "x", "role": "GRID_WORKER", "grid": "W-01"}
          missing-parameter     | {"role": "GRID_WORKER", "grid": "W-01"}
          """)
  void whatCannotBeADutyIsRefusedWithItsReason(String slug, String body) {
    assertThat(slug(west, "duties", body)).isEqualTo(slug);
    assertThat(codes(city, "people", "/code")).isEmpty();
  }

  @Test
  void anAbsenceNamesWhoStandsInAndIsSeenByItsAreaOnly() {
    west.post("/api/v1/duties", WORKER);
    west.post("/api/v1/duties", WORKER.replace("w-1", "w-2").replace("颜一禾", "路望舒"));
    JsonNode absence =
        west.post(
                "/api/v1/absences",
                """
                {"person": "w-1", "substitute": "w-2", "reason": "年假", "until": "2199-01-01"}""")
            .getResponseBody();

    assertThat(absence.at("/substitute/name").asString()).isEqualTo("路望舒");
    assertThat(codes(west, "absences", "/reason")).containsExactly("年假");
    assertThat(codes(east, "absences", "/id")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          absence-overlaps      | {"person": "w-1"}
          substitute-of-oneself | {"person": "w-1", "substitute": "w-1"}
          person-not-here       | {"person": "w-9"}
          person-not-here       | {"person": "w-1", "substitute": "w-9"}
          """)
  void whatCannotBeAnAbsenceIsRefusedWithItsReason(String slug, String body) {
    west.post("/api/v1/duties", WORKER);
    west.post("/api/v1/absences", "{\"person\": \"w-1\"}");

    assertThat(slug(west, "absences", body)).isEqualTo(slug);
  }

  @Test
  void whoComesBackIsNoLongerAbsent() {
    west.post("/api/v1/duties", WORKER);
    long id =
        west.post("/api/v1/absences", "{\"person\": \"w-1\", \"from\": \"2026-01-01\"}")
            .getResponseBody()
            .get("id")
            .asLong();
    west.post("/api/v1/absences/" + id + "/end", "{}");

    assertThat(codes(west, "absences", "/id")).isEmpty();
  }

  private static String slug(Desk desk, String path, String body) {
    return desk.post("/api/v1/" + path, body)
        .getResponseBody()
        .get("type")
        .asString()
        .replace("/problems/", "");
  }

  private static List<String> codes(Desk desk, String path, String pointer) {
    List<String> codes = new ArrayList<>();
    desk.get("/api/v1/" + path)
        .getResponseBody()
        .get("items")
        .forEach(item -> codes.add(item.at(pointer).asString()));
    return codes;
  }
}
