package org.gridmap.incident.extent;

import java.util.Locale;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.SeenVersion;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The line or ground of an incident, drawn by staff as GeoJSON in WGS 84. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/extent")
class ExtentController {

  private final Extents extents;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final EventBell bell;

  ExtentController(
      Extents extents, IncidentScopes scopes, CurrentUser currentUser, EventBell bell) {
    this.extents = extents;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.bell = bell;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draw(
      @PathVariable String number,
      @RequestBody Geometry extent,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    change(number, extent, ifMatch);
  }

  /** The incident is a point again. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    change(number, null, ifMatch);
  }

  private void change(String number, @Nullable Geometry extent, @Nullable String ifMatch) {
    Extents.By by =
        new Extents.By(
            currentUser.get().getUsername(), scopes.getToDispatch(), SeenVersion.read(ifMatch));
    extents.draw(number.toUpperCase(Locale.ROOT), extent, by);
    bell.ring();
  }
}
