package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.testing.Desk;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A planner at one plan, over HTTP, in tests. */
public final class DraftDesk {

  public final long plan;
  private final Desk desk;

  private DraftDesk(Desk desk, long plan) {
    this.desk = desk;
    this.plan = plan;
  }

  public static DraftDesk begin(RestTestClient client, String who, String level, String area) {
    Desk desk = new Desk(client, who);
    var answer =
        desk.post(
            "/api/v1/plans",
            """
            {"name": "Spring", "level": "%s", "area": "%s"}"""
                .formatted(level, area));
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(201);
    return new DraftDesk(desk, answer.getResponseBody().get("id").asLong());
  }

  /** Another planner at the same plan. */
  public DraftDesk as(RestTestClient client, String who) {
    return new DraftDesk(new Desk(client, who), plan);
  }

  public EntityExchangeResult<JsonNode> get(String path) {
    return desk.get("/api/v1/plans/" + plan + path);
  }

  public EntityExchangeResult<JsonNode> post(String path, String body) {
    return desk.post("/api/v1/plans/" + plan + path, body);
  }

  /** Does something that must succeed. */
  public JsonNode does(String path, String body) {
    var answer = post(path, body);
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(200);
    return answer.getResponseBody();
  }

  public JsonNode operation(String body) {
    return does("/operations", body);
  }

  public JsonNode assign(String grid, Long... blocks) {
    String key = grid == null ? "null" : "\"" + grid + "\"";
    return operation(
        """
        {"kind": "ASSIGN", "blocks": %s, "grid": %s}"""
            .formatted(List.of(blocks), key));
  }

  public JsonNode undo() {
    return does("/undo", "{}");
  }

  public JsonNode redo() {
    return does("/redo", "{}");
  }

  public JsonNode division() {
    return get("/division").getResponseBody();
  }

  /** The key of the grid of every block. */
  public Map<Long, String> assignment() {
    Map<Long, String> keys = new TreeMap<>();
    division()
        .get("assignment")
        .properties()
        .forEach(
            entry ->
                keys.put(
                    Long.valueOf(entry.getKey()),
                    entry.getValue().isNull() ? "" : entry.getValue().asString()));
    return keys;
  }

  /** A grid's row. */
  public JsonNode grid(String key) {
    for (JsonNode row : division().get("grids")) {
      if (row.get("key").asString().equals(key)) {
        return row;
      }
    }
    throw new AssertionError("no grid " + key);
  }

  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    division().get("grids").forEach(row -> keys.add(row.get("key").asString()));
    return keys;
  }
}
