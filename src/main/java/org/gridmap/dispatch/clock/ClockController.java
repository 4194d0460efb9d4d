package org.gridmap.dispatch.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridmap.clock.DueSum;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.IncidentHistories;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.jurisdiction.Names;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** By when something must happen to an incident, and why then. */
@RestController
class ClockController {

  private final IncidentHistories histories;
  private final IncidentScopes scopes;
  private final IncidentClocks clocks;
  private final Promises promises;
  private final Clock clock;

  ClockController(
      IncidentHistories histories,
      IncidentScopes scopes,
      IncidentClocks clocks,
      Promises promises,
      Clock clock) {
    this.histories = histories;
    this.scopes = scopes;
    this.clocks = clocks;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * For staff in whose area it lies.
   *
   * @param promise what everybody else is told
   * @param stages by round, then in the order of the policy
   */
  record Answer(@Nullable Promise promise, List<Stage> stages) {}

  /**
   * One stage.
   *
   * @param used share of the time from start to deadline that has passed; null: it does not run
   * @param sum why it is due then; null: it has not started
   */
  record Stage(StageClock clock, Names name, @Nullable Double used, @Nullable DueSum sum) {}

  /** All of it for staff in whose area it lies, the promised deadline for everybody else. */
  @GetMapping("/api/v1/incidents/{number}/clocks")
  ResponseEntity<Answer> list(@PathVariable String number) {
    IncidentHistory history =
        histories
            .findId(number)
            .flatMap(histories::find)
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    boolean staff = histories.findId(number).filter(scopes::see).isPresent();
    Instant now = clock.instant();
    List<StageClock> stages = clocks.list(history, now);
    Promise promise = promises.of(history, stages).orElse(null);
    List<Stage> shown = staff ? explained(history, stages, now) : List.of();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Answer(promise, shown));
  }

  private List<Stage> explained(IncidentHistory history, List<StageClock> stages, Instant now) {
    List<DueSum> sums = clocks.listSums(history, now);
    return stages.stream()
        .map(
            stage ->
                new Stage(
                    stage,
                    clocks.nameOf(history, stage),
                    used(stage, now),
                    sums.stream()
                        .filter(sum -> sum.round() == stage.round())
                        .filter(sum -> sum.stage().equals(stage.stage()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private static @Nullable Double used(StageClock stage, Instant now) {
    boolean runs =
        switch (stage.state()) {
          case GREEN, YELLOW, RED, PAUSED -> true;
          default -> false;
        };
    if (!runs || stage.startedAt() == null || stage.dueAt() == null) {
      return null;
    }
    double all = Duration.between(stage.startedAt(), stage.dueAt()).toMillis();
    double passed = Duration.between(stage.startedAt(), now).toMillis();
    return all <= 0 ? 1 : Math.max(0, passed / all);
  }
}
