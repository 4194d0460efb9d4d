package org.gridmap.people;

import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people and their duties in bulk, in the surrounding transaction. A person is updated by
 * code; a stored duty of the same person, role, scope and field gives way where the terms overlap.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutyIntake {

  private static final String COLUMNS =
      "row, code, name, phone, role, series_id, building_code, area_id, within_id, field,"
          + " categories, begins, ends, shift";

  private final DataSource source;
  private final JdbcClient database;

  DutyIntake(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /** Writes duties, counted by duty; no two may be the same office at one time. */
  public Tally store(List<NewDuty> duties) {
    database.sql(DutySql.CREATE_STAGED).update();
    database.sql(DutySql.EMPTY_STAGED).update();
    try (CopyRows rows = CopyRows.into(source, "staged_duty (" + COLUMNS + ")")) {
      duties.forEach(duty -> add(rows, duty));
      rows.finish();
    }
    database.sql(DutySql.UPSERT_PERSONS).update();
    int unchanged = database.sql(DutySql.DROP_UNCHANGED).update();
    int replaced = database.sql(DutySql.COUNT_REPLACED).query(Integer.class).single();
    database.sql(DutySql.DELETE_REPLACED).update();
    int written = database.sql(DutySql.INSERT_FROM_STAGED).update();
    return new Tally(written - replaced, replaced, unchanged);
  }

  private static void add(CopyRows rows, NewDuty duty) {
    DutyTarget target = duty.target();
    rows.add(
        duty.row(),
        duty.person().code(),
        duty.person().name(),
        duty.person().phone(),
        duty.role(),
        target.seriesId(),
        target.buildingCode(),
        target.areaId(),
        target.withinId(),
        duty.field(),
        String.join(",", new TreeSet<>(duty.categories())),
        duty.term().from(),
        duty.term().until(),
        ShiftText.of(duty.shift()));
  }
}
