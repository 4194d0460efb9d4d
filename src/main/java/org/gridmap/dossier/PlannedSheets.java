package org.gridmap.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.dossier.DossierContent.GridSheet;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Diff;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBuilding;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftVersion;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridKind;
import org.gridmap.plan.DiffWorkers;
import org.springframework.stereotype.Component;

/**
 * The grids that a submitted plan would publish, as its papers tell of them before the day. A grid
 * that is new has no version and no series yet: both are 0.
 */
@Component
class PlannedSheets {

  private final Buildings buildings;

  PlannedSheets(Buildings buildings) {
    this.buildings = buildings;
  }

  /**
   * The grids of one community, by code.
   *
   * @param changes what is new, by key of the grid
   * @param at when the draft was changed last
   */
  List<GridSheet> list(
      Draft draft,
      CommunityDraft one,
      Map<String, Diff.GridDiff> changes,
      DiffWorkers.Workers people,
      Instant at) {
    Map<String, DraftGrid> byCode = new HashMap<>();
    one.grids().values().forEach(grid -> byCode.put(grid.code(), grid));
    Map<Long, Building> standing = standing(one);
    List<GridSheet> sheets = new ArrayList<>();
    for (DraftVersion version : draft.versions()) {
      DraftGrid grid = byCode.get(version.code());
      if (version.communityId() == one.ground().community().id() && grid != null) {
        Diff.GridDiff change = changes.get(grid.key());
        sheets.add(
            new GridSheet(
                planned(version, one.ground().community().code(), at),
                change != null,
                change == null ? null : change.before(),
                people.after(grid.key()),
                buildings(one, grid.key(), standing)));
      }
    }
    sheets.sort(Comparator.comparing(sheet -> sheet.grid().code()));
    return sheets;
  }

  private static Grid planned(DraftVersion version, String community, Instant at) {
    Long series = version.seriesId();
    return new Grid(
        0,
        series == null ? 0 : series,
        version.code(),
        version.name(),
        GridKind.valueOf(version.kind().name()),
        version.communityId(),
        community,
        version.boundary(),
        version.households(),
        version.responsible(),
        at,
        null);
  }

  /** The buildings on the ground of a community in the draft, by id. */
  private Map<Long, Building> standing(CommunityDraft one) {
    List<Long> ids =
        one.ground().blocks().stream()
            .flatMap(block -> block.buildings().stream())
            .map(DraftBuilding::id)
            .toList();
    Map<Long, Building> standing = new HashMap<>();
    buildings.list(ids).forEach(building -> standing.put(building.id(), building));
    return standing;
  }

  private static List<Building> buildings(
      CommunityDraft one, String key, Map<Long, Building> standing) {
    return one.blocksOf(key).stream()
        .flatMap(at -> one.ground().block(at).buildings().stream())
        .map(DraftBuilding::id)
        .flatMap(id -> Optional.ofNullable(standing.get(id)).stream())
        .sorted(Comparator.comparing(Building::code))
        .toList();
  }
}
