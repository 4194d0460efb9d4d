package org.gridmap.basemap;

import java.util.List;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.StagedRow;
import org.gridmap.platform.Tally;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes barriers and the base map in bulk, by code, in the surrounding transaction; a feature
 * without a code is added each time. Use as {@link BuildingIntake}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MapIntake {

  private final DataSource source;
  private final JdbcClient database;

  MapIntake(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /** Begins; nothing else can use the connection until the staging is finished or closed. */
  public Staging open() {
    database.sql(MapSql.CREATE_STAGED).update();
    database.sql(MapSql.EMPTY_STAGED).update();
    return new Staging(
        CopyRows.into(source, "staged_map (row, code, kind, class, name, geometry)"));
  }

  /** Rows whose code an earlier row of the same kind has already, in order. */
  public List<StagedRow> listRepeated() {
    return database
        .sql(MapSql.REPEATED)
        .query(
            (row, index) ->
                new StagedRow(
                    row.getInt("row"),
                    row.getString("code"),
                    row.getInt("earlier_row"),
                    new Coordinate(row.getDouble("lon"), row.getDouble("lat"))))
        .list();
  }

  /** Leaves repeated rows out. */
  public void dropRepeated() {
    database.sql(MapSql.DROP_REPEATED).update();
  }

  /** Writes what was staged as barriers. */
  public Tally storeBarriers() {
    return store(MapSql.UPDATE_BARRIERS, MapSql.INSERT_BARRIERS);
  }

  /** Writes what was staged as features of the base map. */
  public Tally storeBase() {
    return store(MapSql.UPDATE_BASE, MapSql.INSERT_BASE);
  }

  private Tally store(String update, String insert) {
    long all = database.sql(MapSql.COUNT_STAGED).query(Long.class).single();
    int changed = database.sql(update).update();
    int added = database.sql(insert).update();
    return new Tally(added, changed, all - added - changed);
  }

  /** Features being written to the staging table. */
  public static final class Staging implements AutoCloseable {

    private final CopyRows rows;

    private Staging(CopyRows rows) {
      this.rows = rows;
    }

    public void add(NewMapFeature feature) {
      rows.add(
          feature.row(),
          feature.code(),
          feature.kind(),
          feature.featureClass(),
          feature.name(),
          feature.shape());
    }

    public void finish() {
      rows.finish();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
