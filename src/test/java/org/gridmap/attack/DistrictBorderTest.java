package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.grid.Grids;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A grant on a district without a parent counts in that district and nowhere else, at every
 * endpoint there is: they are read from the service, so a new one is asked by itself.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictBorderTest {

  /** So deep that every incident is a point of its own. */
  private static final int ZOOM = 17;

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** They never end; EventStreamTest listens to them. */
  private static final Set<String> STREAMS = Set.of("/api/v1/events", "/api/v1/plans/{id}/events");

  /** For everybody, or for administrators, and not about incidents. */
  private static final Set<String> NOT_ASKED =
      Set.of("${server.error.path:/error}", "/error", "/problems/{slug}", "/api/v1/imports/{kind}");

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired Grids grids;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private TwoDistricts town;

  /** A method and a path with its variables still in it. */
  private record Endpoint(RequestMethod method, String path) {}

  @BeforeAll
  void twoDistricts() {
    town = new TwoDistricts(client, database, transaction, users, grids);
  }

  @Test
  void whatIsReadNeverTellsOfTheOtherDistrict() {
    Map<String, String> told = new TreeMap<>();
    for (Endpoint endpoint : endpoints(true)) {
      String uri = filled(endpoint.path()) + query(endpoint.path());
      for (String accept : List.of("*/*", "application/geo+json")) {
        EntityExchangeResult<byte[]> answer = ask(town.west, endpoint.method(), uri, accept, null);
        assertThat(answer.getStatus().value()).as(uri).isLessThan(500).isNotEqualTo(400);
        secrets(uri, answer).forEach(secret -> told.put(uri, secret));
      }
    }

    assertThat(told).isEmpty();
  }

  @Test
  void whoIsBoundToNoDistrictReadsItAtTheSameEndpoints() {
    Set<String> told = new TreeSet<>();
    for (Endpoint endpoint : endpoints(true)) {
      String uri = filled(endpoint.path()) + query(endpoint.path());
      if (!secrets(uri, ask(town.everywhere, endpoint.method(), uri, "*/*", null)).isEmpty()) {
        told.add(endpoint.path());
      }
    }

    assertThat(told)
        .contains(
            "/api/v1/absences",
            "/api/v1/duties",
            "/api/v1/find",
            "/api/v1/incidents",
            "/api/v1/incidents/export",
            "/api/v1/incidents/{number}",
            "/api/v1/incidents/{number}/photos/{seq}",
            "/api/v1/hotspots/stored/{id}/incidents",
            "/api/v1/people",
            "/tiles/{layers}/{z}/{x}/{y}.mvt");
  }

  @Test
  void roomsOfAnIncidentOfTheOtherDistrictAreNoWiderThanForAnybody() {
    Map<String, Integer> open = new TreeMap<>();
    for (Endpoint endpoint : endpoints(true)) {
      if (endpoint.path().startsWith("/api/v1/incidents/{number}/")) {
        String uri = filled(endpoint.path()) + query(endpoint.path());
        EntityExchangeResult<byte[]> answer = ask(town.west, endpoint.method(), uri, "*/*", null);
        int status = answer.getStatus().value();
        if (status != 403 && status != 404 && !text(answer).equals(text(anybodyReads(uri)))) {
          open.put(uri, status);
        }
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  void nothingOfTheOtherDistrictIsChanged() {
    String before = town.fingerprint();
    List<String> done = new ArrayList<>();
    for (Endpoint endpoint : endpoints(false)) {
      for (String body : bodies()) {
        String uri = filled(endpoint.path());
        int status = ask(town.west, endpoint.method(), uri, "*/*", body).getStatus().value();
        assertThat(status).as("%s %s", endpoint, body).isLessThan(500);
        if (!town.fingerprint().equals(before)) {
          done.add(endpoint + " " + body);
          before = town.fingerprint();
        }
      }
    }

    assertThat(done).isEmpty();
  }

  @Test
  void theirOwnIncidentIsNotMergedIntoOneOfTheOtherDistrict() {
    for (String other : List.of(town.inEast, town.outside)) {
      int status =
          town.west
              .post(
                  "/api/v1/incidents/" + town.inWest + "/merge", "{\"number\": \"" + other + "\"}")
              .getStatus()
              .value();
      assertThat(status).isEqualTo(403);
    }
  }

  @Test
  void theListsOfTheWestHoldTheWestOnly() {
    for (String area : List.of("", "?area=DISTRICT/110101", "?area=DISTRICT/110102")) {
      String found =
          text(ask(town.west, RequestMethod.GET, "/api/v1/incidents" + area, "*/*", null));
      assertThat(found).doesNotContain(town.inEast, town.outside);
    }
    assertThat(town.west.get("/api/v1/incidents/count").getResponseBody().get("count").asInt())
        .isEqualTo(1);
    assertThat(
            town.everywhere.get("/api/v1/incidents/count").getResponseBody().get("count").asInt())
        .isEqualTo(3);
  }

  /** Those that only read, or those that change, as the service has mapped them. */
  private List<Endpoint> endpoints(boolean reading) {
    List<Endpoint> found = new ArrayList<>();
    for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
      Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
      for (String path : info.getPatternValues()) {
        if (!STREAMS.contains(path) && !NOT_ASKED.contains(path)) {
          methods.stream()
              .filter(method -> (method == RequestMethod.GET) == reading)
              .forEach(method -> found.add(new Endpoint(method, path)));
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(reading ? 30 : 15);
    return found;
  }

  /** Bodies with which something would happen, were it allowed. */
  private List<String> bodies() {
    String numbers = "[\"" + town.inEast + "\", \"" + town.outside + "\"]";
    return List.of(
        "{}",
        "{\"deed\": \"START\", \"version\": 0}",
        "{\"grid\": \"W-01\"}",
        "{\"number\": \"" + town.inWest + "\"}",
        "{\"numbers\": " + numbers + "}",
        "{\"deed\": \"NOTE\", \"note\": \"taken over\", \"items\": [{\"number\": \"%s\"}]}"
            .formatted(town.inEast),
        TwoDistricts.dutyOf("W-1"),
        TwoDistricts.dutyOf(TwoDistricts.PERSON),
        "{\"person\": \"" + TwoDistricts.PERSON + "\", \"from\": \"2030-01-01\"}",
        "{\"name\": \"taken over\", \"level\": \"DISTRICT\", \"area\": \"110102\"}",
        "{\"text\": \"taken over\", \"name\": \"taken over\", \"resolved\": true}",
        "{\"households\": 7, \"name\": \"taken over\", \"reason\": \"taken over\"}");
  }

  private String filled(String path) {
    Matcher variable = VARIABLE.matcher(path);
    StringBuilder uri = new StringBuilder();
    while (variable.find()) {
      variable.appendReplacement(uri, value(path, variable.group(1)));
    }
    return variable.appendTail(uri).toString();
  }

  /** What stands for a variable: always something of the eastern district. */
  private String value(String path, String variable) {
    return switch (variable) {
      case "number" -> town.inEast;
      case "seq", "comment", "job", "token", "session" -> "1";
      case "id" ->
          String.valueOf(
              path.contains("/hotspots/")
                  ? town.hotspot
                  : path.contains("/duties/")
                      ? town.duty
                      : path.contains("/absences/") ? town.absence : town.plan);
      case "account", "name" -> "all";
      case "level" -> "DISTRICT";
      case "community" -> "110102001001";
      case "code" ->
          path.contains("/areas/") ? "110102" : path.contains("/grids/") ? "E-01" : "E-B-1";
      case "layers" -> path.endsWith(".json") ? "grids" : "incidents";
      case "z" -> String.valueOf(ZOOM);
      case "x" -> String.valueOf((int) ((lon(1.5) + 180) / 360 * (1 << ZOOM)));
      case "y" -> String.valueOf(row(lat(0.5)));
      default -> throw new AssertionError("say what stands for {" + variable + "} of " + path);
    };
  }

  private static int row(double lat) {
    double radians = Math.toRadians(lat);
    double north = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
    return (int) ((1 - north / Math.PI) / 2 * (1 << ZOOM));
  }

  private static String query(String path) {
    return switch (path) {
      case "/api/v1/locate" -> "?lon=" + lon(1.5) + "&lat=" + lat(0.5);
      case "/report/places" -> "?q=E";
      case "/api/v1/responsible" -> "?grid=E-01";
      case "/api/v1/find" -> "?q=geheim";
      case "/api/v1/incidents/{number}/candidates" -> "?q=E";
      case "/api/v1/similar-reports" -> "?lon=" + lon(1.5) + "&lat=" + lat(0.5);
      case "/api/v1/plans/{id}/suggestions" -> "?grid=E-01";
      default -> "";
    };
  }

  private EntityExchangeResult<byte[]> ask(
      Desk desk, RequestMethod method, String uri, String accept, String body) {
    var request =
        client
            .method(HttpMethod.valueOf(method.name()))
            .uri(uri)
            .headers(desk.signedIn())
            .header("Accept", accept);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.exchange().returnResult(byte[].class);
  }

  private EntityExchangeResult<byte[]> anybodyReads(String uri) {
    return client.get().uri(uri).exchange().returnResult(byte[].class);
  }

  private List<String> secrets(String uri, EntityExchangeResult<byte[]> answer) {
    String text = text(answer);
    List<String> all = new ArrayList<>();
    all.add(TwoDistricts.DESCRIPTION);
    all.add(TwoDistricts.NAME);
    all.add(TwoDistricts.PHONE);
    all.add(town.outside);
    all.add(TwoDistricts.PERSON);
    all.add(TwoDistricts.REASON);
    if (!uri.contains(town.inEast)) {
      all.add(town.inEast); // whoever knows the number may follow the public part
    }
    return all.stream().filter(text::contains).toList();
  }

  private static String text(EntityExchangeResult<byte[]> answer) {
    byte[] body = answer.getResponseBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
