package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedEvent;
import org.gridmap.lifecycle.DeedEvent.Found;
import org.gridmap.lifecycle.DeedEvent.Named;
import org.gridmap.lifecycle.Intervention;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.lifecycle.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of an incident as the life cycle understands them, and back into rows. */
@Component
class StoredEvents {

  private static final String LIST =
      "select kind, payload, actor, at from incident_event where incident_id = :incident order by seq";

  private static final String ADD =
      """
      insert into incident_event (incident_id, seq, kind, payload, actor, at, place)
      values (:incident, :seq, 'DEED', jsonb_strip_nulls(cast(:payload as jsonb)), :actor, :at,
        st_setsrid(st_makepoint(cast(:lon as double precision), cast(:lat as double precision)),
          4326))
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  StoredEvents(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A deed in the column {@code payload}.
   *
   * @param deed as {@link DeedEvent#kind} writes it
   */
  private record Payload(
      String deed,
      @Nullable String from,
      @Nullable String state,
      String person,
      Particulars said,
      Found found) {}

  /** What happened to an incident, from its report on. */
  List<DeedEvent> list(long incident) {
    return database.sql(LIST).param("incident", incident).query(this::event).list();
  }

  /**
   * Adds one.
   *
   * @param before the state it was in
   * @param account sign-in name, or who else
   */
  void add(long incident, int seq, String before, DeedEvent event, String account) {
    Position position = event.particulars().position();
    Payload payload =
        new Payload(
            event.kind(),
            event.state() == null ? null : before,
            event.state(),
            event.actor(),
            event.particulars(),
            event.found());
    database
        .sql(ADD)
        .param("incident", incident)
        .param("seq", seq)
        .param("payload", json.writeValueAsString(payload))
        .param("actor", account)
        .param("at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
        .param("lon", position == null ? null : position.lon())
        .param("lat", position == null ? null : position.lat())
        .update();
  }

  private DeedEvent event(ResultSet row, int index) throws SQLException {
    EventKind kind = EventKind.valueOf(row.getString("kind"));
    JsonNode payload = json.readTree(row.getString("payload"));
    String actor = "@" + row.getString("actor");
    Instant at = row.getTimestamp("at").toInstant();
    return switch (kind) {
      case DEED -> deed(payload, at).knownAs(actor);
      case STATE_CHANGED -> DeedEvent.other(payload.path("state").asString(), actor, at);
      case MERGED -> merged(payload, actor, at);
      case UNMERGED ->
          new DeedEvent(
              Deed.SPLIT, DeedEvent.Act.DONE, null, actor, at, Particulars.NONE, Found.NOTHING);
      case ESCALATED ->
          intervention(payload.path("action").asString())
              .map(done -> DeedEvent.intervening(done, actor, at))
              .orElseGet(() -> DeedEvent.other(null, actor, at));
      default -> DeedEvent.other(null, actor, at);
    };
  }

  /** What a step of the escalation changes; most change nothing. */
  static Optional<Intervention> intervention(String action) {
    return Arrays.stream(Intervention.values())
        .filter(each -> each.name().equals(action))
        .findFirst();
  }

  private DeedEvent deed(JsonNode payload, Instant at) {
    Payload stored = json.treeToValue(payload, Payload.class);
    Named named = DeedEvent.named(stored.deed()).orElseThrow();
    return new DeedEvent(
        named.deed(),
        named.act(),
        stored.state(),
        stored.person(),
        at,
        stored.said(),
        stored.found());
  }

  /** As merging was written down before there were deeds. */
  private static DeedEvent merged(JsonNode payload, String actor, Instant at) {
    Particulars said = Particulars.to(payload.path("other").asString(), null);
    return new DeedEvent(Deed.MERGE, DeedEvent.Act.DONE, "MERGED", actor, at, said, Found.NOTHING);
  }
}
