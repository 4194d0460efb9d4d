package org.gridmap.intake;

import java.util.List;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.Pin;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.Placement;
import org.gridmap.incident.Channel;
import org.gridmap.incident.LifeCycles;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents that no resident reported: others will be merged into them. */
@Component
public class ParentIncidents {

  private static final int MOST_TRIES = 8;

  private final Assignments assignments;
  private final IncidentNumbers numbers;
  private final LifeCycles lifeCycles;
  private final NewIncidents incidents;

  ParentIncidents(
      Assignments assignments,
      IncidentNumbers numbers,
      LifeCycles lifeCycles,
      NewIncidents incidents) {
    this.assignments = assignments;
    this.numbers = numbers;
    this.lifeCycles = lifeCycles;
    this.incidents = incidents;
  }

  /**
   * Opens one, with the transaction around it.
   *
   * @param at EPSG:4326; decides the grid
   * @param actor sign-in name
   * @return its number
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String open(String category, String description, Point at, String actor) {
    Pin pin = Pin.of(at.getX(), at.getY(), null, null);
    Placement placement = held(pin);
    PlacedCommunity community = placement.community();
    String first = lifeCycles.forNew(community == null ? null : community.id()).first().code();
    Receipt receipt = Receipt.of(numbers.next(), first, placement);
    CheckedReport report =
        new CheckedReport(category, description, pin, null, null, null, null, Channel.DESK, null);
    incidents.store(new PlacedReport(report, List.of(), placement, receipt, null, actor));
    return receipt.number();
  }

  private Placement held(Pin pin) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Placement placement = assignments.locate(pin);
      if (assignments.hold(placement)) {
        return placement;
      }
      assignments.catchUp();
    }
    throw new IllegalStateException("the grids changed on each of many tries");
  }
}
