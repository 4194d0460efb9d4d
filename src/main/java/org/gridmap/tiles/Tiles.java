package org.gridmap.tiles;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentFilters;
import org.gridmap.incident.IncidentParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tiles of what is valid now. */
@Service
class Tiles {

  private final JdbcClient database;
  private final IncidentFilters filters;
  private final Clock clock;

  Tiles(JdbcClient database, IncidentFilters filters, Clock clock) {
    this.database = database;
    this.filters = filters;
    this.clock = clock;
  }

  /**
   * Encodes one tile; layers without anything in it are left out, so an empty tile has no bytes.
   *
   * @param asked which incidents count, if they are among the layers
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN} or {@code FORBIDDEN} when incidents
   *     are asked for by somebody who may not see any
   */
  @Transactional(readOnly = true)
  byte[] encode(TileAddress address, Set<TileLayer> layers, IncidentParameters asked) {
    if (!layers.contains(TileLayer.INCIDENTS)) {
      return bound(TileSql.tile(layers, ""), address).query(byte[].class).single();
    }
    IncidentFilter filter = filters.read(asked);
    return bound(TileSql.tile(layers, IncidentTileSql.encoded(filter)), address)
        .params(filter.values())
        .query(byte[].class)
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, TileAddress address) {
    return database
        .sql(sql)
        .param("z", address.z())
        .param("x", address.x())
        .param("y", address.y())
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
  }

  /** The box that holds the whole town, or empty before anything was imported. */
  @Transactional(readOnly = true)
  Optional<Extent> extent() {
    return database
        .sql(TileSql.EXTENT)
        .query(
            (row, number) ->
                row.getObject("west") == null
                    ? Optional.<Extent>empty()
                    : Optional.of(
                        new Extent(
                            row.getDouble("west"),
                            row.getDouble("south"),
                            row.getDouble("east"),
                            row.getDouble("north"))))
        .single();
  }
}
