package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.gridmap.platform.Problem;
import org.gridmap.testing.AuditRows;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** An open session may what its user may now, and ends when it must. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SessionRightsTest {

  private static final String PASSWORD = "right-password";
  private static final String TOKEN = "0f0f0f0f-0000-4000-8000-000000000000";
  private static final String LIST = "/api/v1/incidents";

  @Autowired RestTestClient client;
  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired GrantPlaces places;
  @Autowired UserRights rights;
  @Autowired DemoAccounts demo;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private String session;

  @BeforeEach
  void aDispatcherIsSignedIn() {
    EmptyTables.empty(database, "app_user, area, sign_in_pace, known_address, spring_session");
    users.add("li", "Li", PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("admin", "Admin", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    session = signIn("li", PASSWORD);
    assertThat(get(LIST, session)).isEqualTo(200);
  }

  @Test
  void aDisabledUserIsOutAtOnceAndStaysOutWhenEnabledAgain() {
    rights.disable("li");
    assertThat(get(LIST, session)).isEqualTo(401);

    rights.enable("li");
    assertThat(get(LIST, session)).isEqualTo(401);
    assertThat(get(LIST, signIn("li", PASSWORD))).isEqualTo(200);
  }

  @Test
  void anOpenStreamOfTheSessionEndsQuietly(CapturedOutput log) throws Exception {
    HttpURLConnection stream =
        (HttpURLConnection)
            URI.create("http://localhost:" + port + "/api/v1/events").toURL().openConnection();
    stream.setReadTimeout(30_000);
    stream.setRequestProperty(HttpHeaders.COOKIE, session);
    try (InputStream events = stream.getInputStream()) {
      assertThat(events.read()).isPositive();
      rights.disable("li");
      events.readAllBytes();
    }
    Thread.sleep(500);

    assertThat(log.getAll()).doesNotContain("AuthorizationDeniedException");
    assertThat(get("/api/v1/events", session)).isEqualTo(401);
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOne() {
    users.resetPassword("li", "another-password");

    assertThat(get(LIST, session)).isEqualTo(401);
  }

  @Test
  void aSessionThatIsWrittenAfterItsEndIsOverAllTheSame() {
    database.sql("update app_user set generation = generation + 1 where name = 'li'").update();

    assertThat(get(LIST, session)).isEqualTo(401);
    assertThat(
            database
                .sql("select count(*) from spring_session where principal_name = 'li'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aRevokedRoleCountsNoMoreAndAGrantedOneAtOnce() {
    rights.revoke("li", new RoleGrant(Role.DISPATCHER, null));
    assertThat(get(LIST, session)).isEqualTo(403);

    rights.grant("li", new RoleGrant(Role.DISPATCHER, null));
    assertThat(get(LIST, session)).isEqualTo(200);
  }

  @Test
  void anAdministratorWhoIsNoneAnyMoreImportsNothing() {
    users.add("chen", "Chen", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    String open = signIn("chen", PASSWORD);
    rights.revoke("chen", new RoleGrant(Role.ADMINISTRATOR, null));

    assertThat(post("/api/v1/imports/areas", open, null, TOKEN)).isEqualTo(403);
    assertThat(get("/actuator/metrics", open)).isEqualTo(403);
  }

  @Test
  void theSessionsOfTheDemoEndWithIt() {
    long town = new Town(database).area("DISTRICT", "1", null, null);
    transaction.executeWithoutResult(status -> demo.create(town));
    DemoAccounts.DemoAccount dispatcher = demo.list().get(0);
    String open = signIn(dispatcher.name(), dispatcher.password());
    assertThat(get(LIST, open)).isEqualTo(200);

    transaction.executeWithoutResult(status -> demo.retire());

    assertThat(get(LIST, open)).isEqualTo(401);
  }

  @Test
  void aDemoAccountThatIsEnabledAgainHasNotThePasswordThatWasShown() {
    long town = new Town(database).area("DISTRICT", "1", null, null);
    transaction.executeWithoutResult(status -> demo.create(town));
    DemoAccounts.DemoAccount dispatcher = demo.list().get(0);
    transaction.executeWithoutResult(status -> demo.retire());
    rights.enable(dispatcher.name());

    assertThat(cookieOf(dispatcher.name(), dispatcher.password())).isNull();
  }

  @Test
  void theLastAdministratorCannotBeTakenAway() {
    assertThatThrownBy(() -> rights.disable("admin"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("last-administrator");
    assertThatThrownBy(() -> rights.revoke("admin", new RoleGrant(Role.ADMINISTRATOR, null)))
        .hasMessageContaining("last-administrator");
    users.add("chen", "Chen", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    rights.disable("admin");

    assertThat(users.find("admin").orElseThrow().isEnabled()).isFalse();
  }

  @Test
  void whatWasNotGrantedCannotBeRevoked() {
    assertThatThrownBy(() -> rights.revoke("li", new RoleGrant(Role.PLANNER, null)))
        .hasMessageContaining("grant-not-held");
    assertThatThrownBy(() -> rights.disable("nobody")).hasMessageContaining("user-unknown");
  }

  @Test
  void anAdministratorIsNeverBoundToAnArea() {
    new Town(database).area("DISTRICT", "1", null, null);

    assertThatThrownBy(() -> places.read(GrantWords.of(Role.ADMINISTRATOR, "1")))
        .hasMessageContaining("administrator-in-area");
  }

  @Test
  void everyChangeOfRightsIsAudited() {
    AuditRows.empty(database);
    rights.grant("li", new RoleGrant(Role.PLANNER, null));
    rights.revoke("li", new RoleGrant(Role.PLANNER, null));
    rights.disable("li");
    rights.enable("li");

    assertThat(database.sql("select action from audit order by id").query(String.class).list())
        .containsExactly("user.grant", "user.revoke", "user.disable", "user.enable");
  }

  @Test
  void aPasswordBesideASessionDoesNotReplaceTheToken() {
    String deed = LIST + "/20260101-AAAAAAAA/merge";

    assertThat(post(deed, session, null, null)).isEqualTo(403);
    assertThat(post(deed, session, "wrong-password", null)).isEqualTo(403);
    assertThat(post(deed, session, PASSWORD, null)).isEqualTo(403);
    assertThat(post(deed, session, null, TOKEN)).isEqualTo(404);
  }

  @Test
  void aWrongPasswordBesideASessionIsAWrongPassword() {
    assertThat(post(LIST + "/20260101-AAAAAAAA/merge", session, "wrong-password", TOKEN))
        .isEqualTo(401);
  }

  private int get(String path, String cookie) {
    return client
        .get()
        .uri(path)
        .header(HttpHeaders.COOKIE, cookie)
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private int post(String path, String cookie, @Nullable String password, @Nullable String token) {
    return client
        .post()
        .uri(path)
        .headers(
            headers -> {
              headers.set(HttpHeaders.COOKIE, cookie + "; XSRF-TOKEN=" + TOKEN);
              if (password != null) {
                headers.setBasicAuth("li", password);
              }
              if (token != null) {
                headers.set("X-XSRF-TOKEN", token);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"number\": \"20260101-BBBBBBBB\"}")
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private String signIn(String name, String password) {
    String cookie = cookieOf(name, password);
    assertThat(cookie).isNotNull();
    return cookie;
  }

  private @Nullable String cookieOf(String name, String password) {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("name", name);
    form.add("password", password);
    List<String> cookies =
        client
            .post()
            .uri("/sign-in")
            .header(HttpHeaders.COOKIE, "XSRF-TOKEN=" + TOKEN)
            .header("X-XSRF-TOKEN", TOKEN)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getOrDefault(HttpHeaders.SET_COOKIE, List.of());
    String found =
        cookies.stream()
            .filter(cookie -> cookie.startsWith("GRIDMAP_SESSION="))
            .map(cookie -> cookie.split(";")[0])
            .collect(Collectors.joining());
    return found.isEmpty() ? null : found;
  }
}
