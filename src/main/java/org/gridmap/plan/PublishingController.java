package org.gridmap.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.grid.DutyChange;
import org.gridmap.grid.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes plans, and brings those that are behind up to the newest grids. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PublishingController {

  private final Publishing publishing;
  private final Rebase rebase;
  private final PlanScopes scopes;
  private final Areas areas;

  PublishingController(Publishing publishing, Rebase rebase, PlanScopes scopes, Areas areas) {
    this.publishing = publishing;
    this.rebase = rebase;
    this.scopes = scopes;
    this.areas = areas;
  }

  /** Codes of versions that ended and began, and how many stayed as they were. */
  record Grids(List<String> ended, List<String> begun, int unchanged) {}

  /** Open incidents that followed the grids. */
  record Incidents(int relocated, List<String> listed, boolean settled) {}

  /**
   * What a publication did.
   *
   * @param publication null when nothing was different
   * @param revisions the new revision of each community, by its code
   */
  record Answer(
      long plan,
      @Nullable Long publication,
      Instant at,
      Map<String, Long> revisions,
      Grids grids,
      Incidents incidents,
      List<DutyChange> duties) {}

  @PostMapping("/publish")
  Answer publish(@PathVariable long id) {
    Publishing.Published done = publishing.publish(id, scopes.planner());
    Publication grids = done.grids();
    return new Answer(
        id,
        grids.id(),
        grids.at(),
        revisions(grids.revisions()),
        new Grids(grids.ended(), grids.begun(), grids.unchanged()),
        new Incidents(done.relocated(), done.listed(), done.settled()),
        grids.duties());
  }

  /** Puts the plan on the newest grids; the answer lists what could not be kept. */
  @PostMapping("/rebase")
  Rebase.Rebased rebase(@PathVariable long id) {
    return rebase.onto(id, scopes.planner());
  }

  private Map<String, Long> revisions(Map<Long, Long> byId) {
    Map<String, Long> byCode = new TreeMap<>();
    byId.forEach(
        (id, revision) -> byCode.put(areas.find(id).map(Area::code).orElseThrow(), revision));
    return byCode;
  }
}
