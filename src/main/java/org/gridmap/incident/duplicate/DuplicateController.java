package org.gridmap.incident.duplicate;

import java.util.List;
import java.util.Locale;
import org.gridmap.incident.ActingPersons;
import org.gridmap.incident.Deeds;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.SeenVersion;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be the same thing, what was merged, and the way back. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class DuplicateController {

  private static final int LONGEST_NOTE = 1000;

  private final SimilarIncidents similar;
  private final Families families;
  private final Unmerging unmerging;
  private final IncidentScopes scopes;
  private final ActingPersons persons;
  private final CurrentUser currentUser;
  private final EventBell bell;

  DuplicateController(
      SimilarIncidents similar,
      Families families,
      Unmerging unmerging,
      IncidentScopes scopes,
      ActingPersons persons,
      CurrentUser currentUser,
      EventBell bell) {
    this.similar = similar;
    this.families = families;
    this.unmerging = unmerging;
    this.scopes = scopes;
    this.persons = persons;
    this.currentUser = currentUser;
    this.bell = bell;
  }

  /** Incidents, the likeliest duplicates first. */
  record Similar(List<SimilarIncident> items) {}

  @GetMapping("/similar")
  Similar similar(@PathVariable String number) {
    return new Similar(similar.list(known(number), scopes.get()));
  }

  @GetMapping("/family")
  Family family(@PathVariable String number) {
    return families.get(known(number), scopes.get());
  }

  /** Why it is parted, for the staff. */
  record Reason(@Nullable String note) {}

  /** Parts the incident from the one it was merged into; answers with its family from now on. */
  @PostMapping("/unmerge")
  Family unmerge(
      @PathVariable String number,
      @RequestBody Reason reason,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    IncidentScope scope = scopes.getToDispatch();
    unmerging.part(
        known(number),
        StorableText.optional("note", reason.note(), LONGEST_NOTE),
        SeenVersion.read(ifMatch),
        new Deeds.By(persons.at(known(number)), currentUser.get().getUsername(), scope));
    bell.ring();
    return families.get(known(number), scope);
  }

  private static String known(String number) {
    return number.toUpperCase(Locale.ROOT);
  }
}
