package org.gridmap.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.building.Buildings;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.springframework.stereotype.Component;

/** Finds what people name as the scope of a duty. */
@Component
public class DutyTargets {

  private final Grids grids;
  private final Buildings buildings;
  private final Areas areas;

  DutyTargets(Grids grids, Buildings buildings, Areas areas) {
    this.grids = grids;
    this.buildings = buildings;
    this.areas = areas;
  }

  /** Every grid valid now, by code; for work on many at once. */
  public Map<String, DutyTarget> grids() {
    return grids.listPublished().stream()
        .collect(
            Collectors.toMap(
                Grid::code, grid -> DutyTarget.grid(grid.seriesId(), grid.communityId())));
  }

  public Optional<DutyTarget> grid(String code) {
    return grids.find(code).map(grid -> DutyTarget.grid(grid.seriesId(), grid.communityId()));
  }

  public Optional<DutyTarget> building(String code) {
    return buildings
        .find(code)
        .map(building -> DutyTarget.building(code, building.areas().communityId()));
  }

  public Optional<DutyTarget> compound(String code) {
    return areas.find(AreaLevel.COMPOUND, code).map(area -> DutyTarget.area(area.id(), true));
  }

  /**
   * An area above compounds.
   *
   * @param word {@code LEVEL/code}, or a code that only one level has
   */
  public Optional<DutyTarget> area(String word) {
    int slash = word.indexOf('/');
    List<Area> found =
        Stream.of(AreaLevel.values())
            .filter(level -> slash < 0 ? level != AreaLevel.COMPOUND : named(level, word, slash))
            .flatMap(level -> areas.find(level, word.substring(slash + 1)).stream())
            .toList();
    return found.size() == 1
        ? Optional.of(
            DutyTarget.area(found.get(0).id(), found.get(0).level() == AreaLevel.COMPOUND))
        : Optional.empty();
  }

  private static boolean named(AreaLevel level, String word, int slash) {
    return level.name().equalsIgnoreCase(word.substring(0, slash).strip());
  }
}
