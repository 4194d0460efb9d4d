package org.gridmap.intake.areawide;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Area incidents 片区事件 and planned interruptions 停供预告, for dispatchers. */
@RestController
class AreawideController {

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_WORDS = 500;

  private final AreaDesk desk;
  private final OutageNotices notices;
  private final MeantGround ground;
  private final Staff staff;
  private final EventBell bell;

  AreawideController(
      AreaDesk desk, OutageNotices notices, MeantGround ground, Staff staff, EventBell bell) {
    this.desk = desk;
    this.notices = notices;
    this.ground = ground;
    this.staff = staff;
    this.bell = bell;
  }

  /** Who asks. */
  @org.springframework.stereotype.Component
  record Staff(IncidentScopes scopes, CurrentUser currentUser) {

    IncidentScope scope() {
      return scopes.getToDispatch();
    }

    String account() {
      return currentUser.get().getUsername();
    }
  }

  /**
   * An area incident to be opened.
   *
   * @param area {@code COMPOUND/code} or {@code COMMUNITY/code}
   * @param extent or a polygon as GeoJSON
   * @param floors e.g. {@code > 4}
   * @param words for residents
   */
  record NewAreaIncident(
      @Nullable String category,
      @Nullable String area,
      @Nullable Geometry extent,
      @Nullable String floors,
      @Nullable String words) {}

  /** Which floors are meant from now on; without, all. */
  record Change(@Nullable String floors, @Nullable String words) {}

  /**
   * A planned interruption to be written.
   *
   * @param from a moment with its offset
   */
  record NewNotice(
      @Nullable String field,
      @Nullable String area,
      @Nullable Geometry extent,
      @Nullable String floors,
      @Nullable String from,
      @Nullable String to,
      @Nullable String words) {}

  /** Area incidents, the newest first. */
  record AreaIncidentItems(List<AreaIncident> items) {}

  /** Planned interruptions, the latest first. */
  record NoticeItems(List<OutageNotice> items) {}

  @PostMapping("/api/v1/area-incidents")
  @ResponseStatus(HttpStatus.CREATED)
  AreaIncident open(@RequestBody NewAreaIncident said) {
    IncidentScope scope = staff.scope();
    String category = StorableText.required("category", said.category(), LONGEST_CODE);
    Floors floors = floors(said.floors());
    AreaExtent extent = ground.read(said.area(), said.extent(), scope);
    String words = StorableText.optional("words", said.words(), LONGEST_WORDS);
    String number = desk.open(new AreaDesk.Said(category, extent, floors, words), staff.account());
    bell.ring();
    return get(number, scope);
  }

  /** Says which floors are meant; what fits now joins. */
  @PostMapping("/api/v1/area-incidents/{number}")
  AreaIncident change(@PathVariable String number, @RequestBody Change said) {
    IncidentScope scope = staff.scope();
    String known = number.toUpperCase(Locale.ROOT);
    desk.change(
        known,
        floors(said.floors()),
        StorableText.optional("words", said.words(), LONGEST_WORDS),
        scope,
        staff.account());
    bell.ring();
    return get(known, scope);
  }

  private AreaIncident get(String number, IncidentScope scope) {
    return desk.list(scope, null, number, 1).get(0);
  }

  /**
   * Area incidents.
   *
   * @param open {@code true}: only those that are not over
   */
  @GetMapping("/api/v1/area-incidents")
  AreaIncidentItems list(
      @RequestParam @Nullable String open, @RequestParam @Nullable Integer limit) {
    return new AreaIncidentItems(
        desk.list(staff.scope(), RequestWords.yesOrNo("open", open), null, Page.limit(limit)));
  }

  @PostMapping("/api/v1/outage-notices")
  @ResponseStatus(HttpStatus.CREATED)
  OutageNotice write(@RequestBody NewNotice said) {
    IncidentScope scope = staff.scope();
    String field = StorableText.required("field", said.field(), LONGEST_CODE);
    OffsetDateTime from = moment("from", said.from());
    OffsetDateTime to = moment("to", said.to());
    String words = StorableText.required("words", said.words(), LONGEST_WORDS);
    Floors floors = floors(said.floors());
    AreaExtent extent = ground.read(said.area(), said.extent(), scope);
    long id =
        notices.write(
            new OutageNotices.Said(field, extent, floors, from.toInstant(), to.toInstant(), words),
            staff.account());
    return notices.get(id, scope);
  }

  /** Takes one back: no more reports join. */
  @PostMapping("/api/v1/outage-notices/{id}/withdraw")
  OutageNotice withdraw(@PathVariable long id) {
    IncidentScope scope = staff.scope();
    notices.withdraw(id, scope, staff.account());
    return notices.get(id, scope);
  }

  /**
   * Planned interruptions.
   *
   * @param current {@code true}: only those to come or standing
   */
  @GetMapping("/api/v1/outage-notices")
  NoticeItems listNotices(
      @RequestParam @Nullable String current, @RequestParam @Nullable Integer limit) {
    return new NoticeItems(
        notices.list(
            staff.scope(), RequestWords.yesOrNo("current", current), null, Page.limit(limit)));
  }

  private static OffsetDateTime moment(String name, @Nullable String text) {
    OffsetDateTime moment = RequestWords.moment(name, text);
    if (moment == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
    }
    return moment;
  }

  private static @Nullable Floors floors(@Nullable String text) {
    String said = StorableText.optional("floors", text, LONGEST_CODE);
    return said == null
        ? null
        : Floors.read(said)
            .orElseThrow(() -> new Problem(AreawideProblem.FLOORS_UNREADABLE).with("floors", said));
  }
}
