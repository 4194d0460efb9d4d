package org.gridmap.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Two communities in a row, each of four unit blocks W X Y Z with a building of 150 households in
 * the middle, and two grids over two blocks each: w-01 and w-02 in the western one, e-01 and e-02
 * in the eastern one. Block names begin with w or e.
 */
@ServiceTest
public abstract class StreetOfBlocks {

  protected static final String WEST = "110101001001";
  protected static final String EAST = "110101001002";

  @Autowired protected RestTestClient client;
  @Autowired protected JdbcClient database;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected Grids grids;
  @Autowired protected Users users;

  protected final Map<String, Long> blocks = new TreeMap<>();
  protected Town town;
  protected Desk li;
  protected Desk wang;

  @BeforeEach
  protected void twoCommunitiesOfFourBlocks() {
    EmptyTables.empty(
        database,
        "plan, incident, area, building, block, grid, person, grid_publication, relocated_revision,"
            + " app_user, audit");
    town = new Town(database);
    long top = town.area("CITY", "110100", null, null);
    long west = town.area("COMMUNITY", WEST, top, square(0, 0, 4, 1));
    long east = town.area("COMMUNITY", EAST, top, square(4, 0, 8, 1));
    List<Long> communities = List.of(west, east);
    for (int at = 0; at < 8; at++) {
      String name = (at < 4 ? "w" : "e") + "WXYZ".charAt(at % 4);
      blocks.put(name, block(communities.get(at / 4), at));
      town.building(
          "B-" + name, communities.get(at / 4), square(at + 0.4, 0.4, at + 0.6, 0.6), 150);
    }
    grid("w-01", west, square(0, 0, 2, 1), "wW", "wX");
    grid("w-02", west, square(2, 0, 4, 1), "wY", "wZ");
    grid("e-01", east, square(4, 0, 6, 1), "eW", "eX");
    grid("e-02", east, square(6, 0, 8, 1), "eY", "eZ");
    transaction.executeWithoutResult(status -> grids.announce(communities));
    li = planner("li", top);
    wang = planner("wang", top);
  }

  /** A rectangle whose vertices have the same doubles in every block, as a tiling's have. */
  private static String square(double west, double south, double east, double north) {
    return Pattern.compile("\\d+\\.\\d+")
        .matcher(Town.square(west, south, east, north))
        .replaceAll(number -> "%.4f".formatted(Double.parseDouble(number.group())));
  }

  protected Desk planner(String name, long area) {
    users.add(
        name,
        name,
        Desk.PASSWORD,
        List.of(new RoleGrant(Role.PLANNER, area), new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }

  private long block(long community, double west) {
    return database
        .sql(
            """
            insert into block (community_id, shape, valid)
            select :community, (st_dump(st_geomfromtext(:wkt, 4326))).geom,
              tstzrange('2020-01-01', null) returning id
            """)
        .param("community", community)
        .param("wkt", square(west, 0, west + 1, 1))
        .query(Long.class)
        .single();
  }

  private void grid(String code, long community, String wkt, String... names) {
    long id = town.grid(code, community, wkt);
    List<Long> ids = List.of(names).stream().map(blocks::get).toList();
    for (long block : ids) {
      database
          .sql("insert into grid_block (grid_id, block_id) values (:grid, :block)")
          .param("grid", id)
          .param("block", block)
          .update();
    }
  }

  /** Begins a plan over an area. */
  protected long plan(Desk desk, String level, String area) {
    JsonNode made =
        desk.post(
                "/api/v1/plans",
                "{\"name\": \"调整\", \"level\": \"%s\", \"area\": \"%s\"}".formatted(level, area))
            .getResponseBody();
    return made.get("id").asLong();
  }

  /** Gives blocks to the grid with a code. */
  protected JsonNode assign(Desk desk, long plan, String code, String... names) {
    List<Long> ids = List.of(names).stream().map(blocks::get).toList();
    return operate(
        desk,
        plan,
        "{\"kind\": \"ASSIGN\", \"blocks\": %s, \"grid\": \"s%d\"}"
            .formatted(ids, grids.get(code).seriesId()));
  }

  protected JsonNode operate(Desk desk, long plan, String operation) {
    EntityExchangeResult<JsonNode> answer =
        desk.post("/api/v1/plans/" + plan + "/operations", operation);
    if (answer.getStatus().value() != 200) {
      throw new AssertionError(answer.getResponseBody());
    }
    return answer.getResponseBody();
  }

  /** Submits a plan, has the other planner approve it, and publishes it; or the first refusal. */
  protected EntityExchangeResult<JsonNode> publish(Desk desk, long plan) {
    EntityExchangeResult<JsonNode> answer = act(desk, plan, "submit");
    if (answer.getStatus().value() == 200) {
      answer = act(desk == li ? wang : li, plan, "approve");
    }
    return answer.getStatus().value() == 200 ? act(desk, plan, "publish") : answer;
  }

  /** Does something to a whole plan, e.g. {@code submit}. */
  protected EntityExchangeResult<JsonNode> act(Desk desk, long plan, String act) {
    return desk.post("/api/v1/plans/" + plan + "/" + act, "{}");
  }

  /** Codes and households of the grids valid now, e.g. {@code w-01 300}. */
  protected List<String> published() {
    return grids.listCurrent().stream().map(g -> g.code() + " " + g.households()).toList();
  }

  protected static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  protected void onDuty(String person, String grid) {
    database
        .sql(
            """
            with p as (insert into person (code, name) values (:code, :code) returning id)
            insert into duty (person_id, series_id, role, valid)
            select id, :series, 'GRID_WORKER', tstzrange('2020-01-01', null) from p
            """)
        .param("code", person)
        .param("series", grids.get(grid).seriesId())
        .update();
  }
}
