package org.gridmap.incident.extent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.HeldIncident;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.IncidentScope;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the lines and grounds of incidents whose category has one. */
@Service
public class Extents {

  private static final int MOST_VERTICES = 1000;
  private static final double FARTHEST_METRES = 2000;

  private final HeldIncidents incidents;
  private final SharedGrounds grounds;
  private final Jurisdictions jurisdictions;
  private final Places places;
  private final JdbcClient database;

  /** Where grids are, and whose. */
  @org.springframework.stereotype.Component
  record Places(Grids grids, Areas areas) {}

  Extents(
      HeldIncidents incidents,
      SharedGrounds grounds,
      Jurisdictions jurisdictions,
      Places places,
      JdbcClient database) {
    this.incidents = incidents;
    this.grounds = grounds;
    this.jurisdictions = jurisdictions;
    this.places = places;
    this.database = database;
  }

  /**
   * Who draws.
   *
   * @param actor sign-in name
   * @param scope where this person may work on incidents
   * @param seen version that was seen; null: whatever it is
   */
  public record By(String actor, IncidentScope scope, @Nullable Integer seen) {}

  /**
   * Draws the extent of an open incident, or takes it away. The grid with the largest share has the
   * incident from then on, as by a person's word.
   *
   * @param extentWgs84 a line or ground in EPSG:4326; null: a point again
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} when the incident or the grid that would
   *     lead is outside the scope, {@code INCIDENT_CHANGED}, {@code INCIDENT_IS_OVER}, {@code
   *     EXTENT_NOT_HERE}, {@code EXTENT_UNUSABLE}
   */
  @Transactional
  public void draw(String number, @Nullable Geometry extentWgs84, By by) {
    HeldIncident incident = incidents.hold(number, by.scope(), by.seen());
    if (!incident.open()) {
      throw new Problem(IncidentProblem.INCIDENT_IS_OVER).with("number", number);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    if (extentWgs84 == null) {
      database.sql(ExtentSql.CLEAR_EXTENT).param("id", incident.id()).update();
      grounds.forget(incident.id());
    } else {
      requireFit(incident.id(), extentWgs84);
      Optional<Grid> lead = store(incident.id(), extentWgs84);
      lead.ifPresent(grid -> told.putAll(lead(incident, grid, by)));
    }
    incidents.write(incident, EventKind.OUTLINED, told, by.actor());
  }

  /**
   * Takes the extent that came with a report which is being stored. One that the category does not
   * have, or that cannot be used, is left out: a report is always taken.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(long incident, Geometry extentWgs84) {
    if (isFit(incident, extentWgs84)) {
      store(incident, extentWgs84).ifPresent(grid -> setGrid(incident, grid));
    }
  }

  private Optional<Grid> store(long incident, Geometry extent) {
    database
        .sql(ExtentSql.SET_EXTENT)
        .param("extent", extent.toText())
        .param("id", incident)
        .update();
    return grounds.keep(incident, extent);
  }

  /** What the event tells when another grid leads from now on. */
  private Map<String, Object> lead(HeldIncident incident, Grid lead, By by) {
    Grid before =
        incident.gridId() == null ? null : places.grids().find(incident.gridId()).orElse(null);
    if (before != null && before.seriesId() == lead.seriesId()) {
      return Map.of();
    }
    if (!by.scope().includes(lead.communityId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    setGrid(incident.id(), lead);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("grid", lead.code());
    told.put("gridName", lead.name());
    if (before != null) {
      told.put("fromName", before.name());
    }
    return told;
  }

  private void setGrid(long incident, Grid grid) {
    places.areas().holdRevision(grid.communityId());
    database
        .sql(ExtentSql.LEAD)
        .param("grid", grid.id())
        .param("community", grid.communityId())
        .param("id", incident)
        .update();
  }

  private void requireFit(long incident, Geometry extent) {
    String wanted = geometryOf(incident);
    if (!fits(extent, wanted)) {
      throw new Problem(IncidentProblem.EXTENT_NOT_HERE).with("geometry", wanted);
    }
    if (!isUsable(incident, extent)) {
      throw new Problem(IncidentProblem.EXTENT_UNUSABLE)
          .with("most", MOST_VERTICES)
          .with("metres", FARTHEST_METRES);
    }
  }

  private boolean isFit(long incident, Geometry extent) {
    return fits(extent, geometryOf(incident)) && isUsable(incident, extent);
  }

  /** A category of grounds may have a line too, one of lines no ground. */
  private static boolean fits(Geometry extent, String wanted) {
    return switch (wanted) {
      case "LINE" -> extent instanceof Lineal;
      case "AREA" -> extent instanceof Lineal || extent instanceof Polygonal;
      default -> false;
    };
  }

  private boolean isUsable(long incident, Geometry extent) {
    boolean few = !extent.isEmpty() && extent.getNumPoints() <= MOST_VERTICES;
    if (!few || !isInRange(extent) || !extent.isValid()) {
      return false;
    }
    return !database
        .sql(ExtentSql.FAR_AWAY)
        .param("extent", extent.toText())
        .param("metres", FARTHEST_METRES)
        .param("id", incident)
        .query(Boolean.class)
        .single();
  }

  private static boolean isInRange(Geometry extent) {
    try {
      for (Coordinate vertex : extent.getCoordinates()) {
        Wgs84.requireInRange(vertex.x, vertex.y);
      }
      return true;
    } catch (Problem outside) {
      return false;
    }
  }

  private String geometryOf(long incident) {
    return database
        .sql(ExtentSql.CATEGORY)
        .param("id", incident)
        .query(
            (row, index) ->
                rules(row.getObject("jurisdiction_version_id", Long.class))
                    .rules()
                    .categories()
                    .find(row.getString("category"))
                    .map(CategoryRule::place)
                    .map(CategoryRule.Place::geometry)
                    .orElse("POINT"))
        .single();
  }

  private Jurisdiction rules(@Nullable Long version) {
    return version == null ? jurisdictions.at(null) : jurisdictions.version(version);
  }
}
