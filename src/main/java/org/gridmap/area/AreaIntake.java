package org.gridmap.area;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Tally;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes areas in bulk, by level and code, in the surrounding transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AreaIntake {

  private final DataSource source;
  private final JdbcClient database;

  /**
   * What was stored.
   *
   * @param communities ids of the communities that are new or changed
   */
  public record Stored(Tally tally, Set<Long> communities) {

    public Stored {
      communities = Set.copyOf(communities);
    }
  }

  AreaIntake(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /**
   * Adds new areas and updates stored ones that differ; the highest level first, so that parents
   * may stand in the same list. Codes must be unique within a level and parents known.
   */
  public Stored store(List<NewArea> areas) {
    Tally tally = Tally.NOTHING;
    Set<Long> communities = new HashSet<>();
    for (AreaLevel level : AreaLevel.values()) {
      List<NewArea> ofLevel = areas.stream().filter(area -> area.level() == level).toList();
      if (!ofLevel.isEmpty()) {
        tally = tally.plus(store(level, ofLevel, communities));
      }
    }
    if (tally.added() + tally.changed() > 0) {
      database.sql(AreaSql.TELL_OF_CHANGE).query((row, index) -> 0).list();
    }
    return new Stored(tally, communities);
  }

  /**
   * Puts the vertices into communities' boundaries that their blocks have there. A boundary whose
   * ground is another one is left alone.
   *
   * @param boundaries by the community's id, degrees (EPSG:4326)
   */
  public void refineBoundaries(Map<Long, MultiPolygon> boundaries) {
    database.sql(AreaSql.CREATE_REFINED).update();
    database.sql(AreaSql.EMPTY_REFINED).update();
    try (CopyRows rows = CopyRows.into(source, "refined_area (id, boundary)")) {
      boundaries.forEach((id, boundary) -> rows.add(id, boundary));
      rows.finish();
    }
    database.sql(AreaSql.REFINE_BOUNDARIES).update();
  }

  /**
   * Gives communities other ground, as a published plan moved their borders.
   *
   * @param boundaries by the community's id, degrees (EPSG:4326)
   */
  public void moveBoundaries(Map<Long, MultiPolygon> boundaries) {
    boundaries.forEach(
        (id, boundary) ->
            database
                .sql(AreaSql.MOVE_BOUNDARY)
                .param("id", id)
                .param("boundary", boundary.toText())
                .update());
  }

  private Tally store(AreaLevel level, List<NewArea> areas, Set<Long> communities) {
    stage(areas);
    database.sql(AreaSql.PLACE_STAGED).param("level", level.name()).update();
    List<Long> changed = written(AreaSql.UPDATE_FROM_STAGED, level);
    List<Long> added = written(AreaSql.INSERT_FROM_STAGED, level);
    if (level == AreaLevel.COMMUNITY) {
      communities.addAll(changed);
      communities.addAll(added);
    }
    return new Tally(added.size(), changed.size(), areas.size() - changed.size() - added.size());
  }

  private List<Long> written(String sql, AreaLevel level) {
    return database.sql(sql).param("level", level.name()).query(Long.class).list();
  }

  private void stage(List<NewArea> areas) {
    database.sql(AreaSql.CREATE_STAGED).update();
    database.sql(AreaSql.EMPTY_STAGED).update();
    try (CopyRows rows =
        CopyRows.into(
            source, "staged_area (code, name, kind, parent_level, parent_code, boundary)")) {
      for (NewArea area : areas) {
        rows.add(
            area.code(),
            area.name(),
            area.kind(),
            area.parentLevel(),
            area.parentCode(),
            area.boundary());
      }
      rows.finish();
    }
  }
}
