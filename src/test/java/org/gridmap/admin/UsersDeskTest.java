package org.gridmap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.AuditRows;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class UsersDeskTest {

  private static final String USERS = "/api/v1/admin/users";

  @Autowired RestTestClient client;
  @Autowired Users users;
  @Autowired UserLines lines;
  @Autowired JdbcClient database;

  private Desk desk;

  @BeforeEach
  void anAdministratorAndADistrict() {
    EmptyTables.empty(database, "app_user, area");
    database
        .sql("insert into area (code, name, level) values ('110101', '东城', 'DISTRICT')")
        .update();
    users.add("wu", "Wu", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    desk = new Desk(client, "wu");
  }

  @Test
  void aNewUserComesWithALinkAndNobodyKnowsThePassword() {
    JsonNode made = add("li.na");

    assertThat(made.get("link").asString()).contains("/invitation/");
    assertThat(made.get("user").get("name").asString()).isEqualTo("li.na");
    assertThat(made.get("user").get("grants").size()).isZero();
    assertThat(made.toString()).doesNotContain("password\"");
  }

  @Test
  void aGrantIsShownWithWhatItOpensAndIsTakenBackByItsPlace() {
    add("li.na");
    JsonNode granted =
        desk.post(
                USERS + "/li.na/grants",
                "{\"role\": \"dispatcher\", \"area\": \"110101\", \"until\": \"2199-12-31\"}")
            .getResponseBody()
            .get("grants")
            .get(0);

    assertThat(granted.get("area").get("name").asString()).isEqualTo("东城");
    assertThat(granted.get("until").asString()).isEqualTo("2199-12-31");
    assertThat(granted.get("state").asString()).isEqualTo("NOW");
    assertThat(granted.get("opens").toString()).contains("DISPATCH", "PEOPLE");
    assertThat(
            desk.post(
                    USERS + "/li.na/grants/revocation",
                    "{\"role\": \"DISPATCHER\", \"area\": \"110101\"}")
                .getResponseBody()
                .get("grants")
                .size())
        .isZero();
  }

  @Test
  void aLockedUserIsOutAtOnceAndAnUnlockedOneInAgain() {
    users.add("li.na", "Li", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    Desk li = new Desk(client, "li.na");
    assertThat(li.get("/api/v1/incidents").getStatus().value()).isEqualTo(200);
    desk.post(USERS + "/li.na/lock", "{}");
    assertThat(li.get("/api/v1/incidents").getStatus().value()).isEqualTo(401);
    desk.post(USERS + "/li.na/unlock", "{}");

    assertThat(li.get("/api/v1/incidents").getStatus().value()).isEqualTo(200);
  }

  @Test
  void aResetPasswordMustBeChangedBeforeAnythingOpens() {
    add("li.na");
    JsonNode reset = desk.post(USERS + "/li.na/password", "{}").getResponseBody();

    assertThat(reset.get("password").asString()).hasSizeGreaterThan(10);
    assertThat(reset.get("user").get("mustChange").asBoolean()).isTrue();
  }

  @Test
  void theLastAdministratorIsNotLocked() {
    assertThat(desk.post(USERS + "/wu/lock", "{}").getStatus().value()).isEqualTo(409);
  }

  @Test
  void aGrantThatMeansNothingIsRefusedWithTheWayOut() {
    add("li.na");

    assertThat(refused("{\"role\": \"DISPATCHER\", \"area\": \"999\"}"))
        .contains("/problems/grant-area-unknown");
    assertThat(refused("{\"role\": \"PLANNER\", \"categories\": [\"0203\"]}"))
        .contains("/problems/grant-too-narrow");
    assertThat(refused("{\"role\": \"AUDITOR\", \"area\": \"110101\"}"))
        .contains("/problems/administrator-in-area");
    assertThat(refused("{\"role\": \"KING\"}")).contains("/problems/invalid-parameter");
    assertThat(
            refused("{\"role\": \"PLANNER\", \"from\": \"2030-02-01\", \"until\": \"2030-01-01\"}"))
        .contains("/problems/grant-term-empty");
  }

  @Test
  void theListAsksTheDatabaseNoMoreForManyUsersThanForOne() {
    database
        .sql(
            """
            insert into area (code, name, level, parent_id, boundary)
            select '110101001001', '一社区', 'COMMUNITY', id,
              st_multi(st_makeenvelope(116.4, 39.9, 116.5, 40.0, 4326)) from area
            """)
        .update();
    long district =
        database.sql("select id from area where level = 'DISTRICT'").query(Long.class).single();
    long community =
        database.sql("select id from area where level = 'COMMUNITY'").query(Long.class).single();
    addDispatcher("li.0", district);
    AtomicReference<List<UserLines.UserLine>> few = new AtomicReference<>();
    List<String> asked = Statements.during(() -> few.set(lines.list()));
    for (int i = 1; i < 12; i++) {
      addDispatcher("li." + i, i % 2 == 0 ? district : community);
    }

    assertThat(few.get().get(0).grants().get(0).area().communities()).isEqualTo(1);
    assertThat(asked).hasSizeBetween(1, 10);
    assertThat(Statements.during(() -> assertThat(lines.list()).hasSize(13))).hasSameSizeAs(asked);
  }

  @Test
  void healthCountsThisInstance() {
    JsonNode health = desk.get("/api/v1/admin/health").getResponseBody();

    assertThat(health.get("instances").asInt()).isPositive();
    assertThat(health.get("disk").get("free").asLong()).isPositive();
    assertThat(health.get("queues").size()).isEqualTo(4);
  }

  @Test
  void everyDeedOfTheDeskIsAudited() {
    AuditRows.empty(database);
    add("li.na");
    desk.post(USERS + "/li.na/grants", "{\"role\": \"AUDITOR\"}");
    client
        .method(HttpMethod.DELETE)
        .uri(USERS + "/li.na/sessions")
        .headers(desk.signedIn())
        .exchange();

    assertThat(database.sql("select action from audit order by id").query(String.class).list())
        .containsExactly("user.add", "user.invite", "user.grant", "session.end-all");
  }

  private void addDispatcher(String name, long area) {
    users.add(name, name, null, List.of(new RoleGrant(Role.DISPATCHER, area)));
  }

  private JsonNode add(String name) {
    return desk.post(USERS, "{\"name\": \"%s\", \"displayName\": \"李娜\"}".formatted(name))
        .getResponseBody();
  }

  private String refused(String grant) {
    return desk.post(USERS + "/li.na/grants", grant).getResponseBody().toString();
  }
}
