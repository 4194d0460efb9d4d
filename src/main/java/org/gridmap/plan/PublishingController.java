package org.gridmap.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.grid.DutyChange;
import org.gridmap.grid.Publication;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes plans, at once or at a time. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PublishingController {

  private final Publishing publishing;
  private final PlanSchedule schedule;
  private final PlanScopes scopes;
  private final Areas areas;

  PublishingController(
      Publishing publishing, PlanSchedule schedule, Rebase rebase, PlanScopes scopes, Areas areas) {
    this.publishing = publishing;
    this.schedule = schedule;
    this.scopes = scopes;
    this.areas = areas;
  }

  /** Codes of versions that ended and began, and how many stayed as they were. */
  record Grids(List<String> ended, List<String> begun, int unchanged) {}

  /** Open incidents that followed the grids. */
  record Incidents(int relocated, List<String> listed, boolean settled) {}

  /**
   * When to publish.
   *
   * @param at when the grids become valid, with its offset; null: now
   */
  record PublishRequest(@Nullable String at) {}

  /**
   * What a publication did; of one that is to happen later, what it would do if it were now.
   *
   * @param state {@code PUBLISHED}, or {@code SCHEDULED} until its time comes
   * @param publication null when nothing was different, and of a later one
   * @param at when the grids become or became valid
   * @param revisions the new revision of each community, by its code
   */
  record Answer(
      long plan,
      PlanState state,
      @Nullable Long publication,
      Instant at,
      Map<String, Long> revisions,
      Grids grids,
      Incidents incidents,
      List<DutyChange> duties) {}

  /** Publishes a plan, or gives it the time at which it will be published by itself. */
  @PostMapping("/publish")
  Answer publish(@PathVariable long id, @RequestBody(required = false) PublishRequest request) {
    OffsetDateTime at = request == null ? null : RequestWords.moment("at", request.at());
    if (at != null) {
      return later(id, at.toInstant());
    }
    Publishing.Published done = publishing.publish(id, scopes.planner());
    Publication grids = done.grids();
    return new Answer(
        id,
        PlanState.PUBLISHED,
        grids.id(),
        grids.at(),
        revisions(grids.revisions()),
        new Grids(grids.ended(), grids.begun(), grids.unchanged()),
        new Incidents(done.relocated(), done.listed(), done.settled()),
        grids.duties());
  }

  private Answer later(long id, Instant at) {
    Publication grids = schedule.schedule(id, at, scopes.planner());
    return new Answer(
        id,
        PlanState.SCHEDULED,
        null,
        at,
        Map.of(),
        new Grids(grids.ended(), grids.begun(), grids.unchanged()),
        new Incidents(0, List.of(), true),
        grids.duties());
  }

  private Map<String, Long> revisions(Map<Long, Long> byId) {
    Map<String, Long> byCode = new TreeMap<>();
    byId.forEach(
        (id, revision) -> byCode.put(areas.find(id).map(Area::code).orElseThrow(), revision));
    return byCode;
  }
}
