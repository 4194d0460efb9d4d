package org.gridmap.people.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridmap.people.Contact;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.HandlerRule;
import org.gridmap.people.HandlerRule.Handler;
import org.gridmap.people.LocalRules;
import org.gridmap.people.Matter;
import org.gridmap.people.Responsibility;
import org.gridmap.people.Responsible;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who serves a place. Public: role, name and phone as far as the jurisdiction says. The staff of
 * the place also sees who must act and the chain that leads there.
 */
@RestController
class ResponsibleController {

  private final Responsible responsible;
  private final PeopleScopes scopes;
  private final LocalRules rules;
  private final Clock clock;

  ResponsibleController(
      Responsible responsible, PeopleScopes scopes, LocalRules rules, Clock clock) {
    this.responsible = responsible;
    this.scopes = scopes;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The place that is meant: a grid, a building, or a point.
   *
   * @param lon degrees east in the datum
   * @param lat degrees north in the datum
   * @param datum WGS84 when absent
   */
  record Where(
      @Nullable String grid,
      @Nullable String building,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable String datum) {}

  /**
   * What would have to be acted on, for the staff.
   *
   * @param category code of a category
   * @param handler by whom it is handled; grid workers when absent
   * @param field of a liaison
   * @param at a moment with its offset, or a day; now when absent
   */
  record About(
      @Nullable String category,
      @Nullable String handler,
      @Nullable String field,
      @Nullable String at) {}

  /**
   * The answer.
   *
   * @param responsible whom anybody may turn to now
   * @param mustAct null for everybody but the staff of the place
   */
  record Answer(
      List<Contact> responsible,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Responsibility mustAct) {}

  @GetMapping("/api/v1/responsible")
  ResponseEntity<Answer> get(Where where, About about) {
    DutyPlace place = place(where);
    Matter matter = matter(about);
    Instant asked = RequestWords.momentOrDay("at", about.at(), rules.zone());
    Instant at = asked == null ? clock.instant() : asked;
    Responsibility mustAct = scopes.worksIn(place) ? responsible.forPlace(place, matter, at) : null;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Answer(responsible.listContacts(place), mustAct));
  }

  private DutyPlace place(Where where) {
    boolean point = where.lon() != null || where.lat() != null;
    int named = (where.grid() == null ? 0 : 1) + (where.building() == null ? 0 : 1);
    if (named + (point ? 1 : 0) != 1) {
      throw new Problem(PeopleProblem.PLACE_NOT_ONE);
    }
    if (where.grid() != null) {
      return responsible.placeOfGrid(where.grid());
    }
    return where.building() != null
        ? responsible.placeOfBuilding(where.building())
        : responsible.placeAt(point(where));
  }

  private static Point point(Where where) {
    Double lon = where.lon();
    Double lat = where.lat();
    if (lon == null || lat == null) {
      throw new Problem(PeopleProblem.PLACE_NOT_ONE);
    }
    Wgs84.requireInRange(lon, lat);
    String datum = where.datum();
    Datum known = datum == null || datum.isBlank() ? Datum.WGS84 : Datum.named(datum);
    Coordinate wgs84 = known.toWgs84(lon, lat);
    return Wgs84.point(wgs84.x, wgs84.y);
  }

  private Matter matter(About about) {
    Handler handler = RequestWords.choice("handler", about.handler(), Handler.GRID_WORKER);
    String word = about.field();
    String field =
        word == null || word.isBlank()
            ? null
            : rules.field(word).orElseThrow(() -> RequestWords.invalid("field", word));
    if (handler == Handler.LIAISON && field == null) {
      throw new Problem(PeopleProblem.LIAISON_WITHOUT_FIELD);
    }
    return new Matter(
        about.category(),
        null,
        new HandlerRule(handler, handler == Handler.LIAISON ? field : null));
  }
}
