package org.gridmap.incident;

import java.util.Locale;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a dispatcher does to an incident. Each answer is the incident as it then stands, with its
 * ETag; {@code If-Match} with the ETag that was seen refuses to overwrite somebody else's work.
 */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class DeskController {

  private final LifeCycle lifeCycle;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final EventBell bell;
  private final IncidentController reads;

  DeskController(
      LifeCycle lifeCycle,
      IncidentScopes scopes,
      CurrentUser currentUser,
      EventBell bell,
      IncidentController reads) {
    this.lifeCycle = lifeCycle;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.bell = bell;
    this.reads = reads;
  }

  /** The state to go to, and words about it for the staff. */
  record Transition(@Nullable String to, @Nullable String note) {}

  /** The grid that shall have the incident. */
  record GridChoice(@Nullable String grid) {}

  @PostMapping("/transitions")
  ResponseEntity<Object> move(
      @PathVariable String number,
      @RequestBody Transition transition,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    LifeCycle.Deed deed = deed(ifMatch);
    String to = StorableText.required("to", transition.to(), 40);
    String note = StorableText.optional("note", transition.note(), LifeCycle.LONGEST_NOTE);
    lifeCycle.move(known(number), IncidentState.named("to", to), note, deed);
    bell.ring();
    return reads.get(number);
  }

  @PostMapping("/assignment")
  ResponseEntity<Object> assign(
      @PathVariable String number,
      @RequestBody GridChoice choice,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    LifeCycle.Deed deed = deed(ifMatch);
    lifeCycle.assign(known(number), StorableText.required("grid", choice.grid(), 64), deed);
    bell.ring();
    return reads.get(number);
  }

  /** The incident that was reported before and goes on. */
  record Other(@Nullable String number) {}

  @PostMapping("/merge")
  ResponseEntity<Object> merge(
      @PathVariable String number,
      @RequestBody Other other,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    LifeCycle.Deed deed = deed(ifMatch);
    String into = StorableText.required("number", other.number(), 64);
    lifeCycle.merge(known(number), known(into), deed);
    bell.ring();
    return reads.get(number);
  }

  private LifeCycle.Deed deed(@Nullable String ifMatch) {
    IncidentScope scope = scopes.get();
    return new LifeCycle.Deed(currentUser.get().getUsername(), scope, SeenVersion.read(ifMatch));
  }

  private static String known(String number) {
    return number.toUpperCase(Locale.ROOT);
  }
}
