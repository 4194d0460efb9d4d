package org.gridmap.hotspot;

import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.Town;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A paper town of unit squares: grid {@code G-xy} of community {@code 1101010010 0x} is the square
 * from (x, y) to (x + 1, y + 1), with one building {@code B-xy} in its middle.
 */
final class CountedTown {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Sunday. */
  static final LocalDate LAST_DAY =
      LocalDate.now(ZONE).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));

  private static final List<String> TABLES =
      List.of(
          "grid", "household_count", "building", "role_grant where area_id is not null", "area");

  private final JdbcClient database;
  private final Town town;
  private int numbers;

  CountedTown(JdbcClient database) {
    this.database = database;
    this.town = new Town(database);
    empty();
  }

  /** Again when the service, which goes on working, has just written down a relocation. */
  private void empty() {
    for (int left = 10; ; left--) {
      try {
        emptyIncidents(database);
        TABLES.forEach(table -> database.sql("delete from " + table).update());
        return;
      } catch (DataIntegrityViolationException written) {
        if (left == 0) {
          throw written;
        }
      }
    }
  }

  /** All at once: the service writes events of open incidents whenever it likes. */
  static void emptyIncidents(JdbcClient database) {
    EmptyTables.empty(
        database, "hotspot, incident_event, idempotency_key, photo, incident, relocated_revision");
  }

  Town town() {
    return town;
  }

  static String communityCode(int x) {
    return "11010100100" + x;
  }

  /** Columns of grids, each column one community, with the same households in every grid. */
  void grids(int columns, int rows, int households) {
    for (int x = 0; x < columns; x++) {
      long community = town.community(communityCode(x), square(x, 0, x + 1, rows));
      for (int y = 0; y < rows; y++) {
        town.grid("G-" + x + y, community, square(x, y, x + 1, y + 1));
        home(x, y, community, households);
      }
    }
  }

  private void home(int x, int y, long community, int households) {
    String ground = square(x + 0.4, y + 0.4, x + 0.6, y + 0.6);
    town.building("B-" + x + y, community, ground, households);
  }

  void households(String building, int count) {
    database
        .sql(
            """
            update household_count set count = :count
            where building_id = (select id from building where code = :building)
            """)
        .param("count", count)
        .param("building", building)
        .update();
  }

  /** Reports noise at a place, so many times on each of some days up to the last one. */
  void reports(double x, double y, int times, int days) {
    database
        .sql(
            """
            with added as (
              insert into incident (number, category, description, location, raw_location, datum,
                confidence, state, channel, reported_at, received_at)
              select :prefix || n, '0604', 'test', st_setsrid(st_makepoint(:lon, :lat), 4326),
                st_makepoint(:lon, :lat), 'WGS84', 'HIGH', 'SUBMITTED', 'WEB', at, at
              from (select n, cast(:last as timestamptz) - n / :times * interval '1 day' as at
                    from generate_series(0, :times * :days - 1) n) days
              returning id)
            insert into incident_event (incident_id, seq, kind, actor, at)
            select id, 1, 'SUBMITTED', 'test', now() from added
            """)
        .param("prefix", "T-" + numbers++ + "-")
        .param("lon", lon(x))
        .param("lat", lat(y))
        .param("last", LAST_DAY.atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime())
        .param("times", times)
        .param("days", days)
        .update();
  }

  /** Stores one report with its event, as the intake does; answers its id. */
  long report(double x, double y, LocalDate day, String category, String channel) {
    ZonedDateTime at = day.atTime(LocalTime.NOON).atZone(ZONE);
    long id =
        database
            .sql(
                """
                insert into incident (number, category, description, location, raw_location, datum,
                  confidence, state, channel, reported_at, received_at)
                values (:number, :category, 'test', st_setsrid(st_makepoint(:lon, :lat), 4326),
                  st_makepoint(:lon, :lat), 'WGS84', 'HIGH', 'SUBMITTED', :channel, :at, :at)
                returning id
                """)
            .param("number", "T-" + numbers++)
            .param("category", category)
            .param("lon", lon(x))
            .param("lat", lat(y))
            .param("channel", channel)
            .param("at", at.toOffsetDateTime())
            .query(Long.class)
            .single();
    event(id, "SUBMITTED");
    return id;
  }

  /** Reports the same day at the same place by a named building. */
  void reportsOfBuilding(String building, int times) {
    for (int n = 0; n < times; n++) {
      long id = report(0.5, 0.5, LAST_DAY, "0604", "WEB");
      database
          .sql(
              """
              update incident set building_id = (select id from building where code = :building)
              where id = :id
              """)
          .param("building", building)
          .param("id", id)
          .update();
    }
  }

  String number(long incident) {
    return database
        .sql("select number from incident where id = :id")
        .param("id", incident)
        .query(String.class)
        .single();
  }

  /** Notes that something happened to an incident. */
  void event(long incident, String kind) {
    database
        .sql(
            """
            insert into incident_event (incident_id, seq, kind, actor, at)
            select :incident, 1 + coalesce(max(seq), 0), :kind, 'test', now()
            from incident_event where incident_id = :incident
            """)
        .param("incident", incident)
        .param("kind", kind)
        .update();
  }
}
