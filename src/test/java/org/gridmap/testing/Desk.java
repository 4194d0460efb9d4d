package org.gridmap.testing;

import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Requests of staff in tests, each with name and password. */
public final class Desk {

  public static final String PASSWORD = "a-good-password";

  private final RestTestClient client;
  private final String name;

  public Desk(RestTestClient client, String name) {
    this.client = client;
    this.name = name;
  }

  public EntityExchangeResult<JsonNode> get(String uri) {
    return client.get().uri(uri).headers(signedIn()).exchange().returnResult(JsonNode.class);
  }

  public EntityExchangeResult<JsonNode> post(String uri, String body) {
    return post(uri, body, headers -> {});
  }

  public EntityExchangeResult<JsonNode> post(
      String uri, String body, Consumer<HttpHeaders> headers) {
    return client
        .post()
        .uri(uri)
        .headers(signedIn())
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }

  public Consumer<HttpHeaders> signedIn() {
    return headers -> headers.setBasicAuth(name, PASSWORD);
  }

  /**
   * A resident's report of a street lamp, sent in by nobody in particular.
   *
   * @return its number
   */
  public static String report(RestTestClient client, double lon, double lat) {
    return report(client, "0203", lon, lat);
  }

  /** Sends a report of a category; returns its number. */
  public static String report(RestTestClient client, String category, double lon, double lat) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"category": "%s", "description": "路灯不亮", "location": {"lon": %s, "lat": %s}}
            """
                .formatted(category, lon, lat))
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody()
        .get("number")
        .asString();
  }
}
