package org.gridmap.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gridmap.assignment.Confidence;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.PlacedGrid;
import org.gridmap.assignment.Placement;
import org.gridmap.incident.LifeCycles;
import org.gridmap.incident.RuleDispatch;
import org.gridmap.incident.extent.Extents;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.platform.IdempotencyClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report into the database, in the transaction of {@link Reports}. */
@Component
class NewIncidents {

  /** What a stored report sets off. */
  @Component
  record Follow(Extents extents, RuleDispatch dispatch) {}

  private record Stored(long id, boolean keyIsNew) {}

  private final IntakeSettings settings;
  private final LifeCycles lifeCycles;
  private final Jurisdictions jurisdictions;
  private final Follow follow;
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  NewIncidents(
      IntakeSettings settings,
      LifeCycles lifeCycles,
      Jurisdictions jurisdictions,
      Follow follow,
      JdbcClient database,
      JsonMapper json,
      Clock clock) {
    this.settings = settings;
    this.lifeCycles = lifeCycles;
    this.jurisdictions = jurisdictions;
    this.follow = follow;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Stores incident, first event, key and photos, and dispatches where the rules do so.
   *
   * @return false when the key is in use: roll back
   * @throws org.springframework.dao.DuplicateKeyException when the number is taken
   */
  boolean store(PlacedReport placed) {
    Stored stored = insert(placed);
    if (placed.claim() != null && !stored.keyIsNew()) {
      return false;
    }
    List<CleanPhoto> photos = placed.photos();
    for (int i = 0; i < photos.size(); i++) {
      insertPhoto(stored.id(), i + 1, photos.get(i));
    }
    if (placed.report().extent() != null) {
      follow.extents().take(stored.id(), placed.report().extent());
    }
    follow.dispatch().take(stored.id());
    return true;
  }

  private Stored insert(PlacedReport placed) {
    CheckedReport report = placed.report();
    Placement placement = placed.placement();
    IdempotencyClaim claim = placed.claim();
    OffsetDateTime now = OffsetDateTime.now(clock);
    PlacedGrid grid = placement.grid();
    PlacedCommunity community = placement.community();
    Long communityId = community == null ? null : community.id();
    return database
        .sql(IntakeSql.INSERT_INCIDENT)
        .param("number", placed.receipt().number())
        .param("category", report.category())
        .param("description", report.description())
        .param("lon", report.pin().location().getX())
        .param("lat", report.pin().location().getY())
        .param("rawLon", report.pin().rawLon())
        .param("rawLat", report.pin().rawLat())
        .param("datum", report.pin().datum().name())
        .param("accuracy", report.pin().accuracyMetres())
        .param("building", report.building() == null ? null : report.building().id())
        .param("floor", report.floor())
        .param("grid", grid == null ? null : grid.id())
        .param("community", communityId)
        .param("jurisdictionVersion", jurisdictions.at(communityId).id())
        .param("confidence", placement.confidence().name())
        .param("state", placed.receipt().state())
        .param("queue", lifeCycles.forNew(communityId).first().owner().name())
        .param("channel", report.channel().name())
        .param("reporterName", report.reporterName())
        .param("reporterPhone", report.reporterPhone())
        .param("at", now)
        .param("payload", submitted(grid, placement.confidence()))
        .param("actor", placed.actor())
        .param("key", claim == null ? null : claim.key().value())
        .param("bodyHash", claim == null ? new byte[0] : claim.bodyHashBytes())
        .param("response", json.writeValueAsString(placed.receipt()))
        .param("keysBefore", now.minus(settings.keyLifetime()))
        .query((row, index) -> new Stored(row.getLong("id"), row.getInt("keys") == 1))
        .single();
  }

  private String submitted(@Nullable PlacedGrid grid, Confidence confidence) {
    return json.writeValueAsString(
        grid == null
            ? Map.of("confidence", confidence)
            : Map.of("confidence", confidence, "grid", grid.code()));
  }

  private void insertPhoto(long incident, int seq, CleanPhoto photo) {
    database
        .sql(IntakeSql.INSERT_PHOTO)
        .param("incident", incident)
        .param("seq", seq)
        .param("mediaType", CleanPhoto.MEDIA_TYPE)
        .param("width", photo.width())
        .param("height", photo.height())
        .param("bytes", photo.jpeg())
        .update();
  }
}
