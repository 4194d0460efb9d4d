package org.gridmap.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.area.NamedArea;
import org.gridmap.building.Building;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what holds a place. */
@Component
class DutyPlaces {

  private final Areas areas;

  DutyPlaces(Areas areas) {
    this.areas = areas;
  }

  /**
   * The place of what is known of it.
   *
   * @param communityId where neither the grid nor the building names one
   */
  DutyPlace of(@Nullable Grid grid, @Nullable Building building, @Nullable Long communityId) {
    Long compound = building == null ? null : building.areas().compoundId();
    return of(grid, building, compound, communityId);
  }

  /** As {@link #of(Grid, Building, Long)}, of a place that may lie in a compound. */
  DutyPlace of(
      @Nullable Grid grid,
      @Nullable Building building,
      @Nullable Long compoundId,
      @Nullable Long communityId) {
    Long community =
        Stream.of(
                Optional.ofNullable(grid).map(Grid::communityId),
                Optional.ofNullable(building).map(each -> each.areas().communityId()),
                Optional.ofNullable(communityId))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    boolean exclusive = grid != null && grid.kind() == GridKind.EXCLUSIVE;
    return new DutyPlace(
        building == null ? null : scope(building),
        compoundId == null ? null : areas.find(compoundId).map(DutyPlaces::compound).orElse(null),
        grid == null ? null : scope(grid),
        community == null ? List.of() : upwards(community),
        exclusive,
        exclusive ? Objects.requireNonNull(grid).responsible() : null);
  }

  private List<DutyScope> upwards(long community) {
    List<DutyScope> scopes = new ArrayList<>();
    for (NamedArea area : areas.listUpwards(community)) {
      scopes.add(new DutyScope(ScopeKind.AREA, key(area.id()), area.code(), area.name()));
    }
    return scopes;
  }

  private static DutyScope compound(Area area) {
    ScopeKind kind = area.level() == AreaLevel.COMPOUND ? ScopeKind.COMPOUND : ScopeKind.AREA;
    return new DutyScope(kind, key(area.id()), area.code(), area.name());
  }

  private static DutyScope scope(Grid grid) {
    return new DutyScope(ScopeKind.GRID, key(grid.seriesId()), grid.code(), grid.name());
  }

  private static DutyScope scope(Building building) {
    String name = building.name() == null ? building.code() : building.name();
    return new DutyScope(ScopeKind.BUILDING, building.code(), building.code(), name);
  }

  private static String key(long id) {
    return String.valueOf(id);
  }
}
