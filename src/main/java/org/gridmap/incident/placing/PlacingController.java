package org.gridmap.incident.placing;

import java.util.List;
import java.util.Locale;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.SeenVersion;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which grids may take an incident, and the dispatcher's word on which one does. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class PlacingController {

  static final int LONGEST_NOTE = 1000;
  static final int LONGEST_CODE = 64;

  /** As many as there are keys from 1 to 9. */
  private static final int USUAL = 9;

  private static final int MOST = 50;

  private final NearGrids near;
  private final Reassignment reassignment;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final EventBell bell;

  PlacingController(
      NearGrids near,
      Reassignment reassignment,
      IncidentScopes scopes,
      CurrentUser currentUser,
      EventBell bell) {
    this.near = near;
    this.reassignment = reassignment;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.bell = bell;
  }

  /** Grids, the nearest first. */
  record Candidates(List<NearGrid> items) {}

  /**
   * The grids of the caller's area that may take the incident; without words its own grid first.
   *
   * @param q words that name or code hold
   * @param limit 1 to 50, 9 when it is not said
   */
  @GetMapping("/candidates")
  Candidates candidates(
      @PathVariable String number,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Integer limit) {
    IncidentScope scope = scopes.getToDispatch();
    int most = limit == null ? USUAL : RequestWords.within("limit", limit, 1, MOST);
    String words = StorableText.optional("q", q, LONGEST_CODE);
    return new Candidates(near.list(number.toUpperCase(Locale.ROOT), words, scope, most));
  }

  /**
   * The grid that shall have the incident.
   *
   * @param grid its code; left out: the one it is in
   * @param note words for the staff
   */
  record Decision(@Nullable String grid, @Nullable String note) {}

  /**
   * Confirms the grid or gives the incident to another one; {@code If-Match} with the version that
   * was seen refuses to overwrite somebody else's decision.
   */
  @PostMapping("/grid")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      @PathVariable String number,
      @RequestBody Decision decision,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    IncidentScope scope = scopes.getToDispatch();
    GridWord word =
        new GridWord(
            number.toUpperCase(Locale.ROOT),
            StorableText.optional("grid", decision.grid(), LONGEST_CODE),
            StorableText.optional("note", decision.note(), LONGEST_NOTE),
            SeenVersion.read(ifMatch));
    reassignment.decide(word, new By(currentUser.get().getUsername(), scope));
    bell.ring();
  }
}
