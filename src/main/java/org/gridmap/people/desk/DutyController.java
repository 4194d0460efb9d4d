package org.gridmap.people.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridmap.people.DutyRole;
import org.gridmap.people.DutyTargets;
import org.gridmap.people.LocalRules;
import org.gridmap.people.Person;
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

/** People and their duties, for dispatchers in their areas. */
@RestController
@RequestMapping("/api/v1")
class DutyController {

  private static final int LONGEST_WORDS = 100;

  private final DutyList list;
  private final DutyDesk desk;
  private final DutyTargets targets;
  private final LocalRules rules;
  private final PeopleScopes scopes;
  private final Clock clock;

  DutyController(
      DutyList list,
      DutyDesk desk,
      DutyTargets targets,
      LocalRules rules,
      PeopleScopes scopes,
      Clock clock) {
    this.list = list;
    this.desk = desk;
    this.targets = targets;
    this.rules = rules;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Everybody who has or had a duty in the areas of who asks, by code.
   *
   * @param q in name, code or phone, or the code of a grid they serve
   */
  @GetMapping("/people")
  Page<Person> people(
      @RequestParam @Nullable String q,
      @RequestParam(defaultValue = "") String after,
      @RequestParam @Nullable Integer limit) {
    String words = StorableText.optional("q", q, LONGEST_WORDS);
    return list.persons(scopes.get(), words, after, Page.limit(limit));
  }

  /** Which duties are meant, as the query names them; a record so that they stay few. */
  record Asked(
      @Nullable String person,
      @Nullable String role,
      @Nullable String grid,
      @Nullable String building,
      @Nullable String at) {}

  /** One page of duties in force now or later, or at a moment. */
  @GetMapping("/duties")
  Page<DutyRow> duties(
      Asked asked, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    PeopleScope scope = scopes.get();
    DutyList.Filter filter =
        new DutyList.Filter(
            asked.person(),
            RequestWords.choice("role", asked.role(), DutyRole.class),
            asked.grid(),
            asked.building(),
            RequestWords.momentOrDay("at", asked.at(), rules.zone()));
    return list.duties(scope, filter, slice(after, limit));
  }

  static DutyList.Slice slice(@Nullable String after, @Nullable Integer limit) {
    Long id = RequestWords.wholeNumber("after", after);
    return new DutyList.Slice(id == null ? 0 : id, Page.limit(limit));
  }

  @PostMapping("/duties")
  ResponseEntity<DutyRow> begin(@RequestBody DutyRequest request) {
    PeopleScope scope = scopes.get();
    DutyRow begun = desk.begin(scope, request.read(targets, rules, now()));
    return ResponseEntity.status(HttpStatus.CREATED).body(begun);
  }

  /** When it ends: a moment with its offset, or a day; null: now. */
  record End(@Nullable String at) {}

  /** Ends a duty; without a body in the answer when it had not begun. */
  @PostMapping("/duties/{id}/end")
  ResponseEntity<DutyRow> end(@PathVariable long id, @RequestBody End end) {
    PeopleScope scope = scopes.get();
    Instant at = RequestWords.momentOrDay("at", end.at(), rules.zone());
    return desk.endDuty(scope, id, at == null ? now() : at)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
