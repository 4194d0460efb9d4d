package org.gridmap.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.Placement;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.incident.Categories;
import org.gridmap.incident.EventBell;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.picture.PhotoIntake;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The intake: a report becomes an incident in its grid. Whatever its place, a report that can be
 * read is taken; when the answer is given it is on disk.
 */
@Service
public class Reports {

  private static final int MOST_TRIES = 8;

  private final Categories categories;
  private final Buildings buildings;
  private final Assignments assignments;
  private final PhotoIntake photoIntake;
  private final IncidentNumbers numbers;
  private final NewIncidents incidents;
  private final EventBell bell;
  private final IntakeSettings settings;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Reports(
      Categories categories,
      Buildings buildings,
      Assignments assignments,
      PhotoIntake photoIntake,
      IncidentNumbers numbers,
      NewIncidents incidents,
      EventBell bell,
      IntakeSettings settings,
      JdbcClient database,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.categories = categories;
    this.buildings = buildings;
    this.assignments = assignments;
    this.photoIntake = photoIntake;
    this.numbers = numbers;
    this.incidents = incidents;
    this.bell = bell;
    this.settings = settings;
    this.database = database;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
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
    IdempotencyClaim claim = IdempotencyClaim.of(key, json, report, photos);
    Optional<Receipt> earlier = earlier(claim);
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
      Optional<Receipt> receipt = tryToStore(checked, clean, claim, actor);
      if (receipt.isPresent()) {
        bell.ring();
        return receipt.get();
      }
      Optional<Receipt> simultaneous = earlier(claim);
      if (simultaneous.isPresent()) {
        return simultaneous.get();
      }
      assignments.catchUp();
    }
    throw new IllegalStateException("the grids or the key changed on each of many tries");
  }

  /** The actor of a report sent without a sign-in. */
  public static final String PUBLIC = "public";

  /** Empty when the grids were published, or the number or the key taken, in between. */
  private Optional<Receipt> tryToStore(
      CheckedReport report,
      List<CleanPhoto> photos,
      @Nullable IdempotencyClaim claim,
      String actor) {
    Building building = report.building();
    Placement placement =
        building == null
            ? assignments.locate(report.pin())
            : assignments.locateBuilding(building.innerPoint());
    Receipt receipt = Receipt.of(numbers.next(), placement);
    PlacedReport placed = new PlacedReport(report, photos, placement, receipt, claim, actor);
    try {
      boolean stored =
          Boolean.TRUE.equals(
              transaction.execute(
                  status -> {
                    boolean done = assignments.hold(placement) && incidents.store(placed);
                    if (!done) {
                      status.setRollbackOnly();
                    }
                    return done;
                  }));
      return stored ? Optional.of(receipt) : Optional.empty();
    } catch (DuplicateKeyException numberTaken) {
      return Optional.empty();
    }
  }

  private Optional<Receipt> earlier(@Nullable IdempotencyClaim claim) {
    if (claim == null) {
      return Optional.empty();
    }
    return database
        .sql(IntakeSql.FIND_KEY)
        .param("key", claim.key().value())
        .param("keysBefore", OffsetDateTime.now(clock).minus(settings.keyLifetime()))
        .query((row, index) -> answer(row.getBytes("body_hash"), row.getString("response"), claim))
        .optional();
  }

  private Receipt answer(byte[] storedHash, String response, IdempotencyClaim claim) {
    if (!claim.isOf(storedHash)) {
      throw new Problem(IntakeProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return json.readValue(response, Receipt.class);
  }

  private Building building(String code) {
    return buildings
        .find(code)
        .orElseThrow(() -> new Problem(IntakeProblem.UNKNOWN_BUILDING).with("buildingCode", code));
  }
}
