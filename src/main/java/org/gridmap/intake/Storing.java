package org.gridmap.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.Placement;
import org.gridmap.building.Building;
import org.gridmap.incident.Categories;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.LifeCycles;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.platform.IdempotencyClaim;
import org.gridmap.platform.Problem;
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
  private final JoiningIncidents incidents;
  private final EventBell bell;
  private final Categories categories;
  private final TransactionTemplate transaction;

  Storing(
      Assignments assignments,
      IncidentNumbers numbers,
      LifeCycles lifeCycles,
      JoiningIncidents incidents,
      EventBell bell,
      Categories categories,
      TransactionTemplate transaction) {
    this.assignments = assignments;
    this.numbers = numbers;
    this.lifeCycles = lifeCycles;
    this.incidents = incidents;
    this.bell = bell;
    this.categories = categories;
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
    requireCategoryAt(placement, report.category());
    PlacedCommunity community = placement.community();
    String first = lifeCycles.forNew(community == null ? null : community.id()).first().code();
    Receipt receipt = Receipt.of(numbers.next(), first, placement);
    Optional<Receipt> stored =
        store(new PlacedReport(report, photos, placement, receipt, claim, actor));
    if (stored.isPresent()) {
      bell.ring();
    }
    return stored;
  }

  /** The rules of one town do not count in the next. */
  private void requireCategoryAt(Placement placement, String category) {
    PlacedCommunity community = placement.community();
    if (categories.findAt(community == null ? null : community.id(), category).isEmpty()) {
      throw new Problem(IncidentProblem.UNKNOWN_CATEGORY).with("category", category);
    }
  }

  /** Learns of grids that were published in between. */
  void catchUp() {
    assignments.catchUp();
  }

  private Optional<Receipt> store(PlacedReport placed) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                Optional<Receipt> done =
                    assignments.hold(placed.placement())
                        ? incidents.store(placed)
                        : Optional.empty();
                if (done.isEmpty()) {
                  status.setRollbackOnly();
                }
                return done;
              }));
    } catch (DuplicateKeyException numberTaken) {
      return Optional.empty();
    }
  }
}
