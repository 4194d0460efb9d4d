package org.gridmap.attack;

import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.testing.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything the service has mapped, asked about things of the eastern district. */
final class EndpointsOfTown {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String NOT_THERE = "987654321";

  /** The service's own page for failures: nobody asks for it. */
  private static final String ERRORS = "error";

  private final TwoDistricts town;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A method and a path with its variables still in it. */
  record Endpoint(String path, String method) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return path + " " + method;
    }

    /** Whether it changes nothing. */
    boolean reads() {
      return method.equals("GET");
    }
  }

  EndpointsOfTown(TwoDistricts town, int port) {
    this.town = town;
    this.port = port;
  }

  /** As the service has mapped them, by path. */
  Set<Endpoint> all(RequestMappingHandlerMapping mappings) {
    Set<Endpoint> found = new TreeSet<>();
    for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
      for (String path : info.getPatternValues()) {
        if (!path.contains(ERRORS)) {
          Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
          methods.forEach(method -> found.add(new Endpoint(path, method.name())));
        }
      }
    }
    return found;
  }

  /** The status of the answer to somebody; null: to nobody in particular. */
  int ask(Endpoint endpoint, @Nullable String name) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + filled(endpoint) + query(endpoint)))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "*/*");
    if (name != null) {
      String word = name.toLowerCase(java.util.Locale.ROOT) + ":" + Desk.PASSWORD;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)));
    }
    if (!endpoint.reads()) {
      request.header("Content-Type", "application/json").header("If-Match", "\"99\"");
    }
    request.method(
        endpoint.method(),
        endpoint.reads() || endpoint.method().equals("DELETE")
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(body(endpoint)));
    var answer = client.sendAsync(request.build(), BodyHandlers.ofInputStream()).join();
    try (InputStream body = answer.body()) {
      if (!answer.headers().firstValue("Content-Type").orElse("").contains("event-stream")) {
        body.readAllBytes();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return answer.statusCode();
  }

  /** Bodies that get past the reading, where a door reads before it asks who is there. */
  private String body(Endpoint endpoint) {
    return switch (endpoint.path()) {
      case "/api/v1/incidents/{number}/deeds" -> "{\"deed\": \"ADMIT\"}";
      case "/api/v1/incidents/{number}/assignment", "/api/v1/incidents/{number}/grid" ->
          "{\"grid\": \"E-01\"}";
      case "/api/v1/incidents/{number}/merge" -> "{\"number\": \"" + town.inEast + "\"}";
      case "/api/v1/incidents/{number}/notes" -> "{\"note\": \"gesehen\"}";
      case "/api/v1/incidents/{number}/extent" ->
          "{\"type\": \"LineString\", \"coordinates\": [[%s, %s], [%s, %s]]}"
              .formatted(lon(1.2), lat(0.5), lon(1.4), lat(0.5));
      case "/api/v1/incidents/{number}/whistles" -> "{\"field\": \"niemand\"}";
      case "/api/v1/whistles" -> "{\"field\": \"niemand\", \"grid\": \"E-01\"}";
      case "/api/v1/buildings/{code}" -> "{\"name\": \"neu\", \"source\": \"gesehen\"}";
      case "/api/v1/buildings/{code}/close" -> "{\"at\": \"nie\"}";
      case "/api/v1/plans/{id}/operations" -> "{\"kind\": \"ASSIGN\", \"blocks\": [987654321]}";
      case "/api/v1/duties" -> TwoDistricts.dutyOf("P-OST-99");
      case "/api/v1/absences" -> "{\"person\": \"%s\"}".formatted(TwoDistricts.PERSON);
      case "/api/v1/plans" -> "{\"name\": \"neu\", \"level\": \"DISTRICT\", \"area\": \"110102\"}";
      case "/api/v1/plans/{id}/comments" -> "{\"text\": \"gesehen\"}";
      default -> "{}";
    };
  }

  private String filled(Endpoint endpoint) {
    Matcher variable = VARIABLE.matcher(endpoint.path());
    StringBuilder uri = new StringBuilder();
    while (variable.find()) {
      variable.appendReplacement(uri, value(endpoint, variable.group(1)));
    }
    return variable.appendTail(uri).toString();
  }

  /** What stands for a variable: something of the eastern district, or nothing to be deleted. */
  private String value(Endpoint endpoint, String variable) {
    String path = endpoint.path();
    return switch (variable) {
      case "number" -> town.inEast;
      case "seq", "comment", "job" -> "1";
      case "id" -> id(endpoint);
      case "level" -> "DISTRICT";
      case "community" -> "110102001001";
      case "code" ->
          path.contains("/areas/") ? "110102" : path.contains("/grids/") ? "E-01" : "E-B-1";
      case "layers" -> path.endsWith(".json") ? "grids" : "incidents";
      case "z" -> "12";
      case "x" -> String.valueOf((int) ((lon(1.5) + 180) / 360 * (1 << 12)));
      case "y" -> "1500";
      case "kind" -> "buildings";
      case "slug" -> "not-found";
      case "account", "name", "token", "session" -> "nobody-there";
      default -> throw new AssertionError("say what stands for {" + variable + "} of " + path);
    };
  }

  private String id(Endpoint endpoint) {
    String path = endpoint.path();
    if (endpoint.method().equals("DELETE") && !path.contains("/jobs/")) {
      return NOT_THERE;
    }
    if (path.contains("/hotspots/")) {
      return String.valueOf(town.hotspot);
    }
    if (path.contains("/plan")) {
      return String.valueOf(town.plan);
    }
    return NOT_THERE;
  }

  private static String query(Endpoint endpoint) {
    if (!endpoint.reads()) {
      return "";
    }
    return switch (endpoint.path()) {
      case "/api/v1/locate", "/api/v1/similar-reports" -> "?lon=" + lon(1.5) + "&lat=" + lat(0.5);
      case "/report/places" -> "?q=E";
      case "/api/v1/responsible" -> "?grid=E-01";
      case "/api/v1/find" -> "?q=geheim";
      case "/api/v1/incidents/{number}/candidates" -> "?q=E";
      case "/api/v1/plans/{id}/suggestions" -> "?grid=E-01";
      case "/api/v1/incidents" -> "?limit=1";
      default -> "";
    };
  }
}
