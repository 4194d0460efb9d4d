package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

@ServiceTest
class SignInTest {

  private static final String PASSWORD = "right-password";

  @Autowired RestTestClient client;
  @Autowired Users users;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;

  @BeforeEach
  void aDispatcherAndAnAdministrator() {
    EmptyTables.empty(database, "app_user, sign_in_pace, known_address, spring_session");
    users.add("li", "Li", PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("admin", "Admin", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
  }

  @Test
  void aPageOfTheStaffSendsAStrangerToTheSignInPage() {
    assertThat(location(get("/dispatch?state=SUBMITTED", null)))
        .isEqualTo("/sign-in?next=%2Fdispatch%3Fstate%3DSUBMITTED");
  }

  @Test
  void theApiAnswersAStrangerWithAProblemDocument() {
    EntityExchangeResult<String> answer = get("/api/v1/incidents", null);

    assertThat(answer.getStatus().value()).isEqualTo(401);
    assertThat(answer.getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getResponseBody()).contains("/problems/not-signed-in");
  }

  @Test
  void whoSignsInGoesOnWhereTheyWanted() {
    assertThat(location(signIn("Li", PASSWORD, "/dispatch?state=SUBMITTED")))
        .isEqualTo("/dispatch?state=SUBMITTED");
  }

  @Test
  void nobodyIsSentToAnotherHostAfterSignIn() {
    for (String elsewhere :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "\\/evil.example")) {
      assertThat(location(signIn("li", PASSWORD, elsewhere))).isEqualTo("/dispatch");
    }
  }

  @Test
  void aWrongPasswordLeadsBackToTheSignInPage() {
    assertThat(location(signIn("li", "wrong-password", "/dispatch")))
        .isEqualTo("/sign-in?failed&next=%2Fdispatch");
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordHasToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(location(signIn("li", "wrong-password", "/"))).startsWith("/sign-in?failed");
    }

    assertThat(location(signIn("li", PASSWORD, "/"))).startsWith("/sign-in?wait");
  }

  @Test
  void anUnknownNameIsThrottledLikeAKnownOne() {
    for (int i = 0; i < 5; i++) {
      signIn("nobody", "wrong-password", "/");
    }

    assertThat(location(signIn("nobody", "wrong-password", "/"))).startsWith("/sign-in?wait");
  }

  @Test
  void aSignInWithoutTokenIsRefused() {
    EntityExchangeResult<String> answer =
        client
            .post()
            .uri("/sign-in")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("name=li&password=" + PASSWORD)
            .exchange()
            .returnResult(String.class);

    assertThat(answer.getStatus().value()).isEqualTo(403);
  }

  @Test
  void onlyAnAdministratorSeesTheMetricsOfTheService() {
    assertThat(get("/actuator/metrics", "li").getStatus().value()).isEqualTo(403);
    assertThat(get("/actuator/metrics", "admin").getStatus().value()).isNotIn(401, 403);
  }

  @Test
  void theFrameworkBringsNoUserOfItsOwn() {
    assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
  }

  @Test
  void aNewPasswordEndsTheOldOne() {
    users.resetPassword("li", "another-password");

    assertThat(location(signIn("li", PASSWORD, "/"))).startsWith("/sign-in?failed");
    assertThat(location(signIn("li", "another-password", "/dispatch"))).isEqualTo("/dispatch");
  }

  private EntityExchangeResult<String> get(String path, @Nullable String user) {
    return client
        .get()
        .uri(java.net.URI.create(path))
        .headers(
            headers -> {
              headers.set(HttpHeaders.ACCEPT, "*/*");
              if (user != null) {
                headers.setBasicAuth(user, PASSWORD);
              }
            })
        .exchange()
        .returnResult(String.class);
  }

  /** Posts the form with a token of our own: the cookie and the field have to agree. */
  private EntityExchangeResult<String> signIn(String name, String password, String next) {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("name", name);
    form.add("password", password);
    form.add("next", next);
    return client
        .post()
        .uri("/sign-in")
        .header(HttpHeaders.COOKIE, "XSRF-TOKEN=0f0f0f0f-0000-4000-8000-000000000000")
        .header("X-XSRF-TOKEN", "0f0f0f0f-0000-4000-8000-000000000000")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .exchange()
        .returnResult(String.class);
  }

  private static @Nullable String location(EntityExchangeResult<String> answer) {
    assertThat(answer.getStatus().value()).isEqualTo(303);
    return answer.getResponseHeaders().getFirst(HttpHeaders.LOCATION);
  }
}
