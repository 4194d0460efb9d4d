package org.gridmap.building;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BuildingRows extends Repository<StoredBuilding, Long> {

  Optional<StoredBuilding> findById(long id);

  List<StoredBuilding> findByIdIn(Collection<Long> ids);

  @Query(
      """
      select b from StoredBuilding b
      where b.code = :code
        and b.validFrom <= :at and (b.validUntil is null or b.validUntil > :at)
      """)
  Optional<StoredBuilding> standing(String code, Instant at);

  @Query(
      """
      select b from StoredBuilding b
      where st_covers(b.footprint, :point)
        and b.validFrom <= :at and (b.validUntil is null or b.validUntil > :at)
      order by b.code
      """)
  List<StoredBuilding> covering(Point point, Instant at, Limit limit);

  @Query(
      """
      select b, distance_m(b.footprint, :point) from StoredBuilding b
      where bbox_intersects(b.footprint, :around) and dwithin_m(b.footprint, :point, :metres)
        and b.validFrom <= :at and (b.validUntil is null or b.validUntil > :at)
      order by 2, b.code
      """)
  List<Object[]> near(Point point, Geometry around, double metres, Instant at, Limit limit);

  @Query(
      """
      select b from StoredBuilding b
      where b.code > :after
        and (:communityId is null or b.areaId = :communityId)
        and b.validFrom <= :at and (b.validUntil is null or b.validUntil > :at)
      order by b.code
      """)
  List<StoredBuilding> page(@Nullable Long communityId, String after, Instant at, Limit limit);

  @Query(
      """
      select b from StoredBuilding b
      where bbox_intersects(b.footprint, :box) and b.code > :after
        and (:communityId is null or b.areaId = :communityId)
        and b.validFrom <= :at and (b.validUntil is null or b.validUntil > :at)
      order by b.code
      """)
  List<StoredBuilding> pageInBox(
      Geometry box, @Nullable Long communityId, String after, Instant at, Limit limit);
}
