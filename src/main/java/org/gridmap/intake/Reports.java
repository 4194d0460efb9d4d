package org.gridmap.intake;

import java.util.List;
import java.util.Optional;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.incident.Categories;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.picture.PhotoIntake;
import org.gridmap.platform.IdempotencyClaim;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The intake: a report becomes an incident in its grid. Whatever its place, a report that can be
 * read is taken; when the answer is given it is on disk.
 */
@Service
public class Reports {

  private static final int MOST_TRIES = 8;

  private final Categories categories;
  private final Buildings buildings;
  private final PhotoIntake photoIntake;
  private final Receipts receipts;
  private final Storing storing;

  Reports(
      Categories categories,
      Buildings buildings,
      PhotoIntake photoIntake,
      Receipts receipts,
      Storing storing) {
    this.categories = categories;
    this.buildings = buildings;
    this.photoIntake = photoIntake;
    this.receipts = receipts;
    this.storing = storing;
  }

  /**
   * Takes a report. Not to be called inside a transaction.
   *
   * @param photos uploaded files, in order
   * @param key the client's idempotency key: the same key with the same report gives the first
   *     receipt again for as long as keys are remembered
   * @param actor sign-in name of who sends it, or {@link #PUBLIC}
   * @throws Problem when the report cannot be taken as it is
   */
  public Receipt take(Report report, List<byte[]> photos, @Nullable String key, String actor) {
    IdempotencyClaim claim = receipts.claim(key, report, photos);
    Optional<Receipt> earlier = receipts.find(claim);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    CheckedReport checked =
        CheckedReport.of(
            report,
            actor.equals(PUBLIC) ? categories::findReportable : categories::find,
            this::building);
    List<CleanPhoto> clean = photoIntake.clean(photos);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<Receipt> receipt = storing.tryToStore(checked, clean, claim, actor);
      if (receipt.isPresent()) {
        return receipt.get();
      }
      Optional<Receipt> simultaneous = receipts.find(claim);
      if (simultaneous.isPresent()) {
        return simultaneous.get();
      }
      storing.catchUp();
    }
    throw new IllegalStateException("the grids or the key changed on each of many tries");
  }

  /** The actor of a report sent without a sign-in. */
  public static final String PUBLIC = "public";

  private Building building(String code) {
    return buildings
        .find(code)
        .orElseThrow(() -> new Problem(IntakeProblem.UNKNOWN_BUILDING).with("buildingCode", code));
  }
}
