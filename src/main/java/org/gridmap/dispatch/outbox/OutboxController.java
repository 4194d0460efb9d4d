package org.gridmap.dispatch.outbox;

import java.util.List;
import java.util.UUID;
import org.gridmap.dispatch.outbox.Outbox.Entry;
import org.gridmap.dispatch.outbox.Outbox.State;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.Audit;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits, was sent or was given up; for administrators. */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxController {

  private final Outbox outbox;
  private final CurrentUser currentUser;
  private final Audit audit;

  OutboxController(Outbox outbox, CurrentUser currentUser, Audit audit) {
    this.outbox = outbox;
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /**
   * Messages to the outside, the newest first; not what they say.
   *
   * @param state {@code WAITING}, {@code SENT} or, unless said otherwise, {@code GIVEN_UP}
   * @param after the key that the page before gave
   */
  @GetMapping
  Page<Entry> list(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    requireAdministrator();
    State wanted = RequestWords.choice("state", state, State.GIVEN_UP);
    int size = Page.limit(limit);
    UUID last = after == null || after.isBlank() ? null : id("after", after);
    List<Entry> found = outbox.list(wanted, last, size + 1);
    return Page.of(found, size, entry -> entry.id().toString());
  }

  /** Tries one again that was given up. */
  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id) {
    requireAdministrator();
    outbox.tryAgain(id("id", id));
    audit.record("outbox.retry", id);
  }

  private void requireAdministrator() {
    currentUser.require(Right.ADMINISTER);
  }

  private static UUID id(String name, String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException none) {
      throw RequestWords.invalid(name, text);
    }
  }
}
