package org.gridmap.grid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** A row of {@code grid}, as Hibernate Spatial reads it. Rows are written by a publication only. */
@Entity
@Immutable
@Table(name = "grid")
@SuppressWarnings("NullAway.Init")
class GridVersion {

  @Id private long id;
  private long seriesId;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private GridKind kind;

  private long communityId;

  @Formula("(select a.code from v_area_code a where a.id = community_id)")
  private String communityCode;

  private @Nullable String responsible;
  private MultiPolygon boundary;
  private int households;

  @Formula("lower(valid)")
  private Instant validFrom;

  @Formula("upper(valid)")
  private @Nullable Instant validUntil;

  protected GridVersion() {}

  Grid value() {
    return new Grid(
        id,
        seriesId,
        code,
        name,
        kind,
        communityId,
        communityCode,
        boundary,
        households,
        responsible,
        validFrom,
        validUntil);
  }
}
