package org.gridmap.incident;

import java.util.List;
import java.util.Locale;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Particulars;
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
 * What a dispatcher does to an incident besides the deeds of its life cycle. Each answer is the
 * incident as it then stands, with its ETag; {@code If-Match} with the ETag that was seen refuses
 * to overwrite somebody else's work.
 */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class DeskController {

  private final Assigning assigning;
  private final Deeds deeds;
  private final ActingPersons persons;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final DeedController.Answering answering;

  DeskController(
      Assigning assigning,
      Deeds deeds,
      ActingPersons persons,
      IncidentScopes scopes,
      CurrentUser currentUser,
      DeedController.Answering answering) {
    this.assigning = assigning;
    this.deeds = deeds;
    this.persons = persons;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.answering = answering;
  }

  /** The grid that shall have the incident. */
  record GridChoice(@Nullable String grid) {}

  @PostMapping("/assignment")
  ResponseEntity<Object> assign(
      @PathVariable String number,
      @RequestBody GridChoice choice,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    IncidentScope scope = scopes.getToDispatch();
    String account = currentUser.get().getUsername();
    Assigning.By by = new Assigning.By(account, scope, SeenVersion.read(ifMatch));
    assigning.assign(known(number), StorableText.required("grid", choice.grid(), 64), by);
    return answering.after(number);
  }

  /** The incident that was reported before and goes on. */
  record Other(@Nullable String number) {}

  /** The deed {@code MERGE} in short, for whoever compares two reports. */
  @PostMapping("/merge")
  ResponseEntity<Object> merge(
      @PathVariable String number,
      @RequestBody Other other,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    IncidentScope scope = scopes.getToDispatch();
    Deeds.By by = new Deeds.By(persons.at(known(number)), currentUser.get().getUsername(), scope);
    String into = StorableText.required("number", other.number(), 64);
    Particulars said = Particulars.to(known(into), null);
    DeedRequest merge = new DeedRequest(Deed.MERGE, said, SeenVersion.read(ifMatch));
    deeds.apply(known(number), merge, by, List.of());
    return answering.after(number);
  }

  private static String known(String number) {
    return number.toUpperCase(Locale.ROOT);
  }
}
