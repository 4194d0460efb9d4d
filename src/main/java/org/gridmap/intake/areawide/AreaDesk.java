package org.gridmap.intake.areawide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentScope;
import org.gridmap.intake.areawide.AreaIncidents.Draft;
import org.gridmap.intake.areawide.AreaIncidents.Head;
import org.gridmap.intake.areawide.AreaIncidents.Origin;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with area incidents: open one, say which floors are meant, list them. */
@Service
class AreaDesk {

  private final JdbcClient database;
  private final AreaIncidents incidents;
  private final HeldIncidents held;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  AreaDesk(
      JdbcClient database,
      AreaIncidents incidents,
      HeldIncidents held,
      Jurisdictions jurisdictions,
      Clock clock) {
    this.database = database;
    this.incidents = incidents;
    this.held = held;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  /**
   * What staff say.
   *
   * @param words for residents
   */
  record Said(
      String category, AreaExtent extent, @Nullable Floors floors, @Nullable String words) {}

  /**
   * Opens one; what stands alone inside, and is not older than the rules say, joins it.
   *
   * @return its number
   * @throws Problem {@code CATEGORY_NOT_AREAWIDE}
   */
  @Transactional
  public String open(Said said, String account) {
    requireAreawide(said.category(), said.extent().communityId());
    Head head =
        incidents.open(
            new Draft(
                List.of(said.category()),
                said.extent(),
                said.floors(),
                Origin.STAFF,
                said.extent().ground().getInteriorPoint(),
                null,
                said.words(),
                account));
    takeIn(head, said.floors(), said.extent().communityId(), account);
    return head.number();
  }

  private void requireAreawide(String category, @Nullable Long communityId) {
    boolean areawide =
        jurisdictions
            .at(communityId)
            .rules()
            .categories()
            .find(category)
            .map(CategoryRule::place)
            .filter(CategoryRule.Place::areawide)
            .isPresent();
    if (!areawide) {
      throw new Problem(AreawideProblem.CATEGORY_NOT_AREAWIDE).with("category", category);
    }
  }

  private void takeIn(
      Head head, @Nullable Floors floors, @Nullable Long communityId, String account) {
    Instant since = incidents.since(communityId, clock.instant());
    database
        .sql(AreawideSql.INSIDE)
        .param("head", head.id())
        .param("since", Moments.utc(since))
        .query(StandingAlone::read)
        .list()
        .stream()
        .filter(each -> floors == null || each.floorNumber().filter(floors::contain).isPresent())
        .forEach(each -> incidents.join(each.number(), head, account));
  }

  /**
   * Says anew which floors are meant; who joined stays, who now fits joins.
   *
   * @param floors null: all
   * @param words null: as they were
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN}
   */
  @Transactional
  public void change(
      String number,
      @Nullable Floors floors,
      @Nullable String words,
      IncidentScope scope,
      String account) {
    var incident = held.hold(number, scope, null);
    int changed =
        database
            .sql(AreawideSql.CHANGE)
            .param("number", number)
            .param("floors", floors == null ? null : floors.toString(), Types.VARCHAR)
            .param("words", words, Types.VARCHAR)
            .update();
    if (changed == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("number", number);
    }
    AreaIncident now = list(scope, null, number, 1).get(0);
    Known known = new Known(now.categoryName(), now.floors(), null, null, null);
    if (incident.open()) {
      takeIn(new Head(incident.id(), number, known), floors, incident.communityId(), account);
    }
  }

  /**
   * The newest first.
   *
   * @param open null: all
   * @param number null: whichever
   */
  @Transactional(readOnly = true)
  public List<AreaIncident> list(
      IncidentScope scope, @Nullable Boolean open, @Nullable String number, int limit) {
    return database
        .sql(AreawideSql.LIST)
        .param("everywhere", scope.everywhere())
        .param("communities", scope.communityIds().toArray(Long[]::new))
        .param("open", open, Types.BOOLEAN)
        .param("number", number, Types.VARCHAR)
        .param("limit", limit)
        .query(this::areaIncident)
        .list();
  }

  private AreaIncident areaIncident(ResultSet row, int index) throws SQLException {
    String category = row.getString("category");
    String words = row.getString("words");
    Long notice = row.getObject("notice_id", Long.class);
    return new AreaIncident(
        row.getString("number"),
        category,
        incidents.name(row.getObject("community_id", Long.class), category),
        row.getString("state"),
        row.getBoolean("open"),
        row.getTimestamp("reported_at").toInstant(),
        row.getString("place_name"),
        row.getString("floors"),
        Origin.valueOf(row.getString("origin")),
        row.getInt("reports"),
        words == null && notice == null ? null : new AreaIncident.Text(words, notice),
        Gathering.read(row.getBytes("extent")));
  }
}
