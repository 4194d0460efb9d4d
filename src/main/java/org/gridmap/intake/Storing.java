package org.gridmap.intake;

import java.util.List;
import java.util.Optional;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.Placement;
import org.gridmap.building.Building;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.LifeCycles;
import org.gridmap.picture.CleanPhoto;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a checked report into its grid and on disk, in one transaction. */
@Component
class Storing {

  private final Assignments assignments;
  private final IncidentNumbers numbers;
  private final LifeCycles lifeCycles;
  private final NewIncidents incidents;
  private final EventBell bell;
  private final TransactionTemplate transaction;

  Storing(
      Assignments assignments,
      IncidentNumbers numbers,
      LifeCycles lifeCycles,
      NewIncidents incidents,
      EventBell bell,
      TransactionTemplate transaction) {
    this.assignments = assignments;
    this.numbers = numbers;
    this.lifeCycles = lifeCycles;
    this.incidents = incidents;
    this.bell = bell;
    this.transaction = transaction;
  }

  /** Empty when the grids were published, or the number or the key taken, in between. */
  Optional<Receipt> tryToStore(
      CheckedReport report,
      List<CleanPhoto> photos,
      @Nullable IdempotencyClaim claim,
      String actor) {
    Building building = report.building();
    Placement placement =
        building == null
            ? assignments.locate(report.pin())
            : assignments.locateBuilding(building.innerPoint());
    Receipt receipt = Receipt.of(numbers.next(), lifeCycles.forNew().first().code(), placement);
    boolean stored = store(new PlacedReport(report, photos, placement, receipt, claim, actor));
    if (stored) {
      bell.ring();
    }
    return stored ? Optional.of(receipt) : Optional.empty();
  }

  /** Learns of grids that were published in between. */
  void catchUp() {
    assignments.catchUp();
  }

  private boolean store(PlacedReport placed) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                boolean done = assignments.hold(placed.placement()) && incidents.store(placed);
                if (!done) {
                  status.setRollbackOnly();
                }
                return done;
              }));
    } catch (DuplicateKeyException numberTaken) {
      return false;
    }
  }
}
