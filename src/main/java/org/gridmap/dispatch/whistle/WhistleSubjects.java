package org.gridmap.dispatch.whistle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridmap.dispatch.clock.IncidentClocks;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.IncidentHistories;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.DutyScope;
import org.gridmap.people.Responsible;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** What a field is called for: an incident, a grid or a point. */
@Component
class WhistleSubjects {

  private static final String NO_PLACE = "–";

  private final IncidentHistories histories;
  private final Incidents incidents;
  private final IncidentClocks clocks;
  private final Jurisdictions jurisdictions;
  private final Responsible responsible;
  private final Grids grids;

  WhistleSubjects(
      IncidentHistories histories,
      Incidents incidents,
      IncidentClocks clocks,
      Jurisdictions jurisdictions,
      Responsible responsible,
      Grids grids) {
    this.histories = histories;
    this.incidents = incidents;
    this.clocks = clocks;
    this.jurisdictions = jurisdictions;
    this.responsible = responsible;
    this.grids = grids;
  }

  /**
   * One.
   *
   * @param incident null: a place
   * @param point EPSG:4326; null for an incident
   * @param rules that say who is asked
   */
  record Found(
      @Nullable IncidentHistory incident,
      @Nullable Point point,
      DutyPlace place,
      Jurisdiction rules) {

    @Nullable Long communityId() {
      return place.areas().isEmpty() ? null : Long.valueOf(place.areas().get(0).key());
    }

    /** The grid, or else the narrowest area, by its name. */
    String placeName() {
      DutyScope grid = place.grid();
      return grid != null
          ? grid.name()
          : place.areas().isEmpty() ? NO_PLACE : place.areas().get(0).name();
    }
  }

  /**
   * An incident by its number.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Found ofIncident(String number) {
    return histories
        .findId(number)
        .flatMap(histories::find)
        .map(this::of)
        .orElseThrow(
            () ->
                new Problem(RequestProblem.NOT_FOUND)
                    .with("number", number.toUpperCase(Locale.ROOT)));
  }

  private Found of(IncidentHistory history) {
    IncidentHistory.Spot spot = history.spot();
    DutyPlace place =
        responsible.placeOf(
            new Responsible.Spot(spot.gridId(), spot.buildingId(), spot.communityId()));
    return new Found(history, null, place, clocks.rulesOf(history));
  }

  /** A point (EPSG:4326), which may lie in no grid. */
  Found ofPoint(Point point) {
    DutyPlace place = responsible.placeAt(point);
    Long community = place.areas().isEmpty() ? null : Long.valueOf(place.areas().get(0).key());
    return new Found(null, point, place, jurisdictions.at(community));
  }

  /**
   * A grid, by a point in it.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Found ofGrid(String code) {
    Grid grid = grids.get(code);
    return ofPoint(grid.boundary().getInteriorPoint());
  }

  /** That of a stored whistle, under the rules it was called by. */
  Found of(StoredWhistle whistle) {
    Jurisdiction rules = jurisdictions.version(whistle.rulesId());
    Optional<Found> incident =
        Optional.ofNullable(whistle.incidentId()).flatMap(histories::find).map(this::of);
    Found found =
        incident.orElseGet(() -> ofPoint(java.util.Objects.requireNonNull(whistle.place())));
    return new Found(found.incident(), found.point(), found.place(), rules);
  }

  /** Whether an incident still waits for anything. */
  boolean isOpen(long incident) {
    return incidents.list(List.of(incident)).stream()
        .map(IncidentSummary::progress)
        .anyMatch(IncidentSummary.Progress::open);
  }
}
