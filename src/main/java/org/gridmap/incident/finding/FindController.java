package org.gridmap.incident.finding;

import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.platform.StorableText;
import org.gridmap.security.Right;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one search box of the board. */
@RestController
class FindController {

  private static final int LONGEST = 100;

  private final Finder finder;
  private final IncidentScopes scopes;

  FindController(Finder finder, IncidentScopes scopes) {
    this.finder = finder;
    this.scopes = scopes;
  }

  /**
   * Incidents by number, text or the reporter's phone, buildings by name, code or address, grids by
   * code or name, and people on duty by name; all within the caller's area.
   *
   * @param q up to six words; texts need two characters, numbers of incidents three, phones seven
   *     figures
   */
  @GetMapping("/api/v1/find")
  ResponseEntity<Found> find(@RequestParam String q) {
    IncidentScope scope = scopes.get(Right.SEE_REPORTERS);
    Found found = finder.find(FindWords.of(StorableText.required("q", q, LONGEST)), scope);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
  }
}
