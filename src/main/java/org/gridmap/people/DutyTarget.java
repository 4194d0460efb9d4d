package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * What a new duty is for: exactly one of a grid, a building and an area.
 *
 * @param withinId the area by which rights count; null: in no community
 */
public record DutyTarget(
    ScopeKind kind,
    @Nullable Long seriesId,
    @Nullable String buildingCode,
    @Nullable Long areaId,
    @Nullable Long withinId) {

  public DutyTarget {
    int named =
        (seriesId == null ? 0 : 1) + (buildingCode == null ? 0 : 1) + (areaId == null ? 0 : 1);
    if (named != 1) {
      throw new IllegalArgumentException(named + " scopes of a duty");
    }
  }

  public static DutyTarget grid(long seriesId, long communityId) {
    return new DutyTarget(ScopeKind.GRID, seriesId, null, null, communityId);
  }

  public static DutyTarget building(String code, @Nullable Long communityId) {
    return new DutyTarget(ScopeKind.BUILDING, null, code, null, communityId);
  }

  public static DutyTarget area(long id, boolean compound) {
    return new DutyTarget(compound ? ScopeKind.COMPOUND : ScopeKind.AREA, null, null, id, id);
  }
}
