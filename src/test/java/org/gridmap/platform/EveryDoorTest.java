package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridmap.platform.NastyRequests.Ask;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to whatever door, the answer is never that the service failed. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

  private static final String TOKEN = "0f0f0f0f-0000-4000-8000-000000000000";

  @LocalServerPort int port;
  @Autowired Users users;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final HttpClient client = HttpClient.newHttpClient();
  private String cookies = "XSRF-TOKEN=" + TOKEN;

  @BeforeAll
  void signInAsSomebodyWhoMayDoEverything() throws Exception {
    List<RoleGrant> all = new ArrayList<>();
    for (Role role : Role.values()) {
      all.add(new RoleGrant(role, null));
    }
    users.add("everybody", "Everybody", Desk.PASSWORD, all);
    HttpResponse<InputStream> answer =
        form("/sign-in", "name=everybody&password=" + Desk.PASSWORD + "&_csrf=" + TOKEN);
    String session =
        answer.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .filter(cookie -> !cookie.startsWith("XSRF-TOKEN"))
            .collect(Collectors.joining("; "));
    cookies = "XSRF-TOKEN=" + TOKEN + "; " + session;
    assertThat(get("/api/v1/plans", "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void noParameterOfAnyEndpointMakesTheServiceFail() throws Exception {
    List<Ask> asks = new ArrayList<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues()
                    .forEach(
                        pattern ->
                            asks.addAll(
                                NastyRequests.of(
                                    pattern, info.getMethodsCondition().getMethods(), handler))));
    List<String> failed = new ArrayList<>();
    for (Ask ask : asks) {
      int status = send(ask);
      if (status >= 500) {
        failed.add(status + " " + ask.shown());
      }
    }

    assertThat(asks).hasSizeGreaterThan(1000);
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?x=%ff",
        "/report?find=%00",
        "/report/places?q=%00",
        "/?%00=1",
        "/sign-in?x=%00"
      })
  void aWordThatCannotBeStoredIsRefusedWithAPageForPeople(String path) throws Exception {
    HttpResponse<InputStream> answer = get(path, "text/html");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(text(answer)).contains("文字无法保存");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/areas?after=a%00b",
        "/api/v1/plans?area=COMMUNITY%2F%00",
        "/api/v1/incidents?grid=%ff"
      })
  void aWordThatCannotBeStoredIsRefusedWithADocumentForPrograms(String path) throws Exception {
    HttpResponse<InputStream> answer = get(path, "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(text(answer)).contains("/problems/unreadable-text");
  }

  @Test
  void aMemberThatCannotBeStoredIsNamedByItsPlaceInTheBody() throws Exception {
    HttpRequest request =
        request("/api/v1/incidents", "application/json")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"reporter\": {\"name\": \"a\\u0000\"}}"))
            .build();

    assertThat(text(client.send(request, BodyHandlers.ofInputStream())))
        .contains("/problems/unreadable-text", "/reporter/name", "\"position\":2");
  }

  @Test
  void aNameThatCannotBeStoredDoesNotReachTheSignIn() throws Exception {
    assertThat(form("/sign-in", "name=a%00&password=x&_csrf=" + TOKEN).statusCode()).isEqualTo(400);
  }

  @Test
  void aRefusedWordLeavesNoTraceInTheLog(CapturedOutput log) throws Exception {
    get("/?x=%ff", "text/html");
    get("/report/places?q=%00", "text/html");

    assertThat(log.getAll()).doesNotContain("\tat ");
  }

  private int send(Ask ask) throws Exception {
    HttpRequest.Builder request = request(ask.pathAndQuery(), "*/*");
    if (!ask.header().isEmpty() && !ask.header().equalsIgnoreCase("Accept")) {
      request.setHeader(ask.header(), ask.value());
    }
    if (ask.body().isEmpty()) {
      request.method(ask.method(), BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(ask.method(), BodyPublishers.ofString(ask.body()));
    }
    HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private HttpResponse<InputStream> get(String path, String accept) throws Exception {
    return client.send(request(path, accept).build(), BodyHandlers.ofInputStream());
  }

  private HttpResponse<InputStream> form(String path, String fields) throws Exception {
    HttpRequest request =
        request(path, "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", accept)
        .header("Cookie", cookies)
        .header("X-XSRF-TOKEN", TOKEN);
  }

  private static String text(HttpResponse<InputStream> answer) throws Exception {
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }
}
