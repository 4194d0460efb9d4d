package org.gridmap.incident;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The resident's word on the result. Public; limited per address as reports are. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class ResidentController {

  private final ResidentDeeds deeds;
  private final Incidents incidents;

  ResidentController(ResidentDeeds deeds, Incidents incidents) {
    this.deeds = deeds;
    this.incidents = incidents;
  }

  /** Why it is not solved. */
  record Dispute(@Nullable String note) {}

  /** 1 to 5, and words if any. */
  record Rating(@Nullable Integer rating, @Nullable String note) {}

  @PostMapping("/dispute")
  ResponseEntity<PublicIncident> dispute(
      @PathVariable String number, @RequestBody Dispute dispute) {
    String known = number.toUpperCase(Locale.ROOT);
    deeds.dispute(known, dispute.note());
    return answer(known);
  }

  @PostMapping("/rating")
  ResponseEntity<PublicIncident> rate(@PathVariable String number, @RequestBody Rating rating) {
    String known = number.toUpperCase(Locale.ROOT);
    deeds.rate(known, rating.rating(), rating.note());
    return answer(known);
  }

  private ResponseEntity<PublicIncident> answer(String number) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(incidents.getPublic(number));
  }
}
