package org.gridmap.incident.field;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The grid worker's day, in one answer that a phone can keep. */
@RestController
class FieldController {

  private final FieldWorkers workers;
  private final FieldDays days;

  FieldController(FieldWorkers workers, FieldDays days) {
    this.workers = workers;
    this.days = days;
  }

  /**
   * What the caller has to do, serves and has done.
   *
   * @param token read, so that the answer sets its cookie: a page that comes from the phone's own
   *     store brings none, and must send deeds with one
   */
  @GetMapping("/api/v1/field/day")
  ResponseEntity<FieldDay> day(CsrfToken token) {
    token.getToken();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(days.of(workers.get()));
  }
}
