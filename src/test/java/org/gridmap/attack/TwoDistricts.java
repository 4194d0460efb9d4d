package org.gridmap.attack;

import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.Town;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Two districts without anything above them, with an incident each and one in neither, and things
 * of the eastern one that only its own people may see: a plan, a kept hot spot, a picture. {@code
 * west} dispatches and plans in the western district only.
 */
final class TwoDistricts {

  static final String DESCRIPTION = "streng geheim";
  static final String NAME = "Geheimrat";
  static final String PHONE = "13912345678";

  /** Code of somebody who works in the east, and why he is away: no resident reads either. */
  static final String PERSON = "P-OST-77";

  static final String REASON = "Kur im Osten";

  final String inEast;
  final String inWest;
  final String outside;
  final long plan;
  final long hotspot;
  final long duty;
  final long absence;
  final Desk west;
  final Desk everywhere;

  private final RestTestClient client;
  private final JdbcClient database;

  TwoDistricts(
      RestTestClient client,
      JdbcClient database,
      TransactionTemplate transaction,
      Users users,
      Grids grids) {
    this.client = client;
    this.database = database;
    Town town = new Town(database);
    long western = town.area("DISTRICT", "110101", null, null);
    long eastern = town.area("DISTRICT", "110102", null, null);
    long one = town.area("COMMUNITY", "110101001001", western, square(0, 0, 1, 1));
    long two = town.area("COMMUNITY", "110102001001", eastern, square(1, 0, 2, 1));
    town.grid("W-01", one, square(0, 0, 1, 1));
    town.grid("E-01", two, square(1, 0, 2, 1));
    town.building("E-B-1", two, square(1.2, 0.2, 1.4, 0.4), 30);
    transaction.executeWithoutResult(status -> grids.announce(List.of(one, two)));
    RoleGrant dispatching = new RoleGrant(Role.DISPATCHER, western);
    RoleGrant planning = new RoleGrant(Role.PLANNER, western);
    users.add("west", "West", Desk.PASSWORD, List.of(dispatching, planning));
    users.add("all", "All", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    west = new Desk(client, "west");
    everywhere = new Desk(client, "all");
    inWest = report(0.5, "Laterne");
    inEast = report(1.5, DESCRIPTION);
    outside = report(-90, DESCRIPTION);
    plan = plan();
    hotspot = hotspot(two);
    picture();
    duty = made("/api/v1/duties", dutyOf(PERSON));
    absence =
        made(
            "/api/v1/absences",
            "{\"person\": \"%s\", \"reason\": \"%s\"}".formatted(PERSON, REASON));
  }

  /** A duty in the eastern community; the workers of a grid are public, these people are not. */
  static String dutyOf(String person) {
    return """
        {"person": "%s", "name": "Ost", "role": "LIAISON", "field": "WATER",
         "area": "COMMUNITY/110102001001"}
        """
        .formatted(person);
  }

  private long made(String uri, String body) {
    return everywhere.post(uri, body).getResponseBody().get("id").asLong();
  }

  private String report(double x, String description) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"category": "0203", "description": "%s", "location": {"lon": %s, "lat": %s},
             "reporter": {"name": "%s", "phone": "%s"}}
            """
                .formatted(description, lon(x), lat(0.5), NAME, PHONE))
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody()
        .get("number")
        .asString();
  }

  private long plan() {
    return everywhere
        .post(
            "/api/v1/plans", "{\"name\": \"east\", \"level\": \"DISTRICT\", \"area\": \"110102\"}")
        .getResponseBody()
        .get("id")
        .asLong();
  }

  private long hotspot(long community) {
    return database
        .sql(
            """
            insert into hotspot (name, question, first_day, last_day, outline, communities,
              members, incidents, created_at, created_by)
            select 'east', '{"unit": "BIN"}', current_date - 7, current_date, a.boundary,
              array[a.id], '[]', array(select id from incident where number = :number), now(), 'all'
            from area a where a.id = :community
            returning id
            """)
        .param("number", inEast)
        .param("community", community)
        .query(Long.class)
        .single();
  }

  private void picture() {
    database
        .sql(
            """
            insert into photo (incident_id, seq, media_type, width, height, bytes)
            select id, 1, 'image/jpeg', 1, 1, convert_to(:secret, 'UTF8')
            from incident where number = :number
            """)
        .param("secret", DESCRIPTION)
        .param("number", inEast)
        .update();
  }

  /** Everything of the eastern district, and what lies in neither, as one number. */
  String fingerprint() {
    return database
        .sql(
            """
            select md5(concat(
              (select string_agg(i::text, '|' order by i.id) from incident i where number <> :own),
              (select string_agg(e::text, '|' order by e.id) from incident_event e
                 join incident i on i.id = e.incident_id where i.number <> :own),
              (select string_agg(h::text, '|' order by h.id) from hotspot h),
              (select string_agg(p::text, '|' order by p.id) from plan p),
              (select string_agg(d::text, '|' order by d.id) from duty d),
              (select string_agg(a::text, '|' order by a.id) from absence a),
              (select count(*) from plan_operation), (select count(*) from plan_comment),
              (select string_agg(b::text, '|' order by b.id) from building b)))
            """)
        .param("own", inWest)
        .query(String.class)
        .single();
  }
}
