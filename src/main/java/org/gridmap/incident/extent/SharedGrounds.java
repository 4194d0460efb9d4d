package org.gridmap.incident.extent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridmap.area.Areas;
import org.gridmap.area.NamedArea;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.people.Responsible;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which grids and compounds the extents of incidents touch. */
@Component
public class SharedGrounds {

  private final JdbcClient database;
  private final Responsible responsible;
  private final Grids grids;
  private final Areas areas;

  SharedGrounds(JdbcClient database, Responsible responsible, Grids grids, Areas areas) {
    this.database = database;
    this.responsible = responsible;
    this.grids = grids;
    this.areas = areas;
  }

  /**
   * Stores what an extent touches, in place of what was stored.
   *
   * @param extentWgs84 EPSG:4326
   * @return the grid that leads; empty when the extent lies in none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Grid> keep(long incident, Geometry extentWgs84) {
    forget(incident);
    List<Grid> sharing = new ArrayList<>();
    responsible
        .findShared(extentWgs84)
        .ifPresent(
            shared -> {
              grids.find(shared.lead()).ifPresent(sharing::add);
              shared.others().forEach(code -> grids.find(code).ifPresent(sharing::add));
            });
    for (int i = 0; i < sharing.size(); i++) {
      database
          .sql(ExtentSql.ADD_GRID)
          .param("id", incident)
          .param("place", i)
          .param("series", sharing.get(i).seriesId())
          .param("community", sharing.get(i).communityId())
          .update();
    }
    keepCompounds(incident, extentWgs84);
    return sharing.stream().findFirst();
  }

  private void keepCompounds(long incident, Geometry extent) {
    List<NamedArea> compounds = areas.listCompoundsOf(extent);
    for (int i = 0; i < compounds.size(); i++) {
      database
          .sql(ExtentSql.ADD_COMPOUND)
          .param("id", incident)
          .param("place", i)
          .param("compound", compounds.get(i).id())
          .update();
    }
  }

  /** The incident is a point again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(long incident) {
    database.sql(ExtentSql.FORGET).param("id", incident).update();
  }

  private record Open(long id, Geometry extent) {}

  /** After a redraw: what the extents of open incidents touch now; who leads stays. */
  @Transactional
  public void renewOpen() {
    List<Open> open =
        database
            .sql(ExtentSql.OPEN)
            .query((row, index) -> new Open(row.getLong("id"), read(row.getBytes("extent"))))
            .list();
    open.forEach(one -> keep(one.id(), one.extent()));
  }

  private static Geometry read(byte[] wkb) {
    try {
      return new WKBReader().read(wkb);
    } catch (ParseException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
