package org.gridmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Random;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The same question at the list, the count and the tiles has the same answer: that of SQL. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentDoorsTest {

  private static final int COUNT = 120;
  private static final int ZOOM = 14;

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;

  private Desk city;
  private Desk north;
  private long northern;

  @BeforeAll
  void incidentsOfEveryKind() {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101002", null, null);
    long southern = town.community("110101001001", square(0, 0, 2, 1));
    northern = town.area("COMMUNITY", "110101002001", office, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 2, 1));
    town.grid("N-01", northern, square(0, 1, 2, 2));
    users.add("city", "City", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("north", "North", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, office)));
    city = new Desk(client, "city");
    north = new Desk(client, "north");
    Random random = new Random(11);
    for (int number = 0; number < COUNT; number++) {
      add(number, random.nextBoolean() ? southern : northern, random);
    }
  }

  private void add(int number, long community, Random random) {
    String[] states = {"SUBMITTED", "IN_PROGRESS", "RESOLVED", "CLOSED"};
    String[] categories = {"0101", "0203", "0204", "02"};
    database
        .sql(
            """
            insert into incident (number, category, description, location, raw_location, datum,
                                  grid_id, community_id, confidence, grid_by_hand, state,
                                  channel, reported_at, received_at)
            select :number, :category, 'x', p, st_setsrid(p, 0), 'WGS84',
                   case when :assigned then g.id end, :community,
                   case when :sure then 'HIGH' else 'LOW' end, :byHand, :state, 'WEB',
                   cast(:at as timestamptz), cast(:at as timestamptz)
            from st_setsrid(st_makepoint(:lon, :lat), 4326) p, grid g
            where g.community_id = :community
            """)
        .param("number", "20260101-D" + number)
        .param("category", categories[random.nextInt(categories.length)])
        .param("assigned", random.nextInt(4) > 0)
        .param("community", community)
        .param("sure", random.nextInt(3) > 0)
        .param("byHand", random.nextBoolean())
        .param("state", states[random.nextInt(states.length)])
        .param("at", "2026-0" + (1 + random.nextInt(6)) + "-01T00:00:00Z")
        .param("lon", lon(0.01 + random.nextDouble() * 1.98))
        .param("lat", lat((community == northern ? 1 : 0) + 0.01 + random.nextDouble() * 0.98))
        .update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "; true",
        "unassigned=false; grid_id is not null",
        "unassigned=TRUE; grid_id is null",
        "confirm=true; confidence <> 'HIGH' and not grid_by_hand and duplicate_of is null",
        "confirm=false; confidence = 'HIGH' or grid_by_hand or duplicate_of is not null",
        "state=closed; state = 'CLOSED'",
        "state=OPEN; state <> 'CLOSED'",
        "state=submitted,closed; state in ('SUBMITTED', 'CLOSED')",
        "category=02; category in (select code from category where '02' in (code, parent))",
        "category=0203; category = '0203'",
        "grid=S-01; grid_id = (select id from grid where code = 'S-01')",
        "since=2026-04-01T00:00:00Z; reported_at >= '2026-04-01T00:00:00Z'",
        "area=COMMUNITY/110101002001; community_id = (select id from area where code = '110101002001')",
        "area=community/110101002001&unassigned=true&state=open; community_id = (select id from area where code = '110101002001') and grid_id is null and state <> 'CLOSED'"
      })
  void everyDoorAnswersAsSqlDoes(String query, String oracle) {
    String asked = query == null ? "" : "?" + query;

    assertThat(counts(city, asked)).containsOnly(count(oracle));
    assertThat(counts(north, asked))
        .containsOnly(count("(" + oracle + ") and community_id = " + northern));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5})
  void everyDoorKeepsToABox(double east) {
    String box = lon(0.2) + "," + lat(0.1) + "," + lon(east) + "," + lat(1.7);

    assertThat(counts(city, "?bbox=" + box))
        .containsOnly(
            count(
                "st_x(location) between %s and %s and st_y(location) between %s and %s"
                    .formatted(lon(0.2), lon(east), lat(0.1), lat(1.7))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=LOST",
        "state=open,",
        "unassigned=2",
        "since=yesterday",
        "since=-999999999-01-01T00:00:00Z",
        "category=9999",
        "grid=NOWHERE",
        "bbox=1,2,3",
        "area=110101001001",
        "area=TOWN/1"
      })
  void everyDoorRefusesWhatMeansNothingWithTheSameProblem(String query) {
    JsonNode refused = refusal("/api/v1/incidents?" + query);

    assertThat(refused.get("type").asString()).isEqualTo("/problems/invalid-parameter");
    assertThat(refused.get("name").asString()).isEqualTo(query.split("=")[0]);
    assertThat(refusal("/api/v1/incidents/count?" + query)).isEqualTo(refused);
    assertThat(refusal("/tiles/incidents/14/1/1.mvt?" + query)).isEqualTo(refused);
  }

  private List<Long> counts(Desk desk, String query) {
    String more = query.isEmpty() ? "?" : query + "&";
    long listed =
        desk.get("/api/v1/incidents" + more + "limit=1000").getResponseBody().get("items").size();
    long counted =
        desk.get("/api/v1/incidents/count" + query).getResponseBody().get("count").asLong();
    return List.of(listed, counted, onTiles(desk, query));
  }

  private long count(String condition) {
    return database
        .sql("select count(*) from incident where " + condition)
        .query(Long.class)
        .single();
  }

  private JsonNode refusal(String uri) {
    EntityExchangeResult<JsonNode> answer = city.get(uri.replace("[", "%5B"));
    assertThat(answer.getStatus().value()).as(uri).isEqualTo(400);
    tools.jackson.databind.node.ObjectNode body =
        (tools.jackson.databind.node.ObjectNode) answer.getResponseBody();
    body.remove("instance");
    return body;
  }

  private long onTiles(Desk desk, String query) {
    long count = 0;
    for (int x = column(lon(0)); x <= column(lon(2)); x++) {
      for (int y = row(lat(2)); y <= row(lat(0)); y++) {
        EntityExchangeResult<byte[]> tile =
            client
                .get()
                .uri("/tiles/incidents/14/" + x + "/" + y + ".mvt" + query)
                .headers(desk.signedIn())
                .exchange()
                .returnResult(byte[].class);
        assertThat(tile.getStatus().value()).isIn(200, 204);
        count += tile.getResponseBody() == null ? 0 : MvtCounts.sum(tile.getResponseBody());
      }
    }
    return count;
  }

  private static int column(double lon) {
    return (int) Math.floor((lon / 360 + 0.5) * (1 << ZOOM));
  }

  private static int row(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return (int)
        Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << ZOOM));
  }
}
