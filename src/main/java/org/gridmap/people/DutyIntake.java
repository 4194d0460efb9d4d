package org.gridmap.people;

import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes grid workers and their duties in bulk, in the surrounding transaction. A person is updated
 * by code; a stored duty of the same person, grid and role gives way where the times overlap.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutyIntake {

  private final DataSource source;
  private final JdbcClient database;
  private final Grids grids;

  DutyIntake(DataSource source, JdbcClient database, Grids grids) {
    this.source = source;
    this.database = database;
    this.grids = grids;
  }

  /** The series of every grid valid now, by code. */
  public Map<String, Long> seriesByCode() {
    return grids.listPublished().stream().collect(Collectors.toMap(Grid::code, Grid::seriesId));
  }

  /** Writes duties, counted by duty; of one person, grid and role no two may overlap. */
  public Tally store(List<NewDuty> duties) {
    Map<String, Long> series = seriesByCode();
    database.sql(DutySql.CREATE_STAGED).update();
    database.sql(DutySql.EMPTY_STAGED).update();
    try (CopyRows rows =
        CopyRows.into(
            source, "staged_duty (row, code, name, phone, series_id, role, begins, ends)")) {
      for (NewDuty duty : duties) {
        rows.add(
            duty.row(),
            duty.personCode(),
            duty.name(),
            duty.phone(),
            series.get(duty.gridCode()),
            duty.role(),
            duty.from(),
            duty.until());
      }
      rows.finish();
    }
    database.sql(DutySql.UPSERT_PERSONS).update();
    int unchanged = database.sql(DutySql.DROP_UNCHANGED).update();
    int replaced = database.sql(DutySql.COUNT_REPLACED).query(Integer.class).single();
    database.sql(DutySql.DELETE_REPLACED).update();
    int written = database.sql(DutySql.INSERT_FROM_STAGED).update();
    return new Tally(written - replaced, replaced, unchanged);
  }
}
