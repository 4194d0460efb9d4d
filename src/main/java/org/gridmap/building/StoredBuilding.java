package org.gridmap.building;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * A row of {@code building}, as Hibernate Spatial reads it: one building during one stretch of
 * time. Rows are written in bulk only.
 */
@Entity
@Immutable
@Table(name = "building")
@SuppressWarnings("NullAway.Init")
class StoredBuilding {

  @Id private long id;
  private String code;
  private @Nullable String name;
  private @Nullable Long areaId;
  private @Nullable Long compoundId;

  @Formula("(select a.code from v_area_code a where a.id = area_id)")
  private @Nullable String communityCode;

  @Formula("(select a.code from v_area_code a where a.id = compound_id)")
  private @Nullable String compoundCode;

  private MultiPolygon footprint;
  private Point innerPoint;
  private @Nullable Integer levels;
  private @Nullable Integer entrances;
  private String use;

  @Formula("lower(valid)")
  private Instant validFrom;

  @Formula("upper(valid)")
  private @Nullable Instant validUntil;

  @Formula(
      "(select h.count from household_count h where h.building_id = id and h.kind = 'RESIDENT'"
          + " and upper_inf(h.valid))")
  private @Nullable Integer households;

  protected StoredBuilding() {}

  Building value() {
    return new Building(
        id,
        code,
        name,
        new Building.Areas(areaId, communityCode, compoundId, compoundCode),
        footprint,
        innerPoint,
        levels,
        entrances,
        use,
        households);
  }
}
