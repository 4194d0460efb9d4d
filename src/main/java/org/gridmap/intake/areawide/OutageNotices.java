package org.gridmap.intake.areawide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridmap.incident.IncidentScope;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planned interruptions 停供预告, as staff write and withdraw them. */
@Service
class OutageNotices {

  private final JdbcClient database;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  OutageNotices(JdbcClient database, Jurisdictions jurisdictions, Clock clock) {
    this.database = database;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  /**
   * What staff write.
   *
   * @param field code, in any case
   * @param words for residents
   */
  record Said(
      String field,
      AreaExtent extent,
      @Nullable Floors floors,
      Instant from,
      Instant to,
      String words) {}

  /**
   * Writes one. It explains the categories of the field that may be one cause.
   *
   * @throws Problem {@code FIELD_NOT_AREAWIDE}, {@code INTERRUPTION_ENDS_FIRST}
   */
  @Transactional
  public long write(Said said, String account) {
    Instant now = clock.instant();
    if (!said.to().isAfter(said.from()) || !said.to().isAfter(now)) {
      throw new Problem(AreawideProblem.INTERRUPTION_ENDS_FIRST)
          .with("from", said.from())
          .with("to", said.to());
    }
    String field = said.field().strip().toUpperCase(Locale.ROOT);
    RuleSet rules = jurisdictions.at(said.extent().communityId()).rules();
    String[] categories =
        rules.categories().list().stream()
            .filter(category -> !category.isGroup() && category.place().areawide())
            .filter(category -> field.equals(category.handler().field()))
            .map(CategoryRule::code)
            .toArray(String[]::new);
    if (categories.length == 0) {
      throw new Problem(AreawideProblem.FIELD_NOT_AREAWIDE).with("field", said.field());
    }
    return database
        .sql(AreawideSql.INSERT_NOTICE)
        .param("field", field)
        .param("categories", categories)
        .param("extent", new WKBWriter().write(said.extent().ground()))
        .param("placeName", said.extent().name())
        .param("community", said.extent().communityId())
        .param("floors", said.floors() == null ? null : said.floors().toString(), Types.VARCHAR)
        .param("begins", Moments.utc(said.from()))
        .param("ends", Moments.utc(said.to()))
        .param("words", said.words())
        .param("at", Moments.utc(now))
        .param("account", account)
        .query(Long.class)
        .single();
  }

  /**
   * Takes one back: no more reports join.
   *
   * @throws Problem {@code NOT_FOUND}, {@code INTERRUPTION_OVER}
   */
  @Transactional
  public void withdraw(long id, IncidentScope scope, String account) {
    get(id, scope);
    int withdrawn =
        database
            .sql(AreawideSql.WITHDRAW)
            .param("id", id)
            .param("at", Moments.utc(clock.instant()))
            .param("account", account)
            .update();
    if (withdrawn == 0) {
      throw new Problem(AreawideProblem.INTERRUPTION_OVER).with("code", id);
    }
  }

  OutageNotice get(long id, IncidentScope scope) {
    return list(scope, null, id, 1).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
  }

  /**
   * The latest first.
   *
   * @param current {@code true}: to come, or standing now; null: all
   * @param id null: whichever
   */
  @Transactional(readOnly = true)
  public List<OutageNotice> list(
      IncidentScope scope, @Nullable Boolean current, @Nullable Long id, int limit) {
    Instant now = clock.instant();
    return database
        .sql(AreawideSql.LIST_NOTICES)
        .param("everywhere", scope.everywhere())
        .param("communities", scope.communityIds().toArray(Long[]::new))
        .param("current", current, Types.BOOLEAN)
        .param("id", id, Types.BIGINT)
        .param("now", Moments.utc(now))
        .param("limit", limit)
        .query((row, index) -> notice(row, now))
        .list();
  }

  private OutageNotice notice(ResultSet row, Instant now) throws SQLException {
    Instant from = row.getTimestamp("begins_at").toInstant();
    Instant to = row.getTimestamp("ends_at").toInstant();
    Instant withdrawn = Moments.read(row, "withdrawn_at");
    String field = row.getString("field");
    String number = row.getString("number");
    return new OutageNotice(
        row.getLong("id"),
        field,
        fieldName(row.getLong("community_id"), field),
        row.getString("place_name"),
        row.getString("floors"),
        from,
        to,
        row.getString("words"),
        withdrawn == null && !from.isAfter(now) && to.isAfter(now),
        new OutageNotice.Hand(
            row.getTimestamp("written_at").toInstant(),
            row.getString("written_by"),
            withdrawn,
            row.getString("withdrawn_by")),
        number == null ? null : new OutageNotice.Reported(number, row.getInt("reports")),
        Gathering.read(row.getBytes("ground")));
  }

  private Names fieldName(long communityId, String field) {
    return jurisdictions.at(communityId).rules().people().fields().stream()
        .filter(each -> each.code().equals(field))
        .map(PeopleRules.Field::name)
        .findFirst()
        .orElse(new Names(field, field));
  }
}
