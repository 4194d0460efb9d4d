package org.gridmap.incident.placing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.placing.BatchDeeds.Batch;
import org.gridmap.incident.placing.BatchDeeds.BatchDeed;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One deed for many incidents in one call: all or nothing, with a fault for each that refuses. */
@RestController
class BatchController {

  private static final int MOST = 200;

  private final BatchDeeds deeds;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final EventBell bell;

  BatchController(
      BatchDeeds deeds, IncidentScopes scopes, CurrentUser currentUser, EventBell bell) {
    this.deeds = deeds;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.bell = bell;
  }

  /**
   * What to do, and to which.
   *
   * @param deed {@code ASSIGN}, {@code CONFIRM} or {@code NOTE}
   * @param grid code of the grid, for {@code ASSIGN}
   * @param note words for the staff; {@code NOTE} needs them
   * @param items at most 200 incidents, each once
   */
  record Wish(
      @Nullable String deed,
      @Nullable String grid,
      @Nullable String note,
      @Nullable List<Item> items) {}

  /**
   * One of them.
   *
   * @param version that was seen; left out: whatever it is
   */
  record Item(@Nullable String number, @Nullable Integer version) {}

  /** To how many it was done: to all that were named. */
  record Done(int done) {}

  @PostMapping("/api/v1/incidents/batch")
  Done carryOut(@RequestBody Wish wish, Locale locale) {
    IncidentScope scope = scopes.getToDispatch();
    BatchDeed deed = RequestWords.choice("deed", wish.deed(), BatchDeed.class);
    if (deed == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "deed");
    }
    Batch batch =
        new Batch(
            deed,
            deed == BatchDeed.ASSIGN
                ? StorableText.required("grid", wish.grid(), PlacingController.LONGEST_CODE)
                : null,
            deed == BatchDeed.NOTE
                ? StorableText.required("note", wish.note(), PlacingController.LONGEST_NOTE)
                : StorableText.optional("note", wish.note(), PlacingController.LONGEST_NOTE),
            seen(wish.items()));
    deeds.carryOut(batch, new By(currentUser.get().getUsername(), scope), locale);
    bell.ring();
    return new Done(batch.seen().size());
  }

  private static Map<String, @Nullable Integer> seen(@Nullable List<Item> items) {
    if (items == null || items.isEmpty() || items.contains(null)) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "items");
    }
    if (items.size() > MOST) {
      throw RequestWords.invalid("items", items.size());
    }
    Map<String, @Nullable Integer> seen = new TreeMap<>();
    for (Item item : items) {
      String number = StorableText.required("items.number", item.number(), 64);
      if (seen.containsKey(number.toUpperCase(Locale.ROOT))) {
        throw RequestWords.invalid("items.number", number);
      }
      seen.put(number.toUpperCase(Locale.ROOT), item.version());
    }
    return seen;
  }
}
