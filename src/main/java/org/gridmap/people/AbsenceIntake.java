package org.gridmap.people;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes absences in bulk, in the surrounding transaction; a stored absence of the same person gives
 * way where the times overlap.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AbsenceIntake {

  private final DataSource source;
  private final JdbcClient database;

  AbsenceIntake(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /** The codes of everybody who is stored. */
  public Set<String> codes() {
    return database.sql(AbsenceSql.CODES).query(String.class).set();
  }

  /** Writes absences of people who are stored; of one person no two may overlap. */
  public Tally store(List<NewAbsence> absences) {
    database.sql(AbsenceSql.CREATE_STAGED).update();
    database.sql(AbsenceSql.EMPTY_STAGED).update();
    try (CopyRows rows =
        CopyRows.into(source, "staged_absence (row, code, begins, ends, reason, substitute)")) {
      for (NewAbsence absence : absences) {
        rows.add(
            absence.row(),
            absence.person(),
            absence.term().from(),
            absence.term().until(),
            absence.reason(),
            absence.substitute());
      }
      rows.finish();
    }
    int unchanged = database.sql(AbsenceSql.DROP_UNCHANGED).update();
    int replaced = database.sql(AbsenceSql.COUNT_REPLACED).query(Integer.class).single();
    database.sql(AbsenceSql.DELETE_REPLACED).update();
    int written = database.sql(AbsenceSql.INSERT_FROM_STAGED).update();
    return new Tally(written - replaced, replaced, unchanged);
  }
}
