package org.gridmap.area;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** A row of {@code area}, as Hibernate Spatial reads it. Rows are written in bulk only. */
@Entity
@Immutable
@Table(name = "area")
class StoredArea {

  @Id private long id;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private AreaLevel level;

  private String kind;
  private @Nullable Long parentId;
  private @Nullable MultiPolygon boundary;
  private long revision;

  @SuppressWarnings("NullAway.Init")
  protected StoredArea() {}

  Area value() {
    return new Area(id, code, name, level, kind, parentId, boundary, revision);
  }
}
