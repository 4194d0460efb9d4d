package org.gridmap.incident.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.HeldIncident;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One deed done to many incidents: to all of them or to none. */
@Component
class BatchDeeds {

  private final Reassignment reassignment;
  private final HeldIncidents incidents;
  private final ProblemTexts texts;

  BatchDeeds(Reassignment reassignment, HeldIncidents incidents, ProblemTexts texts) {
    this.reassignment = reassignment;
    this.incidents = incidents;
    this.texts = texts;
  }

  /** What can be done to many at once. */
  enum BatchDeed {
    /** Give them all to one grid. */
    ASSIGN,
    /** Confirm of each the grid it is in. */
    CONFIRM,
    /** Write the same note for the staff to each. */
    NOTE
  }

  /**
   * A deed and its objects.
   *
   * @param grid code of the grid that shall have them; null unless they are given to one
   * @param note words for the staff; never null for a note
   * @param seen the version that was seen of each incident, by number; null: whatever it is
   */
  record Batch(
      BatchDeed deed,
      @Nullable String grid,
      @Nullable String note,
      Map<String, @Nullable Integer> seen) {

    /** One order for all: two batches never wait for each other. */
    Batch {
      seen = new TreeMap<>(seen);
    }
  }

  /** Why one of them cannot be done. */
  record BatchFault(String number, String code, String title, String detail) {}

  /**
   * Does it.
   *
   * @param locale of the faults' words
   * @throws Problem {@code BATCH_REFUSED} with a fault for each incident that refuses; then nothing
   *     was done to any
   */
  @Transactional
  void carryOut(Batch batch, By by, Locale locale) {
    List<BatchFault> faults = new ArrayList<>();
    batch
        .seen()
        .forEach(
            (number, seen) -> {
              try {
                carryOut(batch, number, seen, by);
              } catch (Problem refused) {
                faults.add(fault(number, refused, locale));
              }
            });
    if (!faults.isEmpty()) {
      throw new Problem(IncidentProblem.BATCH_REFUSED)
          .with("refused", faults.size())
          .with("of", batch.seen().size())
          .with("faults", faults);
    }
  }

  private void carryOut(Batch batch, String number, @Nullable Integer seen, By by) {
    if (batch.deed() == BatchDeed.NOTE) {
      HeldIncident incident = incidents.hold(number, by.scope(), seen);
      incidents.write(
          incident, EventKind.NOTED, Map.of("note", String.valueOf(batch.note())), by.actor());
      return;
    }
    String grid = batch.deed() == BatchDeed.ASSIGN ? batch.grid() : null;
    reassignment.decide(new GridWord(number, grid, batch.note(), seen), by);
  }

  private BatchFault fault(String number, Problem refused, Locale locale) {
    return new BatchFault(
        number,
        refused.code().slug(),
        texts.title(refused.code(), locale),
        texts.remedy(refused.code(), refused.values(), locale));
  }
}
