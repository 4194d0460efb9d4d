package org.gridmap.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.basemap.Barriers;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.dossier.DossierContent.Community;
import org.gridmap.dossier.DossierContent.GridSheet;
import org.gridmap.dossier.DossierContent.Moved;
import org.gridmap.dossier.DossierContent.Validity;
import org.gridmap.draft.Diff;
import org.gridmap.draft.Draft;
import org.gridmap.draft.OpenDraft;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.plan.DiffWorkers;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanProblem;
import org.gridmap.plan.PlanRows;
import org.gridmap.plan.PlanState;
import org.gridmap.plan.Plans;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what the papers of a plan say: the grids of the day it was published, or those it would
 * publish, from the day it is submitted.
 */
@Component
class DossierSource {

  private static final int BUILDINGS_AT_ONCE = 1000;

  private static final Set<PlanState> WITH_PAPERS =
      EnumSet.of(PlanState.SUBMITTED, PlanState.APPROVED, PlanState.SCHEDULED, PlanState.PUBLISHED);

  private final Plans plans;
  private final Drafts drafts;
  private final DiffWorkers workers;
  private final Areas areas;
  private final Grids grids;
  private final Duties duties;
  private final Buildings buildings;
  private final Barriers barriers;
  private final PlannedSheets plannedSheets;
  private final PlanRows rows;

  DossierSource(
      Plans plans,
      Drafts drafts,
      DiffWorkers workers,
      Areas areas,
      Grids grids,
      Duties duties,
      Buildings buildings,
      Barriers barriers,
      PlannedSheets plannedSheets,
      PlanRows rows) {
    this.plans = plans;
    this.drafts = drafts;
    this.workers = workers;
    this.areas = areas;
    this.grids = grids;
    this.duties = duties;
    this.buildings = buildings;
    this.barriers = barriers;
    this.plannedSheets = plannedSheets;
    this.rows = rows;
  }

  /**
   * The papers' content.
   *
   * @throws Problem {@code PLAN_NOT_PUBLISHED} before the plan is submitted
   */
  @Transactional(readOnly = true)
  public DossierContent of(long planId) {
    Plan plan = plans.get(planId);
    if (!WITH_PAPERS.contains(plan.state())) {
      throw new Problem(PlanProblem.PLAN_NOT_PUBLISHED).with("state", plan.state());
    }
    OpenDraft open = drafts.get(plan);
    Diff diff = Diff.of(open);
    Optional<Instant> published = rows.findPublication(planId);
    DiffWorkers.Workers people = workers.of(plan, open);
    Map<String, Diff.GridDiff> changes = published.isPresent() ? byCode(diff) : byKey(diff);
    List<Community> communities = new ArrayList<>();
    for (Area area : chosen(open, diff)) {
      communities.add(
          community(
              area,
              published.isPresent()
                  ? published(area, published.get(), changes)
                  : planned(area, plan, open, changes, people)));
    }
    communities.sort(Comparator.comparing(Community::code));
    return new DossierContent(
        planId,
        plan.name(),
        areas.find(plan.areaId()).orElseThrow().name(),
        new Validity(published.orElse(time(plan)), published.isPresent()),
        plan.settings().target(),
        plan.settings().tolerance(),
        communities,
        moved(diff, people));
  }

  /** The time that was given to a plan, of one that is scheduled. */
  private static @Nullable Instant time(Plan plan) {
    return plan.state() == PlanState.SCHEDULED ? plan.plannedFor() : null;
  }

  private static Map<String, Diff.GridDiff> byCode(Diff diff) {
    Map<String, Diff.GridDiff> changes = new HashMap<>();
    diff.grids()
        .forEach(
            grid -> {
              Diff.Side after = grid.after();
              if (after != null) {
                changes.put(after.code(), grid);
              }
            });
    return changes;
  }

  private static Map<String, Diff.GridDiff> byKey(Diff diff) {
    Map<String, Diff.GridDiff> changes = new HashMap<>();
    diff.grids().forEach(grid -> changes.put(grid.key(), grid));
    return changes;
  }

  private List<GridSheet> planned(
      Area area,
      Plan plan,
      OpenDraft open,
      Map<String, Diff.GridDiff> changes,
      DiffWorkers.Workers people) {
    Draft draft = open.version().draft();
    return plannedSheets.list(draft, draft.get(area.id()), changes, people, plan.changedAt());
  }

  private List<Area> chosen(OpenDraft open, Diff diff) {
    Set<Long> changed = new HashSet<>();
    Set<String> keys = new HashSet<>();
    diff.grids().forEach(grid -> keys.add(grid.key()));
    for (Draft draft : List.of(open.base(), open.version().draft())) {
      draft.grids().stream()
          .filter(grid -> keys.contains(grid.key()))
          .forEach(grid -> changed.add(grid.communityId()));
    }
    return open.version().draft().communities().stream()
        .map(one -> one.ground().community().id())
        .filter(id -> changed.isEmpty() || changed.contains(id))
        .map(id -> areas.find(id).orElseThrow())
        .toList();
  }

  private List<GridSheet> published(Area area, Instant at, Map<String, Diff.GridDiff> changes) {
    List<Grid> published = grids.listPublished(area.id(), at);
    Locator locator =
        Locator.compile(
            published.stream().map(g -> new CodedPolygon(g.code(), g.boundary())).toList(),
            Overlaps.ALLOW);
    Map<String, List<Building>> inside = new HashMap<>();
    for (Building building : buildings(area.id())) {
      locator
          .locate(building.innerPoint().getX(), building.innerPoint().getY())
          .ifPresent(code -> inside.computeIfAbsent(code, key -> new ArrayList<>()).add(building));
    }
    Map<Long, List<GridWorker>> onDuty =
        duties.listOnDuty(published.stream().map(Grid::seriesId).toList(), at);
    List<GridSheet> sheets = new ArrayList<>();
    for (Grid grid : published) {
      Diff.GridDiff change = changes.get(grid.code());
      sheets.add(
          new GridSheet(
              grid,
              change != null,
              change == null ? null : change.before(),
              onDuty.getOrDefault(grid.seriesId(), List.of()),
              inside.getOrDefault(grid.code(), List.of())));
    }
    return sheets;
  }

  private Community community(Area area, List<GridSheet> sheets) {
    return new Community(
        area.code(),
        area.name(),
        area.boundary(),
        sheets,
        area.boundary() == null
            ? List.of()
            : barriers.listMeeting(area.boundary().getEnvelopeInternal()));
  }

  private List<Building> buildings(long community) {
    List<Building> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      Page<Building> page = buildings.list(null, community, after, BUILDINGS_AT_ONCE);
      all.addAll(page.items());
      after = page.next();
    }
    return all;
  }

  private static List<Moved> moved(Diff diff, DiffWorkers.Workers people) {
    return diff.buildings().stream()
        .map(
            one ->
                new Moved(
                    one.code(),
                    one.name() == null ? one.code() : one.name(),
                    one.households(),
                    diff.side(one.fromKey(), true).map(Diff.Side::name).orElse("—"),
                    diff.side(one.toKey(), false).map(Diff.Side::name).orElse("—"),
                    people.before(one.fromKey()),
                    people.after(one.toKey())))
        .toList();
  }
}
