package org.gridmap.hotspot;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.incident.IncidentScope;
import org.gridmap.platform.Wgs84;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The kept hot spots in the database. */
@Component
class HotspotStore {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  HotspotStore(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Keeps a hot spot.
   *
   * @param by sign-in name of who keeps it
   * @return its id
   */
  long add(FoundHotspot found, String by) {
    return database
        .sql(HotspotSql.INSERT)
        .param("name", found.name())
        .param("question", json.writeValueAsString(found.question()))
        .param("category", found.question().category())
        .param("from", found.period().from())
        .param("to", found.period().to())
        .param("outline", new WKBWriter().write(Wgs84.multiPolygon(found.outline())))
        .param("communities", found.communities().toArray(Long[]::new))
        .param("members", json.writeValueAsString(found.units()))
        .param("incidents", found.incidents().toArray(Long[]::new))
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /** A hot spot, if it lies within what the reader may see. */
  Optional<StoredHotspot> find(long id, IncidentScope reader) {
    return bound(HotspotSql.FIND, reader).param("id", id).query(this::read).optional();
  }

  /** Those with ids below one that lie within what the reader may see, newest first. */
  List<StoredHotspot> list(long before, int limit, IncidentScope reader) {
    return bound(HotspotSql.LIST, reader)
        .param("before", before)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** Deletes a hot spot that lies within what the reader may see; true when there was one. */
  boolean delete(long id, IncidentScope reader) {
    return bound(HotspotSql.DELETE, reader).param("id", id).update() > 0;
  }

  private JdbcClient.StatementSpec bound(String sql, IncidentScope reader) {
    return database
        .sql(sql)
        .param("everywhere", reader.everywhere())
        .param("communities", reader.communityIds().toArray(Long[]::new));
  }

  private StoredHotspot read(ResultSet row, int index) throws SQLException {
    return new StoredHotspot(
        row.getLong("id"),
        row.getString("name"),
        json.readValue(row.getString("question"), HotspotParameters.class),
        row.getString("category"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        geometry(row.getBytes("outline")),
        Set.copyOf(ids(row.getArray("communities"))),
        json.readValue(
            row.getString("members"), new TypeReference<List<StoredHotspot.Member>>() {}),
        ids(row.getArray("incidents")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"));
  }

  private static Geometry geometry(byte[] wkb) {
    try {
      return new WKBReader(Wgs84.FACTORY).read(wkb);
    } catch (ParseException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static List<Long> ids(Array array) throws SQLException {
    return Arrays.asList((Long[]) array.getArray());
  }
}
