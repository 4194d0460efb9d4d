package org.gridmap.grid;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.gridmap.area.Areas;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes grids in bulk, by code, in the surrounding transaction: a grid that differs ends and
 * goes on as a new version of its series; one that is the same stays untouched.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GridIntake {

  private final DataSource source;
  private final JdbcClient database;
  private final Areas areas;
  private final Grids grids;

  GridIntake(DataSource source, JdbcClient database, Areas areas, Grids grids) {
    this.source = source;
    this.database = database;
    this.areas = areas;
    this.grids = grids;
  }

  /**
   * Writes grids and announces the communities whose grids changed. Codes must be unique, and no
   * two grids may share ground.
   *
   * @param since when grids that were not there became valid
   * @param at when stored ones that differ end and begin anew
   */
  public Tally store(List<NewGrid> all, Instant since, Instant at) {
    areas.lockRevisions(all.stream().map(NewGrid::communityId).distinct().toList());
    stage(all);
    Timestamp moment = Timestamp.from(at);
    database.sql(GridSql.COMPARE_STAGED).update();
    Set<Long> touched = database.sql(GridSql.TOUCHED_COMMUNITIES).query(Long.class).set();
    int changed = database.sql(GridSql.END_CHANGED).param("at", moment).update();
    int written =
        database
            .sql(GridSql.INSERT_FROM_STAGED)
            .param("at", moment)
            .param("since", Timestamp.from(since))
            .update();
    if (!touched.isEmpty()) {
      grids.announce(touched);
    }
    return new Tally(written - changed, changed, all.size() - written);
  }

  /**
   * Puts grids on blocks: each valid version gets exactly these blocks and the boundary they make.
   * The ground stays the same within a millimetre; the border may get vertices.
   */
  public void compose(List<GridGround> grounds) {
    database.sql(GridSql.CREATE_GROUND).update();
    database.sql(GridSql.EMPTY_GROUND).update();
    try (CopyRows rows = CopyRows.into(source, "staged_ground (code, boundary)")) {
      grounds.forEach(ground -> rows.add(ground.code(), ground.boundary()));
      rows.finish();
    }
    try (CopyRows rows = CopyRows.into(source, "staged_ground_block (code, block_id)")) {
      grounds.forEach(ground -> ground.blockIds().forEach(id -> rows.add(ground.code(), id)));
      rows.finish();
    }
    database.sql(GridSql.REFINE_BOUNDARIES).update();
    database.sql(GridSql.LEAVE_BLOCKS).update();
    database.sql(GridSql.TAKE_BLOCKS).update();
  }

  private void stage(List<NewGrid> all) {
    database.sql(GridSql.CREATE_STAGED).update();
    database.sql(GridSql.EMPTY_STAGED).update();
    try (CopyRows rows =
        CopyRows.into(
            source,
            "staged_grid (code, name, kind, community_id, responsible, households, boundary)")) {
      for (NewGrid grid : all) {
        rows.add(
            grid.code(),
            grid.name(),
            grid.kind(),
            grid.communityId(),
            grid.responsible(),
            grid.households(),
            grid.boundary());
      }
      rows.finish();
    }
  }
}
