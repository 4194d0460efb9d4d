package org.gridmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.incident.ledger.MapSquare;
import org.gridmap.incident.relocation.Relocations;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.gridmap.tiles.TileShelf.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tiles of incidents from memory are those of SQL, and change when something in them does. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentTilesTest {

  private static final int COUNT = 400;
  private static final String[] STATES = {"SUBMITTED", "IN_PROGRESS", "RESOLVED", "CLOSED"};
  private static final String[] CATEGORIES = {"0101", "0203", "0204", "0604"};
  private static final String[] GRIDS = {"S-01", "S-02", "N-01"};

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired Relocations relocations;
  @Autowired IncidentTiles tiles;
  @Autowired IncidentLedger ledger;

  private final List<Long> ids = new ArrayList<>();
  private long southern;
  private long northern;
  private Desk city;

  @BeforeAll
  void aTownOfTwoCommunities() {
    Town town = new Town(database);
    southern = town.community("110101001001", square(0, 0, 2, 1));
    northern = town.community("110101002001", square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 1, 1));
    town.grid("S-02", southern, square(1, 0, 2, 1));
    town.grid("N-01", northern, square(0, 1, 2, 2));
    users.add("city", "City", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    city = new Desk(client, "city");
    Random random = new Random(5);
    for (int number = 0; number < COUNT; number++) {
      ids.add(
          add(number, 2.4 * random.nextDouble() - 0.2, 2.4 * random.nextDouble() - 0.2, random));
    }
    assertThat(relocations.settle(Duration.ofMinutes(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tilesFromMemoryAreThoseOfSqlWhateverHappenedBefore(long seed) {
    Random random = new Random(seed);
    compare(seed, random, 40);
    for (int change = 0; change < 60; change++) {
      change(random);
    }
    compare(seed, random, 40);
  }

  private void compare(long seed, Random random, int questions) {
    for (int n = 0; n < questions; n++) {
      Question question = new Question(anySquare(random), anyFilter(random));
      byte[] counted = IncidentLayer.encode(tiles.counted(question));
      MapSquare at = question.square();
      TileBody tile = tiles.get(new TileAddress(at.z(), at.x(), at.y()), question.filter());
      assertThat(tile.bytes(false)).as("seed %d, %s", seed, question).isEqualTo(counted);
    }
  }

  @Test
  void aNewIncidentIsOnTheNextTile() {
    long before = MvtCounts.sum(bytes(tile(16, 0.5, 0.5, "?state=OPEN")));

    Desk.report(client, lon(0.5), lat(0.5));

    assertThat(MvtCounts.sum(bytes(tile(16, 0.5, 0.5, "?state=OPEN")))).isEqualTo(before + 1);
  }

  @Test
  void theTagStaysWhileNothingOnTheTileChanges() {
    long here = add(9001, 20.5, 20.5, new Random(1));
    long elsewhere = add(9002, 60.5, 60.5, new Random(1));
    String tag = tag(tile(14, 20.5, 20.5, ""));

    set(elsewhere, "state", "'CLOSED'");
    noted(here, "CORRECTED");

    assertThat(tag(tile(14, 20.5, 20.5, ""))).isEqualTo(tag);
    assertThat(again(14, 20.5, 20.5, tag)).isEqualTo(304);
  }

  @Test
  void theTagChangesWithTheStateOfAnIncidentOnTheTile() {
    long here = add(9003, 30.5, 30.5, new Random(1));
    set(here, "state", "'SUBMITTED'");
    String tag = tag(tile(14, 30.5, 30.5, ""));

    set(here, "state", "'CLOSED'");

    assertThat(again(14, 30.5, 30.5, tag)).isEqualTo(200);
  }

  @Test
  void anIncidentThatMovedIsOnTheOtherTileOnly() {
    long one = add(9004, 40.5, 40.5, new Random(1));
    assertThat(MvtCounts.sum(bytes(tile(16, 40.5, 40.5, "")))).isEqualTo(1);

    move(one, 50.5, 50.5);

    assertThat(tile(16, 40.5, 40.5, "").getStatus().value()).isEqualTo(204);
    assertThat(MvtCounts.sum(bytes(tile(16, 50.5, 50.5, "")))).isEqualTo(1);
  }

  @Test
  void whatAnotherInstanceKnowsIsReadFromTheSameEvents() {
    add(9005, 70.5, 70.5, new Random(1));
    byte[] followed = bytes(tile(14, 70.5, 70.5, ""));
    ledger.forget();

    assertThat(bytes(tile(14, 70.5, 70.5, ""))).isEqualTo(followed);
  }

  private void change(Random random) {
    long id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(7)) {
      case 0 -> set(id, "state", "'" + STATES[random.nextInt(STATES.length)] + "'");
      case 1 -> move(id, 2.4 * random.nextDouble() - 0.2, 2.4 * random.nextDouble() - 0.2);
      case 2 ->
          set(id, "duplicate_of", String.valueOf(ids.get(0).equals(id) ? "null" : ids.get(0)));
      case 3 -> set(id, "grid_id", "(select id from grid where code = '" + anyGrid(random) + "')");
      case 5 -> set(id, "grid_by_hand", String.valueOf(random.nextBoolean()));
      case 4 -> set(id, "community_id", String.valueOf(random.nextBoolean() ? northern : "null"));
      default ->
          ids.add(
              add(
                  ids.size() + 10_000,
                  2.4 * random.nextDouble() - 0.2,
                  2.4 * random.nextDouble() - 0.2,
                  random));
    }
  }

  private static String anyGrid(Random random) {
    return GRIDS[random.nextInt(GRIDS.length)];
  }

  private static MapSquare anySquare(Random random) {
    int zoom = 8 + random.nextInt(15);
    double lon = lon(2.2 * random.nextDouble());
    double sine = Math.sin(Math.toRadians(lat(2.2 * random.nextDouble())));
    double south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    int side = 1 << zoom;
    return new MapSquare(
        zoom, (int) Math.floor((lon / 360 + 0.5) * side), (int) Math.floor(south * side));
  }

  private IncidentFilter anyFilter(Random random) {
    Set<String> states = new HashSet<>();
    for (String state : List.of("SUBMITTED", "IN_PROGRESS", "RESOLVED", "CLOSED")) {
      if (random.nextInt(3) == 0) {
        states.add(state);
      }
    }
    return new IncidentFilter(
        switch (random.nextInt(4)) {
          case 0 -> new IncidentScope(false, Set.of(southern));
          case 1 -> new IncidentScope(false, Set.of(southern, northern));
          default -> IncidentScope.EVERYWHERE;
        },
        random.nextInt(4) == 0 ? anyBox(random) : null,
        random.nextInt(4) == 0 ? anyGrid(random) : null,
        random.nextInt(3) == 0 ? Set.of(CATEGORIES[random.nextInt(3)], "0604") : Set.of(),
        states,
        random.nextInt(3) == 0
            ? OffsetDateTime.parse("2026-0%d-01T00:00:00Z".formatted(1 + random.nextInt(7)))
            : null,
        maybe(random),
        maybe(random),
        null,
        null);
  }

  private static @Nullable Boolean maybe(Random random) {
    return random.nextInt(4) == 0 ? (Boolean) random.nextBoolean() : null;
  }

  private static Envelope anyBox(Random random) {
    double west = 1.8 * random.nextDouble();
    double south = 1.8 * random.nextDouble();
    return new Envelope(
        lon(west),
        lon(west + 1.5 * random.nextDouble()),
        lat(south),
        lat(south + 1.5 * random.nextDouble()));
  }

  private long add(int number, double east, double north, Random random) {
    return transaction.execute(
        status -> {
          long id =
              database
                  .sql(
                      """
                      insert into incident (number, category, description, location, raw_location,
                        datum, grid_id, community_id, confidence, state, channel, reported_at,
                        received_at)
                      select :number, :category, 'x', p, st_setsrid(p, 0), 'WGS84', g.id,
                        g.community_id, :confidence, :state, 'WEB', cast(:at as timestamptz),
                        cast(:at as timestamptz)
                      from st_setsrid(st_makepoint(:lon, :lat), 4326) p
                        left join grid g on st_covers(g.boundary, p) and :assigned
                      order by g.code limit 1
                      returning id
                      """)
                  .param(
                      "number", number % 2 == 0 ? "20260101-%08d".formatted(number) : "D" + number)
                  .param("category", CATEGORIES[random.nextInt(CATEGORIES.length)])
                  .param("state", STATES[random.nextInt(STATES.length)])
                  .param("confidence", random.nextInt(3) == 0 ? "LOW" : "HIGH")
                  .param("at", "2026-0" + (1 + random.nextInt(6)) + "-01T00:00:00Z")
                  .param("assigned", random.nextInt(5) > 0)
                  .param("lon", lon(east))
                  .param("lat", lat(north))
                  .query(Long.class)
                  .single();
          noted(id, "SUBMITTED");
          return id;
        });
  }

  private void set(long id, String column, String value) {
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("update incident set " + column + " = " + value + " where id = :id")
              .param("id", id)
              .update();
          noted(id, "STATE_CHANGED");
        });
  }

  private void move(long id, double east, double north) {
    set(id, "location", "st_setsrid(st_makepoint(%s, %s), 4326)".formatted(lon(east), lat(north)));
  }

  private void noted(long id, String kind) {
    database
        .sql(
            """
            insert into incident_event (incident_id, seq, kind, actor, at)
            select :id, coalesce(max(seq), 0) + 1, :kind, 'test', now()
            from incident_event where incident_id = :id
            """)
        .param("id", id)
        .param("kind", kind)
        .update();
  }

  private EntityExchangeResult<byte[]> tile(int zoom, double east, double north, String query) {
    return client
        .get()
        .uri(address(zoom, east, north) + query)
        .headers(city.signedIn())
        .exchange()
        .returnResult(byte[].class);
  }

  private int again(int zoom, double east, double north, String tag) {
    return client
        .get()
        .uri(address(zoom, east, north))
        .headers(city.signedIn())
        .headers(headers -> headers.setIfNoneMatch(tag))
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private static String address(int zoom, double east, double north) {
    double sine = Math.sin(Math.toRadians(lat(north)));
    double south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    int side = 1 << zoom;
    return "/tiles/incidents/%d/%d/%d.mvt"
        .formatted(zoom, (int) ((lon(east) / 360 + 0.5) * side), (int) (south * side));
  }

  private static byte[] bytes(EntityExchangeResult<byte[]> tile) {
    byte[] body = tile.getResponseBody();
    return body == null ? new byte[0] : body;
  }

  private static String tag(EntityExchangeResult<byte[]> tile) {
    String tag = tile.getResponseHeaders().getETag();
    assertThat(tag).isNotNull();
    return tag;
  }
}
