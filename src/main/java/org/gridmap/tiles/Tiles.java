package org.gridmap.tiles;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
  private final IncidentTiles incidents;
  private final Clock clock;

  Tiles(JdbcClient database, IncidentFilters filters, IncidentTiles incidents, Clock clock) {
    this.database = database;
    this.filters = filters;
    this.incidents = incidents;
    this.clock = clock;
  }

  /**
   * One tile; layers without anything in it are left out, so an empty tile has no bytes.
   *
   * @param asked which incidents count, if they are among the layers
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN} or {@code FORBIDDEN} when incidents
   *     are asked for by somebody who may not see any
   */
  TileBody get(TileAddress address, Set<TileLayer> layers, IncidentParameters asked) {
    if (!layers.contains(TileLayer.INCIDENTS)) {
      return new TileBody(cut(address, layers));
    }
    TileBody counted = incidents.get(address, filters.read(asked));
    Set<TileLayer> others = EnumSet.copyOf(layers);
    others.remove(TileLayer.INCIDENTS);
    return others.isEmpty() ? counted : joined(cut(address, others), counted.bytes(false));
  }

  private static TileBody joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return new TileBody(both);
  }

  private byte[] cut(TileAddress address, Set<TileLayer> layers) {
    return bound(TileSql.tile(layers), address).query(byte[].class).single();
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
