package org.gridmap.building;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.StagedRow;
import org.gridmap.platform.Tally;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes buildings in bulk, by code, in the surrounding transaction. A building whose footprint
 * changed ends and begins anew; so does a household count that changed; other properties are
 * updated in place. Use: {@link #open}, {@link Staging#add} for each, {@link Staging#finish},
 * {@link #listRepeated}, {@link #drop}, {@link #store}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BuildingIntake {

  private static final RowMapper<StagedRow> ROW =
      (row, index) ->
          new StagedRow(
              row.getInt("row"),
              row.getString("code"),
              row.getInt("earlier_row"),
              new Coordinate(row.getDouble("lon"), row.getDouble("lat")));

  private final DataSource source;
  private final JdbcClient database;

  BuildingIntake(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /** Begins; nothing else can use the connection until the staging is finished or closed. */
  public Staging open() {
    database.sql(BuildingIntakeSql.CREATE_STAGED).update();
    database.sql(BuildingIntakeSql.EMPTY_STAGED).update();
    return new Staging(
        CopyRows.into(
            source,
            "staged_building (row, code, name, use, levels, entrances, households, footprint)"));
  }

  /** Rows whose code an earlier row has already, in order. */
  public List<StagedRow> listRepeated() {
    return database.sql(BuildingIntakeSql.REPEATED).query(ROW).list();
  }

  /** Leaves repeated rows out. */
  public void dropRepeated() {
    database.sql(BuildingIntakeSql.DROP_REPEATED).update();
  }

  /**
   * Writes what was staged. Codes must be unique by now.
   *
   * @param since when buildings and counts that were not there began
   * @param at when stored ones that differ end and begin anew
   * @param countsFrom where household counts come from, e.g. IMPORT
   */
  public Tally store(Instant since, Instant at, String countsFrom) {
    database.sql(BuildingIntakeSql.PLACE_STAGED).update();
    database.sql(BuildingIntakeSql.COMPARE_STAGED).update();
    Timestamp moment = Timestamp.from(at);
    database
        .sql(BuildingIntakeSql.RECORD_CHANGES)
        .param("source", countsFrom)
        .param("at", moment)
        .update();
    database.sql(BuildingIntakeSql.END_COUNTS).param("at", moment).update();
    database.sql(BuildingIntakeSql.END_MOVED).param("at", moment).update();
    database.sql(BuildingIntakeSql.UPDATE_IN_PLACE).update();
    database
        .sql(BuildingIntakeSql.INSERT_BUILDINGS)
        .param("at", moment)
        .param("since", Timestamp.from(since))
        .update();
    database
        .sql(BuildingIntakeSql.INSERT_COUNTS)
        .param("at", moment)
        .param("since", Timestamp.from(since))
        .param("source", countsFrom)
        .update();
    database
        .sql(BuildingsCorrected.TELL)
        .param("community", "")
        .query((row, index) -> index)
        .list();
    return database
        .sql(BuildingIntakeSql.TALLY)
        .query(
            (row, index) ->
                new Tally(row.getLong("added"), row.getLong("changed"), row.getLong("unchanged")))
        .single();
  }

  /** Rows in no community, in order; known once they are stored. */
  public List<StagedRow> listInNoCommunity() {
    return database.sql(BuildingIntakeSql.IN_NO_COMMUNITY).query(ROW).list();
  }

  /**
   * Finds community and compound again for the standing buildings in a piece of ground, after its
   * areas changed.
   *
   * @param ground EPSG:4326
   * @return how many buildings changed their community or compound
   */
  public int placeAgain(Geometry ground) {
    return database
        .sql(BuildingIntakeSql.PLACE_AGAIN)
        .param("west", ground.getEnvelopeInternal().getMinX())
        .param("south", ground.getEnvelopeInternal().getMinY())
        .param("east", ground.getEnvelopeInternal().getMaxX())
        .param("north", ground.getEnvelopeInternal().getMaxY())
        .update();
  }

  /** Buildings being written to the staging table. */
  public static final class Staging implements AutoCloseable {

    private final CopyRows rows;

    private Staging(CopyRows rows) {
      this.rows = rows;
    }

    public void add(NewBuilding building) {
      rows.add(
          building.row(),
          building.code(),
          building.name(),
          building.use(),
          building.levels(),
          building.entrances(),
          building.households(),
          building.footprint());
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
