package org.gridmap.intake.areawide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridmap.intake.areawide.AreaIncidents.Draft;
import org.gridmap.intake.areawide.AreaIncidents.Head;
import org.gridmap.intake.areawide.AreaIncidents.Origin;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which area incident a report belongs to: one that stands, that of a planned interruption, or one
 * that the report itself brings about. Categories of other kinds are never asked about.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Joining {

  private final JdbcClient database;
  private final AreaIncidents incidents;
  private final Gathering gathering;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  Joining(
      JdbcClient database,
      AreaIncidents incidents,
      Gathering gathering,
      Jurisdictions jurisdictions,
      Clock clock) {
    this.database = database;
    this.incidents = incidents;
    this.gathering = gathering;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  private record Standing(Head head, @Nullable String floors) {}

  private record Notice(
      long id,
      List<String> categories,
      AreaExtent extent,
      @Nullable String floors,
      Known times,
      boolean opened,
      String writtenBy) {}

  /** The area incident that a report joins; held until the transaction ends. */
  public Optional<Head> find(Arrival report) {
    boolean areawide =
        jurisdictions
            .at(report.communityId())
            .rules()
            .categories()
            .find(report.category())
            .map(CategoryRule::place)
            .filter(CategoryRule.Place::areawide)
            .isPresent();
    if (!areawide) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Head> standing = standing(report, now).or(() -> planned(report, now));
    if (standing.isPresent()) {
      return standing;
    }
    gathering.alone(report.category());
    return standing(report, now).or(() -> gathering.gather(report, now));
  }

  /** Lets the stored report join. */
  public void join(String number, Head head, String account) {
    incidents.join(number, head, account);
  }

  private Optional<Head> standing(Arrival report, Instant now) {
    return bound(AreawideSql.STANDING, report, now)
        .query((row, index) -> standing(row, report))
        .list()
        .stream()
        .filter(each -> report.isOn(each.floors()))
        .flatMap(each -> held(each, report, now).stream())
        .findFirst();
  }

  /** The same, when it still stands once nobody else may change it. */
  private Optional<Head> held(Standing seen, Arrival report, Instant now) {
    hold(AreawideSql.HOLD_INCIDENT, seen.head().id());
    return bound(AreawideSql.STANDING_HELD, report, now)
        .param("one", seen.head().id())
        .query((row, index) -> standing(row, report))
        .optional()
        .filter(each -> report.isOn(each.floors()))
        .map(Standing::head);
  }

  private void hold(String sql, long id) {
    database.sql(sql).param("one", id).query().listOfRows();
  }

  private Standing standing(ResultSet row, Arrival report) throws SQLException {
    String floors = row.getString("floors");
    Known known =
        new Known(
            incidents.name(report.communityId(), row.getString("category")),
            floors,
            Moments.read(row, "begins_at"),
            Moments.read(row, "ends_at"),
            row.getString("words"));
    return new Standing(new Head(row.getLong("id"), row.getString("number"), known), floors);
  }

  /** Whose area incident somebody opened and closed again explains nothing any more. */
  private Optional<Head> planned(Arrival report, Instant now) {
    List<Notice> notices =
        bound(AreawideSql.NOTICES, report, now).query(this::notice).list().stream()
            .filter(each -> report.isOn(each.floors()))
            .toList();
    for (Notice seen : notices) {
      hold(AreawideSql.HOLD_NOTICE, seen.id());
      Optional<Head> head = held(seen, report, now).flatMap(notice -> headOf(notice, report, now));
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  private Optional<Notice> held(Notice seen, Arrival report, Instant now) {
    return bound(AreawideSql.NOTICE_HELD, report, now)
        .param("one", seen.id())
        .query(this::notice)
        .optional()
        .filter(each -> report.isOn(each.floors()));
  }

  private Optional<Head> headOf(Notice notice, Arrival report, Instant now) {
    return notice.opened() ? standing(report, now) : Optional.of(open(notice, report));
  }

  private Head open(Notice notice, Arrival report) {
    Head head =
        incidents.open(
            new Draft(
                notice.categories(),
                notice.extent(),
                notice.floors() == null ? null : Floors.read(notice.floors()).orElse(null),
                Origin.NOTICE,
                report.place(),
                notice.id(),
                notice.times().words(),
                notice.writtenBy()));
    database.sql(AreawideSql.OPENED).param("incident", head.id()).param("id", notice.id()).update();
    Known known = head.known();
    return new Head(
        head.id(),
        head.number(),
        new Known(
            known.what(),
            known.floors(),
            notice.times().from(),
            notice.times().until(),
            known.words()));
  }

  private Notice notice(ResultSet row, int index) throws SQLException {
    List<String> categories = Arrays.asList((String[]) row.getArray("categories").getArray());
    long community = row.getLong("community_id");
    return new Notice(
        row.getLong("id"),
        categories,
        new AreaExtent(
            Gathering.read(row.getBytes("ground")), row.getString("place_name"), community),
        row.getString("floors"),
        new Known(
            incidents.name(community, categories.get(0)),
            null,
            Moments.read(row, "begins_at"),
            Moments.read(row, "ends_at"),
            row.getString("words")),
        row.getObject("incident_id") != null,
        row.getString("written_by"));
  }

  private JdbcClient.StatementSpec bound(String sql, Arrival report, Instant now) {
    return database
        .sql(sql)
        .param("lon", report.place().getX())
        .param("lat", report.place().getY())
        .param("category", report.category())
        .param("now", Moments.utc(now));
  }
}
