package org.gridmap.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.gridmap.grid.Publication;
import org.gridmap.platform.FaultLog;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publications that are to happen later 定时发布. A time is given only to what could be published at
 * once; when it has come, every instance tries and one publishes. What cannot be published any more
 * goes back to its planner with the reason.
 */
@Service
class PlanSchedule {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Plans plans;
  private final PlanRows rows;
  private final Publishing publishing;
  private final ProblemTexts texts;
  private final FaultLog faults;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlanSchedule(
      Plans plans,
      PlanRows rows,
      Publishing publishing,
      ProblemTexts texts,
      FaultLog faults,
      TransactionTemplate transaction,
      Clock clock) {
    this.plans = plans;
    this.rows = rows;
    this.publishing = publishing;
    this.texts = texts;
    this.faults = faults;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Has a plan published at a time, a whole second. Not inside a transaction.
   *
   * @return what that would do if it were now
   * @throws Problem {@code PLAN_TIME}; as {@link Publishing#publish}
   */
  Publication schedule(long planId, Instant wanted, Planner planner) {
    Instant at = wanted.truncatedTo(ChronoUnit.SECONDS);
    Instant now = clock.instant();
    if (!at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
      throw new Problem(PlanProblem.PLAN_TIME)
          .with("at", at.toString())
          .with("days", FARTHEST.toDays());
    }
    Publication rehearsed = publishing.rehearse(planId, planner);
    transaction.executeWithoutResult(
        status -> {
          PlanMove move = plans.take(planId, PlanDeed.SCHEDULE, planner);
          rows.planFor(planId, at);
          plans.finish(move, null, clock.instant());
        });
    return rehearsed;
  }

  /** Publishes what is due. */
  @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
  void look() {
    try {
      rows.listDue(clock.instant()).forEach(this::takeEffect);
    } catch (RuntimeException unforeseen) {
      faults.report(unforeseen);
    }
  }

  private void takeEffect(long planId) {
    try {
      publishing.takeEffect(planId);
    } catch (Problem refused) {
      transaction.executeWithoutResult(
          status ->
              plans
                  .takeDue(planId, PlanDeed.MISS)
                  .ifPresent(move -> plans.finish(move, null, refusal(refused), clock.instant())));
    }
  }

  private PlanRows.Step.Refusal refusal(Problem refused) {
    return new PlanRows.Step.Refusal(
        "/problems/" + refused.code().slug(),
        Map.of("zh", words(refused, Locale.CHINESE), "en", words(refused, Locale.ENGLISH)));
  }

  private String words(Problem refused, Locale locale) {
    return texts.remedy(refused.code(), refused.values(), locale);
  }
}
