package org.gridmap.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.security.AccessTokens;
import org.gridmap.security.AccessTokens.AccessToken;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.OwnSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open sessions and tokens of who asks. */
@RestController
@RequestMapping("/api/v1/me")
class OwnAccessController {

  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_NAME = 64;

  private final CurrentUser currentUser;
  private final OwnSessions sessions;
  private final AccessTokens tokens;
  private final Clock clock;

  OwnAccessController(
      CurrentUser currentUser, OwnSessions sessions, AccessTokens tokens, Clock clock) {
    this.currentUser = currentUser;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The open sessions, those used last first. */
  record Open(List<Line> items) {}

  /**
   * A session.
   *
   * @param here whether the question came in it
   */
  record Line(String id, Instant since, Instant used, boolean here) {}

  /** The tokens, the oldest first. */
  record Tokens(List<AccessToken> items) {}

  /**
   * A token to be made.
   *
   * @param name what it is for
   * @param readsOnly whether it opens only what changes nothing; it does unless said otherwise
   * @param days how long it works: 1 to 366, 90 unless said otherwise
   */
  record Wish(@Nullable String name, @Nullable Boolean readsOnly, @Nullable Integer days) {}

  @GetMapping("/sessions")
  Open list(HttpServletRequest request) {
    HttpSession own = request.getSession(false);
    String ownId = own == null ? "" : own.getId();
    return new Open(
        sessions.list(currentUser.get().getUsername()).stream()
            .map(one -> new Line(one.id(), one.since(), one.used(), one.session().equals(ownId)))
            .toList());
  }

  @DeleteMapping("/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String session) {
    sessions.end(currentUser.get().getUsername(), StorableText.required("session", session, 64));
  }

  /** Without their words, which were shown once. */
  @GetMapping("/tokens")
  Tokens listTokens() {
    return new Tokens(tokens.list(currentUser.get()));
  }

  /** The answer holds the word of the token, this once. */
  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  AccessTokens.NewToken add(@RequestBody Wish wish) {
    String name = StorableText.required("name", wish.name(), LONGEST_NAME);
    int days =
        wish.days() == null ? USUAL_DAYS : RequestWords.within("days", wish.days(), 1, MOST_DAYS);
    boolean readsOnly = wish.readsOnly() == null || wish.readsOnly();
    return tokens.add(
        currentUser.get(), name, readsOnly, clock.instant().plus(Duration.ofDays(days)));
  }

  @DeleteMapping("/tokens/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String token) {
    Long id = RequestWords.wholeNumber("token", token);
    tokens.delete(currentUser.get(), id == null ? 0 : id);
  }
}
