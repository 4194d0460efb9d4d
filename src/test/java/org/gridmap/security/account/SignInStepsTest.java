package org.gridmap.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gridmap.security.Codes;
import org.gridmap.security.Invitations;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands between a password and the work, and what a tool works with instead. */
@ServiceTest
class SignInStepsTest {

  private static final String PASSWORD = "three red lanterns";
  private static final String OTHER = "four green lanterns";
  private static final String TOKEN = "0f0f0f0f-0000-4000-8000-000000000000";

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired Invitations invitations;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private HttpClient browser;

  @BeforeEach
  void aDispatcher() {
    EmptyTables.empty(database, "app_user, sign_in_pace, known_address, spring_session");
    users.add("li", "Li", PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    browser = newBrowser();
  }

  @Test
  void whoHasAPasswordOfSomebodyElseChangesItFirst() throws Exception {
    users.requireNewPassword("li");

    assertThat(signIn(PASSWORD)).isEqualTo("/account?next=%2Fdispatch");
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(403);
    assertThat(status("POST", "/api/v1/me/password", passwords(PASSWORD, OTHER))).isEqualTo(204);
    assertThat(signIn(OTHER)).isEqualTo("/dispatch");
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(200);
  }

  @Test
  void aChangeOfThePasswordNeedsThePresentOneAndAGoodOne() throws Exception {
    signIn(PASSWORD);

    assertThat(status("POST", "/api/v1/me/password", passwords("wrong", OTHER))).isEqualTo(422);
    assertThat(status("POST", "/api/v1/me/password", passwords(PASSWORD, "password123")))
        .isEqualTo(422);
    assertThat(status("POST", "/api/v1/me/password", passwords(PASSWORD, PASSWORD))).isEqualTo(422);
  }

  @Test
  void withAnAuthenticatorASessionOpensNothingBeforeItsCode() throws Exception {
    String key = bindAuthenticator();
    browser = newBrowser();

    assertThat(signIn(PASSWORD)).isEqualTo("/sign-in/code?next=%2Fdispatch");
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(403);
    assertThat(status("GET", "/api/v1/me/account", null)).isEqualTo(403);
    assertThat(form("/sign-in/code", "code=000000").statusCode()).isEqualTo(200);
    assertThat(form("/sign-in/code", "code=" + Codes.next(key)).statusCode()).isEqualTo(302);
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(200);
  }

  @Test
  void aStepThatIsLeftIsAllThatItsPageOffers() throws Exception {
    bindAuthenticator();
    assertThat(send("GET", "/account", null).body()).contains("id=\"bell\"");
    browser = newBrowser();
    signIn(PASSWORD);

    assertThat(send("GET", "/sign-in/code", null).body())
        .contains("name=\"code\"", "/sign-out")
        .doesNotContain("id=\"bell\"", "href=\"/account\"");
  }

  @Test
  void oneCodeLetsOneOfTwoSessionsInThatSendItAtOnce() throws Exception {
    String key = bindAuthenticator();
    List<HttpClient> two = List.of(newBrowser(), newBrowser());
    for (HttpClient each : two) {
      browser = each;
      signIn(PASSWORD);
    }
    String code = "code=" + Codes.next(key);
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    transaction.executeWithoutResult(
        held -> {
          database.sql("select id from app_user for update").query(Long.class).list();
          for (HttpClient each : two) {
            sent.add(each.sendAsync(formOf(each, "/sign-in/code", code), BodyHandlers.ofString()));
          }
          waitForTwoHeldUp();
        });

    assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsExactlyInAnyOrder(200, 302);
  }

  @Test
  void withAnAuthenticatorNameAndPasswordAloneOpenNothingToPrograms() throws Exception {
    assertThat(basic("li", PASSWORD)).isEqualTo(200);
    bindAuthenticator();

    assertThat(basic("li", PASSWORD)).isEqualTo(401);
  }

  @Test
  void guessingCodesIsSlowedDown() throws Exception {
    bindAuthenticator();
    browser = newBrowser();
    signIn(PASSWORD);
    for (int i = 0; i < 5; i++) {
      form("/sign-in/code", "code=00000" + i);
    }

    assertThat(form("/sign-in/code", "code=000009").body()).contains("秒");
  }

  @Test
  void aTokenWorksAsBearerAndAsPasswordUntilItIsDeleted() throws Exception {
    signIn(PASSWORD);
    JsonNode made = json(send("POST", "/api/v1/me/tokens", "{\"name\": \"GIS\"}"));
    String word = made.get("word").asString();

    assertThat(bearer(word, "GET", "/api/v1/incidents")).isEqualTo(200);
    assertThat(basic("li", word)).isEqualTo(200);
    assertThat(
            database
                .sql("select count(*) from access_token where used_at is not null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(status("DELETE", "/api/v1/me/tokens/" + made.get("token").get("id"), null))
        .isEqualTo(204);
    assertThat(bearer(word, "GET", "/api/v1/incidents")).isEqualTo(401);
  }

  @Test
  void aTokenThatReadsOnlyChangesNothingAndNoneOpensTheAccount() throws Exception {
    signIn(PASSWORD);
    String word =
        json(send("POST", "/api/v1/me/tokens", "{\"name\": \"GIS\"}")).get("word").asString();

    assertThat(bearer(word, "POST", "/api/v1/duties")).isEqualTo(403);
    assertThat(bearer(word, "GET", "/api/v1/me/tokens")).isEqualTo(403);
  }

  @Test
  void anEndedTokenAndThatOfALockedUserOpenNothing() throws Exception {
    signIn(PASSWORD);
    String word =
        json(send("POST", "/api/v1/me/tokens", "{\"name\": \"GIS\"}")).get("word").asString();
    database.sql("update app_user set enabled = false").update();
    assertThat(bearer(word, "GET", "/api/v1/incidents")).isEqualTo(401);
    database.sql("update app_user set enabled = true").update();
    assertThat(bearer(word, "GET", "/api/v1/incidents")).isEqualTo(200);
    database.sql("update access_token set expires_at = now()").update();

    assertThat(bearer(word, "GET", "/api/v1/incidents")).isEqualTo(401);
  }

  @Test
  void theDatabaseKeepsNoTokenAndNoLinkInTheClear() throws Exception {
    signIn(PASSWORD);
    String word =
        json(send("POST", "/api/v1/me/tokens", "{\"name\": \"GIS\"}")).get("word").asString();
    String link = invitations.invite("li");

    assertThat(
            database
                .sql("select string_agg(t::text, '') from access_token t")
                .query(String.class)
                .single())
        .doesNotContain(word);
    assertThat(
            database
                .sql("select string_agg(i::text, '') from invitation i")
                .query(String.class)
                .single())
        .doesNotContain(link);
  }

  @Test
  void anInvitationWorksOnce() throws Exception {
    String word = invitations.invite("li");
    String page = "/invitation/" + word;

    assertThat(send("GET", page, null).body()).contains("li");
    assertThat(form(page, "password=1234567890").body()).contains("泄露");
    assertThat(form(page, "password=" + encoded(OTHER)).statusCode()).isEqualTo(302);
    assertThat(signIn(OTHER)).isEqualTo("/dispatch");
    assertThat(form(page, "password=" + encoded(PASSWORD)).body()).contains("链接已失效");
    assertThat(signIn(OTHER)).isEqualTo("/dispatch");
  }

  @Test
  void aSessionIsSeenAndEndedFromAnotherOne() throws Exception {
    signIn(PASSWORD);
    HttpClient first = browser;
    browser = newBrowser();
    signIn(PASSWORD);
    JsonNode sessions = json(send("GET", "/api/v1/me/sessions", null)).get("items");
    String other = "";
    for (JsonNode session : sessions) {
      other = session.get("here").asBoolean() ? other : session.get("id").asString();
    }

    assertThat(sessions.size()).isEqualTo(2);
    assertThat(sessions.toString()).doesNotContain("\"session\"");
    assertThat(status("DELETE", "/api/v1/me/sessions/" + other, null)).isEqualTo(204);
    browser = first;
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(401);
  }

  private String bindAuthenticator() throws Exception {
    signIn(PASSWORD);
    String key =
        json(send("POST", "/api/v1/me/authenticator", "{\"password\": \"" + PASSWORD + "\"}"))
            .get("key")
            .asString();
    assertThat(status("PUT", "/api/v1/me/authenticator", "{\"code\": \"000000\"}")).isEqualTo(422);
    String code = Codes.at(key, Instant.now());
    assertThat(status("PUT", "/api/v1/me/authenticator", "{\"code\": \"" + code + "\"}"))
        .isEqualTo(204);
    assertThat(status("GET", "/api/v1/incidents", null)).isEqualTo(200);
    return key;
  }

  private HttpClient newBrowser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private String signIn(String password) throws Exception {
    return form("/sign-in", "name=li&password=" + encoded(password))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private HttpResponse<String> form(String path, String body) throws Exception {
    return browser.send(formOf(browser, path, body), BodyHandlers.ofString());
  }

  private HttpRequest formOf(HttpClient sender, String path, String body) {
    return request(sender, path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private void waitForTwoHeldUp() {
    String heldUp =
        """
        select count(*) from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()
        """;
    await().until(() -> database.sql(heldUp).query(Long.class).single() >= 2);
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private int status(String method, String path, String body) throws Exception {
    return send(method, path, body).statusCode();
  }

  private int basic(String name, String password) throws Exception {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return alone("Basic " + Base64.getEncoder().encodeToString(pair), "GET", "/api/v1/incidents");
  }

  private int bearer(String word, String method, String path) throws Exception {
    return alone("Bearer " + word, method, path);
  }

  private int alone(String authorization, String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{}"))
            .build();
    return newBrowser().send(request, BodyHandlers.ofString()).statusCode();
  }

  /** The cookie of the token is the browser's own; the header repeats it. */
  private HttpRequest.Builder request(String path) {
    return request(browser, path);
  }

  private HttpRequest.Builder request(HttpClient sender, String path) {
    CookieManager jar = (CookieManager) sender.cookieHandler().orElseThrow();
    java.net.HttpCookie cookie = new java.net.HttpCookie("XSRF-TOKEN", TOKEN);
    cookie.setPath("/");
    cookie.setVersion(0);
    jar.getCookieStore().add(URI.create("http://localhost:" + port), cookie);
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-XSRF-TOKEN", TOKEN);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String passwords(String present, String chosen) {
    return "{\"present\": \"%s\", \"chosen\": \"%s\"}".formatted(present, chosen);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
