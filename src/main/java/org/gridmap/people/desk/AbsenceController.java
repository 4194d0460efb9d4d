package org.gridmap.people.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridmap.people.LocalRules;
import org.gridmap.people.NewAbsence;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is not there, and who stands in, for dispatchers in their areas. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsenceController {

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_REASON = 500;

  private final DutyList list;
  private final DutyDesk desk;
  private final LocalRules rules;
  private final PeopleScopes scopes;
  private final Clock clock;

  AbsenceController(
      DutyList list, DutyDesk desk, LocalRules rules, PeopleScopes scopes, Clock clock) {
    this.list = list;
    this.desk = desk;
    this.rules = rules;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * An absence to begin.
   *
   * @param person code of who is absent
   * @param from a moment with its offset, or a day; null: now
   * @param substitute code of who stands in
   */
  record AbsenceRequest(
      @Nullable String person,
      @Nullable String from,
      @Nullable String until,
      @Nullable String reason,
      @Nullable String substitute) {}

  /** One page of absences that are not over. */
  @GetMapping
  Page<AbsenceRow> list(
      @RequestParam @Nullable String person,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return list.absences(scopes.get(), person, DutyController.slice(after, limit));
  }

  @PostMapping
  ResponseEntity<AbsenceRow> begin(@RequestBody AbsenceRequest request) {
    PeopleScope scope = scopes.get();
    NewAbsence absence =
        new NewAbsence(
            1,
            StorableText.required("person", request.person(), LONGEST_CODE),
            TermWords.read(request.from(), request.until(), rules.zone(), now()),
            StorableText.optional("reason", request.reason(), LONGEST_REASON),
            StorableText.optional("substitute", request.substitute(), LONGEST_CODE));
    return ResponseEntity.status(HttpStatus.CREATED).body(desk.begin(scope, absence));
  }

  /** When it ends: a moment with its offset, or a day; null: now. */
  record Return(@Nullable String at) {}

  /** Ends an absence; without a body in the answer when it had not begun. */
  @PostMapping("/{id}/end")
  ResponseEntity<AbsenceRow> end(@PathVariable long id, @RequestBody Return back) {
    PeopleScope scope = scopes.get();
    Instant at = RequestWords.momentOrDay("at", back.at(), rules.zone());
    return desk.endAbsence(scope, id, at == null ? now() : at)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
