package org.gridmap.incident.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.people.PersonAccounts;
import org.gridmap.platform.Datum;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a grid worker's phone gets for the day. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldDayTest {

  private static final String DAY = "/api/v1/field/day";

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired PersonAccounts persons;

  private Desk zhou;
  private Desk chen;
  private Desk nobody;
  private Desk planner;

  @BeforeAll
  void twoGridsAndTwoWorkers() {
    Town town = new Town(database);
    long community = town.area("COMMUNITY", "110101001001", null, square(0, 0, 4, 1));
    long far = town.area("COMMUNITY", "110101001002", null, square(10, 0, 14, 1));
    town.grid("S-01", community, square(0, 0, 2, 1));
    town.grid("S-02", community, square(2, 0, 4, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community, far)));
    database
        .sql(
            """
            insert into person (code, name, phone) values ('W01', '周敏', '13800000001'),
              ('W02', '陈立', null);
            insert into duty (person_id, series_id, role, valid)
            select p.id, g.series_id, 'GRID_WORKER', tstzrange('2025-01-01', null)
            from person p join grid g on (p.code, g.code) in (('W01', 'S-01'), ('W02', 'S-02'));
            """)
        .update();
    zhou = user("zhou", Role.DISPATCHER, community, "W01");
    chen = user("chen", Role.DISPATCHER, community, "W02");
    nobody = user("nobody", Role.DISPATCHER, far, null);
    planner = user("planner", Role.PLANNER, community, "W01");
  }

  @BeforeEach
  void nothingHappenedYet() {
    EmptyTables.empty(database, "incident, incident_event, absence");
  }

  @Test
  void theListHoldsWhatIsOpenInTheGridsOfTheWorker() {
    String own = Desk.report(client, lon(0.5), lat(0.5));
    Desk.report(client, lon(2.5), lat(0.5));

    assertThat(numbers(zhou)).containsExactly(own);
    assertThat(day(zhou).at("/grids/0/code").asString()).isEqualTo("S-01");
    assertThat(day(zhou).at("/grids/0/boundary/type").asString()).isEqualTo("MultiPolygon");
  }

  @Test
  void whatIsNamedToTheWorkerIsOnTheListWhereverItLies() {
    String elsewhere = Desk.report(client, lon(2.5), lat(0.5));
    deed(chen, elsewhere, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/W01\", \"version\": 1");

    assertThat(numbers(zhou)).containsExactly(elsewhere);
    assertThat(day(zhou).at("/incidents/0/mine").asBoolean()).isTrue();
    assertThat(day(chen).at("/incidents/0/mine").asBoolean()).isFalse();
  }

  @Test
  void nothingOutsideTheAreaOfTheAccountIsShown() {
    Desk.report(client, lon(0.5), lat(0.5));

    assertThat(numbers(nobody)).isEmpty();
    assertThat(planner.get(DAY).getStatus().value()).isEqualTo(403);
    assertThat(client.get().uri(DAY).exchange().returnResult(JsonNode.class).getStatus().value())
        .isEqualTo(401);
  }

  @Test
  void whoeverStandsInSeesTheGridsOfTheAbsentAndTheAbsentSeesWhoDoes() {
    database
        .sql(
            """
            insert into absence (person_id, substitute_id, during)
            select a.id, s.id, tstzrange(now() - interval '1 hour', now() + interval '1 day')
            from person a, person s where a.code = 'W01' and s.code = 'W02'
            """)
        .update();
    String own = Desk.report(client, lon(0.5), lat(0.5));

    assertThat(numbers(chen)).containsExactly(own);
    assertThat(day(chen).at("/grids/0/insteadOf").asString()).isEqualTo("周敏");
    assertThat(day(zhou).at("/away/0/name").asString()).isEqualTo("陈立");
  }

  @Test
  void placesForNavigationAreInTheDatumOfTheMapServices() {
    Desk.report(client, lon(0.5), lat(0.5));
    JsonNode incident = day(zhou).at("/incidents/0");

    Coordinate back =
        Datum.BD09.toWgs84(
            incident.at("/bd09/lon").asDouble(), incident.at("/bd09/lat").asDouble());
    assertThat(back.x).isCloseTo(lon(0.5), within(1e-7));
    assertThat(back.y).isCloseTo(lat(0.5), within(1e-7));
    assertThat(incident.at("/gcj02/lon").asDouble()).isNotCloseTo(lon(0.5), within(1e-3));
  }

  @Test
  void whatWasDoneTodayIsListedBehindItsFigure() {
    String own = Desk.report(client, lon(0.5), lat(0.5));
    deed(zhou, own, "\"deed\": \"START\", \"version\": 1");

    assertThat(day(zhou).at("/done/0/number").asString()).isEqualTo(own);
    assertThat(day(zhou).at("/done/0/deed").asString()).isEqualTo("START");
    assertThat(day(chen).get("done")).isEmpty();
  }

  private JsonNode day(Desk desk) {
    return desk.get(DAY).getResponseBody();
  }

  private List<String> numbers(Desk desk) {
    return day(desk).get("incidents").valueStream().map(e -> e.get("number").asString()).toList();
  }

  private static void deed(Desk desk, String number, String members) {
    var answer = desk.post("/api/v1/incidents/" + number + "/deeds", "{" + members + "}");
    assertThat(answer.getStatus().value()).isEqualTo(200);
  }

  private Desk user(String name, Role role, long area, String person) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    if (person != null) {
      persons.link(name, person);
    }
    return new Desk(client, name);
  }
}
