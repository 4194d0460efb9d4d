package org.gridmap.incident.relocation;

import java.util.List;
import java.util.Locale;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open incidents that went to other grids by a publication, for dispatchers to confirm. */
@RestController
@RequestMapping("/api/v1/relocations")
class RelocationController {

  private static final int MOST_NUMBERS = 1000;

  private final Relocations relocations;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;

  RelocationController(Relocations relocations, IncidentScopes scopes, CurrentUser currentUser) {
    this.relocations = relocations;
    this.scopes = scopes;
    this.currentUser = currentUser;
  }

  /** The numbers of the incidents that were looked at. */
  record Looked(@Nullable List<String> numbers) {}

  /** How many were confirmed by this. */
  record Confirmed(int confirmed) {}

  /**
   * Relocations in the caller's area, newest first.
   *
   * @param plan id of the plan whose publication caused them
   * @param publication id of the publication
   * @param open true: only those that nobody confirmed
   * @param after the {@code next} of the page before
   */
  @GetMapping
  Page<RelocatedIncident> list(
      @RequestParam @Nullable Long plan,
      @RequestParam @Nullable Long publication,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return relocations.list(
        new Relocations.Choice(plan, publication, open),
        scopes.getToDispatch(),
        after,
        Page.limit(limit));
  }

  /** Confirms some of them; confirming twice changes nothing. */
  @PostMapping("/confirm")
  Confirmed confirm(@RequestBody Looked looked) {
    IncidentScope scope = scopes.getToDispatch();
    List<String> numbers = looked.numbers();
    if (numbers == null || numbers.contains(null)) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "numbers");
    }
    if (numbers.size() > MOST_NUMBERS) {
      throw RequestWords.invalid("numbers", numbers.size());
    }
    return new Confirmed(
        relocations.confirm(
            numbers.stream().map(number -> number.toUpperCase(Locale.ROOT)).toList(),
            scope,
            currentUser.get().getUsername()));
  }
}
