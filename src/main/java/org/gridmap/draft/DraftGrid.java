package org.gridmap.draft;

import org.jspecify.annotations.Nullable;

/**
 * A grid of a draft, without its ground.
 *
 * @param key its name inside the plan: {@code s} and the series of a published grid, or {@code n}
 *     and a number for a new one
 * @param seriesId the series it goes on; null for a new grid
 * @param responsible the unit that answers for an exclusive grid 责任单位
 * @param locked true when it neither gives nor takes blocks
 */
public record DraftGrid(
    String key,
    @Nullable Long seriesId,
    String code,
    String name,
    DraftKind kind,
    @Nullable String responsible,
    long communityId,
    boolean locked) {

  DraftGrid named(String other) {
    return new DraftGrid(key, seriesId, code, other, kind, responsible, communityId, locked);
  }

  DraftGrid coded(String other) {
    return new DraftGrid(key, seriesId, other, name, kind, responsible, communityId, locked);
  }

  DraftGrid ofKind(DraftKind other, @Nullable String unit) {
    return new DraftGrid(key, seriesId, code, name, other, unit, communityId, locked);
  }

  DraftGrid locked(boolean shut) {
    return new DraftGrid(key, seriesId, code, name, kind, responsible, communityId, shut);
  }

  public static String keyOfSeries(long seriesId) {
    return "s" + seriesId;
  }

  public static String keyOfNew(int number) {
    return "n" + number;
  }
}
