package org.gridmap.incident.duplicate;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gridmap.incident.IncidentState;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What residents may know of open incidents near a place: what about, how far, how it is going, and
 * how many reported it. Nothing confidential, no words, no number.
 */
@Service
public class ReportedNear {

  /** People who stand in front of one thing point at places this far apart. */
  private static final double RADIUS_METRES = 50;

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final double STEP_METRES = 10;
  private static final int MOST = 5;

  private final JdbcClient database;
  private final Clock clock;

  ReportedNear(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One incident, as strangers may see it.
   *
   * @param id names it when somebody wants to follow it
   * @param distanceMetres rounded up to tens, so that nobody measures out the place
   * @param people who reported or follow it
   */
  public record Nearby(
      long id, String category, IncidentState state, int distanceMetres, int people) {}

  /**
   * The nearest ones, at most five.
   *
   * @param place longitude then latitude in degrees (EPSG:4326)
   */
  @Transactional(readOnly = true)
  public List<Nearby> list(Point place) {
    return database
        .sql(DuplicateSql.REPORTED_NEAR)
        .params(new Surroundings(place.getX(), place.getY(), RADIUS_METRES).parameters())
        .param("since", OffsetDateTime.ofInstant(clock.instant().minus(WINDOW), ZoneOffset.UTC))
        .param("most", MOST)
        .query(
            (row, index) ->
                new Nearby(
                    row.getLong("id"),
                    row.getString("category"),
                    IncidentState.valueOf(row.getString("state")),
                    (int)
                        (Math.max(1, Math.ceil(row.getDouble("metres") / STEP_METRES))
                            * STEP_METRES),
                    row.getInt("people")))
        .list();
  }

  /**
   * Lets somebody follow an incident by a number of his own.
   *
   * @return false when the number is taken
   */
  @Transactional
  public boolean follow(long incident, String number) {
    return database
            .sql(DuplicateSql.FOLLOW)
            .param("id", incident)
            .param("number", number)
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }
}
